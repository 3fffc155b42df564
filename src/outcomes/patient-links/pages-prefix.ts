/** Addresses of the pages that patients see begin with this; everything else is spoken by programs. */
export const PAGES_PREFIX = '/q/';
