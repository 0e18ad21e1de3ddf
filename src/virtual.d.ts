declare module 'virtual:scenarios' {
  /** The shipped scenarios: what their files were found to be when the game was built. */
  export const SHIPPED: readonly import('./store/library.ts').Shipped[];
}

declare module 'virtual:covers' {
  /** Of the shipped scenarios, for the screens that list them. */
  export const COVERS: readonly import('./core/cover.ts').Cover[];
}

/** What each of these screens is made of, as files of the build. Only early.ts is told. */
declare const FILES_OF: Readonly<Record<string, readonly string[]>>;
