declare module 'virtual:scenarios' {
  /** The shipped scenarios: what their files were found to be when the game was built. */
  export const SHIPPED: readonly import('./store/library.ts').Shipped[];
}
