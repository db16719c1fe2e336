/** The folder of samples beside the checkout, or null where there is none. */
export declare const shared: string | null
