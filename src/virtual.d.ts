declare module 'virtual:scenarios' {
  /** The ids of the shipped scenarios: the names of their files. */
  export const SCENARIO_IDS: readonly string[];
}
