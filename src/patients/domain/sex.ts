/** Sex as registered. This file does not decide on anything by it. */
export const SEXES = ['FEMALE', 'MALE', 'OTHER'] as const;
export type Sex = (typeof SEXES)[number];
