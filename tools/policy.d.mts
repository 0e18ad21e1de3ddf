/** The one content security policy. */
export declare const contentSecurityPolicy: string;
