/** The one content security policy; `inline` is the only script that may stand in the page itself. */
export declare function contentSecurityPolicy(inline: string): string;
