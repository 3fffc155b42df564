/**
 * Whether two yes-or-no answers of the same patients differ, as response under each of two treatments: McNemar's test
 * (1947), which looks only at patients in whom the two differ (discordant). z without correction for continuity, as most papers
 * print it; p of the exact test is the binomial one with one half, twice its smaller tail. Prefer the exact test: z is
 * too sure of itself below about 25 discordant patients.
 *
 * Undefined, null: no discordant patient. Does not measure how large the difference is.
 */
import { coinProbabilityUpTo } from './distributions.js';
import { zTest, type ZTest } from './intervals.js';

/** Patients with yes only in the first answer, and only in the second. */
export interface DiscordantPairs {
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** z is positive when more have yes only in the first. */
export function mcnemarZ({ onlyFirst, onlySecond }: DiscordantPairs): ZTest | null {
  return zTest({ estimate: onlyFirst - onlySecond, standardError: Math.sqrt(onlyFirst + onlySecond) });
}

/** Two-sided p. */
export function mcnemarExactP({ onlyFirst, onlySecond }: DiscordantPairs): number | null {
  const discordant = onlyFirst + onlySecond;
  if (discordant === 0) return null;
  return Math.min(1, 2 * coinProbabilityUpTo(Math.min(onlyFirst, onlySecond), discordant));
}
