/** A picture as a page: what it is about on top, blocks under each other, notes below, and all of it in sentences as well. */
import { escaped, lineTo, n, textAt } from '../../platform/svg.js';
import { SIZE, wrapped } from './lettering.js';

export const INK = { text: '#111111', quiet: '#555555', grid: '#c4c4c4', own: '#0b3d78' } as const;
export const MARGIN = 16;
const FONT = 'Helvetica, Arial, DejaVu Sans, sans-serif';
const LINE = 17;

export interface Block {
  /** With the margins. */
  readonly width: number;
  readonly height: number;
  readonly draw: (top: number) => string;
  /** What it shows, for whoever cannot see it. */
  readonly said: readonly string[];
}

export interface Sheet {
  /** Of its own kind, so that several pictures can stand in one page. */
  readonly id: string;
  readonly title: string;
  /** To stand wherever the picture does. */
  readonly label: string | null;
  readonly lines: readonly string[];
  readonly footnotes: readonly string[];
}

export function drawSheet(sheet: Sheet, blocks: readonly Block[]): string {
  const { id, title, label } = sheet;
  const width = Math.max(...blocks.map((block) => block.width));
  const fit = (all: readonly string[]) => all.flatMap((line) => wrapped(line, width - 2 * MARGIN));
  const lines = fit(sheet.lines);
  const footnotes = fit(sheet.footnotes);
  const linesTop = label === null ? 46 : 66;
  const tops = blocks.reduce<number[]>(
    (all, { height }) => [...all, all.at(-1)! + height],
    [linesTop + lines.length * LINE + 8],
  );
  const bottom = tops.at(-1)!;
  const height = bottom + 4 + footnotes.length * LINE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${n(height)}" viewBox="0 0 ${width} ${n(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" lang="en" font-family="${FONT}" font-size="${SIZE}" fill="${INK.text}">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(inWords(sheet, blocks))}</desc>`,
    `<rect width="${width}" height="${n(height)}" fill="#ffffff"/>`,
    textAt(MARGIN, 26, title, 'start', 'font-size="17" font-weight="bold"'),
    label === null ? '' : textAt(MARGIN, 47, label, 'start', 'font-size="14" font-weight="bold"'),
    ...lines.map((line, index) => textAt(MARGIN, linesTop + index * LINE, line)),
    ...blocks.map((block, index) => block.draw(tops[index]!)),
    ...footnotes.map((line, index) =>
      textAt(MARGIN, bottom + 6 + index * LINE, line, 'start', `fill="${INK.quiet}"`),
    ),
    '</svg>',
  ].join('\n');
}

function inWords({ label, lines, footnotes }: Sheet, blocks: readonly Block[]): string {
  return [...(label === null ? [] : [label]), ...lines, ...blocks.flatMap(({ said }) => said), ...footnotes]
    .map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`))
    .join(' ');
}

/** Lines of one text, the middle of them at `y`. */
export function linesAt(
  x: number,
  y: number,
  lines: readonly string[],
  anchor: 'start' | 'end' = 'start',
  more = '',
): string {
  const first = y + 4 - ((lines.length - 1) * TEXT_LINE) / 2;
  return lines.map((line, index) => textAt(x, first + index * TEXT_LINE, line, anchor, more)).join('\n');
}

/** From one line of a text to the next. */
export const TEXT_LINE = 14;

/** Text over lines of a grid stays readable. */
export const HALO = 'stroke="#ffffff" stroke-width="4" paint-order="stroke"';

export function gridLine(x1: number, y1: number, x2: number, y2: number, isDark: boolean): string {
  return lineTo(x1, y1, x2, y2, `stroke="${isDark ? INK.quiet : INK.grid}" stroke-width="0.8"`);
}
