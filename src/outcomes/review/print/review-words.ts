/** How lists and changes are said on a review, and how much of it there is room for. */

/** What a page is filled by. Lines of safety are never cut; everything else is cut to this, and says how much more there is. */
export interface Room {
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Points. */
  readonly curveWidth: number;
  /** Score curves that are drawn; the others are said in words. */
  readonly curves: number;
  /** Entries of a list. */
  readonly listed: number;
  /** Letters of an entry. */
  readonly letters: number;
}

/** From roomy to tight. Smaller letters than the last cannot be read at a desk. */
export const ROOMS: readonly [Room, ...Room[]] = [
  { fontSize: 8, lineHeight: 1.05, curveWidth: 262, curves: 4, listed: 8, letters: 170 },
  { fontSize: 7.5, lineHeight: 0.95, curveWidth: 230, curves: 4, listed: 6, letters: 170 },
  { fontSize: 8, lineHeight: 1.05, curveWidth: 262, curves: 2, listed: 5, letters: 170 },
  { fontSize: 7.5, lineHeight: 0.95, curveWidth: 250, curves: 2, listed: 3, letters: 110 },
  { fontSize: 7, lineHeight: 0.88, curveWidth: 230, curves: 2, listed: 2, letters: 80 },
  { fontSize: 7, lineHeight: 0.85, curveWidth: 220, curves: 2, listed: 1, letters: 60 },
];

/** As many as there is room for, and how many more there are. */
export function capped<T>(all: readonly T[], room: Room, say: (one: T) => string): string[] {
  const shown = all.slice(0, room.listed).map((one) => shortened(say(one), room));
  return [...shown, ...moreThan(all.length - shown.length)];
}

/** Where the rest is found, so that nobody takes the page for all there is. */
export function moreThan(more: number, which = ''): string[] {
  return more > 0 ? [`and ${more} more${which}, see the review on the screen`] : [];
}

export function shortened(text: string, { letters }: Room): string {
  return text.length > letters ? `${text.slice(0, letters - 3)}...` : text;
}

/** With its sign, so that better and worse are told apart without colour. */
export function signed(value: number, unit: string): string {
  return `${value > 0 ? '+' : value < 0 ? '–' : ''}${Math.abs(value)}${unit}`;
}

/** Beside the number of a session, which counts within its plan. */
export function ofOtherPlan(session: { readonly planId: string }, planId: string): string {
  return session.planId === planId ? '' : ' of another plan of the course';
}
