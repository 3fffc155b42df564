/**
 * Two groups held against each other, in words below the picture: a difference is none of the figures above it, so that it stands on
 * no axis of theirs.
 */
import { textAt } from '../../platform/svg.js';
import type {
  ComparedGroupsResponse,
  RateComparisonResponse,
  RateDifferenceResponse,
} from '../dto/rate-comparison.response.js';
import { points, SUPPRESSED } from './axes.js';
import { groupWords } from './frame-words.js';
import { wrapped } from './lettering.js';
import { MARGIN, TEXT_LINE, type Block } from './sheet.js';

/** A picture has at least this. */
const ROOM = 900;
const HEADING = 26;

/**
 * @param told of them, a sentence each
 * @param nameOf a group
 * @returns nothing where none were asked for
 */
export function comparisonBlocks<C extends ComparedGroupsResponse>(
  comparison: C | null,
  told: (comparison: C) => readonly string[],
  nameOf: (group: string) => string = groupWords,
): readonly Block[] {
  if (comparison === null) return [];
  const [first, second] = [nameOf(comparison.firstGroup), nameOf(comparison.secondGroup)];
  const heading = wrapped(`${first} against ${second}: ${comparison.label}`, ROOM, 14);
  const said = [`Differences are ${first} minus ${second}.`, ...told(comparison)];
  const lines = said.flatMap((sentence) => wrapped(sentence, ROOM - 12));
  const headingHeight = HEADING + (heading.length - 1) * 18;
  return [
    {
      width: 0,
      height: headingHeight + lines.length * TEXT_LINE + 20,
      said: [heading.join(' '), ...said],
      draw: (top) =>
        [
          ...heading.map((line, index) =>
            textAt(MARGIN, top + 14 + index * 18, line, 'start', 'font-size="14" font-weight="bold"'),
          ),
          ...lines.map((line, index) =>
            textAt(MARGIN + 12, top + headingHeight + 8 + index * TEXT_LINE, line),
          ),
        ].join('\n'),
    },
  ];
}

/** @param nameOf a rate of the report */
export function rateDifferences(
  { rates }: RateComparisonResponse,
  nameOf: (rate: string) => string,
): readonly string[] {
  return rates.map(({ name, ...rate }) => differenceWords(nameOf(name), rate));
}

/** In percentage points, which are no percent of anything. */
export function differenceWords(
  name: string,
  { difference, interval, suppressed }: RateDifferenceResponse,
): string {
  if (difference === null)
    return `${name}: ${suppressed ? SUPPRESSED : 'no difference, because one of them has no rate'}.`;
  const said = (share: number) => points(share * 100);
  const ends =
    interval === null
      ? 'without an interval, because one of them is a single patient'
      : `95% interval ${said(interval.lower)} to ${said(interval.upper)}`;
  return `${name}: ${said(difference)} percentage points (${ends}).`;
}
