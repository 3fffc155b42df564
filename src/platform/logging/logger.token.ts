/** Provider of the `Logger`. */
export const LOGGER = Symbol('LOGGER');
