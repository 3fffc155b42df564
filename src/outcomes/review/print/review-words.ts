/** How lists, changes and spans of time are said on a review. */

const MOST_LETTERS = 170;

/** As many as fit, and how many more there are. */
export function capped<T>(all: readonly T[], most: number, say: (one: T) => string): string[] {
  const more = all.length - most;
  return [...all.slice(0, most).map((one) => shortened(say(one))), ...(more > 0 ? [`and ${more} more`] : [])];
}

export function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 3)}...` : text;
}

export const RECALLS: Readonly<Record<string, string>> = {
  P14D: 'last two weeks',
  PT24H: 'last 24 hours',
  SINCE_DOSE: 'since the dose',
};

/** With its sign, so that better and worse are told apart without colour. */
export function signed(value: number, unit: string): string {
  return `${value > 0 ? '+' : value < 0 ? '–' : ''}${Math.abs(value)}${unit}`;
}
