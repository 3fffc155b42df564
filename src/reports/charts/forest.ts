/**
 * A picture of figures with their intervals, row by row under each other, so that any number of groups has room and every
 * value is read on the same axis. What a figure says stands beside it in words too; nothing is told by ink or place alone.
 */
import { escaped, lineTo, n, textAt } from '../../platform/svg.js';
import type { IntervalResponse } from '../dto/report-frame.js';

/** A value without an interval is a mark; one that is null is said in words only. */
export interface ForestCell {
  readonly value: number | null;
  readonly interval: IntervalResponse | null;
  readonly says: string;
}

export type Mark = 'whole' | 'group' | 'published';

export interface ForestRow {
  readonly label: string;
  readonly counts: string;
  readonly mark: Mark;
  /** In the order of the columns. Null: nothing to say there. */
  readonly cells: readonly (ForestCell | null)[];
}

export interface ForestSection {
  readonly title: string;
  /** Begins a part of the picture, below a line. */
  readonly isPart: boolean;
  readonly rows: readonly ForestRow[];
}

export interface ForestColumn {
  readonly title: string;
  /** Both ends of the axis; where they are the same nothing is drawn. */
  readonly axis: Axis;
  readonly tickSays: (value: number) => string;
}

export interface Forest {
  /** Of its own kind, so that several pictures can stand in one page. */
  readonly id: string;
  readonly title: string;
  /** To stand wherever the picture does. */
  readonly label: string | null;
  readonly lines: readonly string[];
  readonly countsTitle: string;
  readonly columns: readonly ForestColumn[];
  readonly sections: readonly ForestSection[];
  readonly footnotes: readonly string[];
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const FONT = 'Helvetica, Arial, DejaVu Sans, sans-serif';
const INK = { text: '#111111', quiet: '#555555', grid: '#c4c4c4', own: '#0b3d78' } as const;
const MARGIN = 16;
const LINE = 17;
const ROW = 22;
const LABELS = 250;
const COUNTS = 110;
const PLOT = 170;
const WORDS = 190;
const SIZE = 12;

/** Left edge of the axis of a column. */
const leftOf = (column: number) => MARGIN + LABELS + COUNTS + column * (PLOT + WORDS);

export function drawForest(forest: Forest): string {
  const { id, title, label, columns, sections } = forest;
  const width = leftOf(columns.length) + MARGIN;
  const lines = forest.lines.flatMap((line) => wrapped(line, width - 2 * MARGIN));
  const footnotes = forest.footnotes.flatMap((line) => wrapped(line, width - 2 * MARGIN));
  const linesTop = label === null ? 46 : 66;
  const top = linesTop + lines.length * LINE + 24;
  const heights = sections.map(heightOf);
  const bottom = top + heights.reduce((sum, each) => sum + each, 0) + 6;
  const height = bottom + 40 + footnotes.length * LINE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${n(height)}" viewBox="0 0 ${width} ${n(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" lang="en" font-family="${FONT}" font-size="${SIZE}" fill="${INK.text}">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(inWords(forest))}</desc>`,
    `<rect width="${width}" height="${n(height)}" fill="#ffffff"/>`,
    textAt(MARGIN, 26, title, 'start', 'font-size="17" font-weight="bold"'),
    label === null ? '' : textAt(MARGIN, 47, label, 'start', 'font-size="14" font-weight="bold"'),
    ...lines.map((line, index) => textAt(MARGIN, linesTop + index * LINE, line)),
    textAt(leftOf(0) - 20, top, forest.countsTitle, 'end', 'font-weight="bold"'),
    ...columns.map((column, index) => drawAxis(column, index, top, bottom)),
    ...sections.map((section, index) =>
      drawSection(
        section,
        columns,
        top + heights.slice(0, index).reduce((sum, each) => sum + each, 8),
        width,
      ),
    ),
    ...footnotes.map((line, index) =>
      textAt(MARGIN, bottom + 44 + index * LINE, line, 'start', `fill="${INK.quiet}"`),
    ),
    '</svg>',
  ].join('\n');
}

const headOf = ({ title, isPart }: ForestSection) => (title === '' ? 0 : isPart ? 32 : 24);

function heightOf(section: ForestSection): number {
  return headOf(section) + section.rows.length * ROW;
}

/** The line of no change, or of never, is drawn darker than the others. */
function drawAxis({ title, axis, tickSays }: ForestColumn, index: number, top: number, bottom: number) {
  const left = leftOf(index);
  const heading = textAt(left, top, title, 'start', 'font-weight="bold"');
  if (axis.from === axis.to) return heading;
  return [
    heading,
    ...axis.ticks.flatMap((tick) => {
      const x = placeOn(axis, left, tick);
      return [
        lineTo(x, top + 8, x, bottom, `stroke="${tick === 0 ? INK.quiet : INK.grid}" stroke-width="0.8"`),
        textAt(x, bottom + 14, tickSays(tick), 'middle', 'font-size="11"'),
      ];
    }),
    lineTo(left, bottom, left + PLOT, bottom, `stroke="${INK.text}"`),
  ].join('\n');
}

function placeOn({ from, to }: Axis, left: number, value: number): number {
  const share = (value - from) / (to - from);
  return left + Math.min(Math.max(share, 0), 1) * PLOT;
}

function drawSection(section: ForestSection, columns: readonly ForestColumn[], top: number, width: number) {
  const { title, isPart, rows } = section;
  const firstRow = top + headOf(section);
  const size = isPart ? 'font-size="14" font-weight="bold"' : 'font-weight="bold"';
  return [
    isPart ? lineTo(MARGIN, top + 6, width - MARGIN, top + 6, `stroke="${INK.text}" stroke-width="0.8"`) : '',
    title === '' ? '' : halo(MARGIN, firstRow - 6, title, size),
    ...rows.map((row, index) => drawRow(row, columns, firstRow + (index + 0.5) * ROW)),
  ].join('\n');
}

/** Headings run over the lines of the axes. */
function halo(x: number, y: number, text: string, more: string): string {
  return textAt(x, y, text, 'start', `${more} stroke="#ffffff" stroke-width="4" paint-order="stroke"`);
}

function drawRow({ label, counts, mark, cells }: ForestRow, columns: readonly ForestColumn[], y: number) {
  const weight = mark === 'published' ? `font-style="italic"` : '';
  const short = fitted(label, LABELS + (counts === '' ? COUNTS - 20 : -14));
  return [
    '<g class="row">',
    `<title>${escaped(label)}</title>`,
    textAt(MARGIN + 12, y + 4, short, 'start', weight),
    textAt(leftOf(0) - 20, y + 4, counts, 'end'),
    ...cells.map((cell, index) => (cell ? drawCell(cell, mark, columns[index]!.axis, leftOf(index), y) : '')),
    '</g>',
  ].join('\n');
}

function drawCell({ value, interval, says }: ForestCell, mark: Mark, axis: Axis, left: number, y: number) {
  if (value === null || axis.from === axis.to)
    return halo(left + PLOT + 14, y + 4, says, `font-size="11" fill="${INK.quiet}"`);
  const ink = mark === 'published' ? INK.quiet : INK.own;
  const ends = interval && [placeOn(axis, left, interval.lower), placeOn(axis, left, interval.upper)];
  return [
    ends
      ? `<path class="interval" d="M${n(ends[0]!)} ${n(y - 4)}v8m0 -4H${n(ends[1]!)}m0 -4v8" fill="none" stroke="${ink}" stroke-width="1.4"/>`
      : '',
    shapeOf(mark, placeOn(axis, left, value), y),
    textAt(left + PLOT + 14, y + 4, says, 'start', 'font-size="11"'),
  ].join('\n');
}

/** A shape for each kind: the whole, a group of it, and what others published, which is hollow. */
function shapeOf(mark: Mark, x: number, y: number): string {
  return {
    whole: `<path class="whole" d="M${n(x)} ${n(y - 6)}l6 6l-6 6l-6 -6z" fill="${INK.own}"/>`,
    group: `<circle class="group" cx="${n(x)}" cy="${n(y)}" r="4" fill="${INK.own}"/>`,
    published: `<rect class="published" x="${n(x - 4)}" y="${n(y - 4)}" width="8" height="8" fill="#ffffff" stroke="${INK.quiet}" stroke-width="1.4"/>`,
  }[mark];
}

/** What the picture shows, in sentences for whoever cannot see it. */
function inWords({ label, lines, countsTitle, columns, sections, footnotes }: Forest): string {
  const rows = sections.flatMap(({ title, isPart, rows: all }) => [
    ...(title !== '' && (isPart || all.length > 0) ? [title] : []),
    ...all.map((row) => {
      const cells = row.cells.flatMap((cell, index) =>
        cell ? [`${columns[index]!.title}: ${cell.says}`] : [],
      );
      const counts = row.counts === '' ? [] : [`${countsTitle} ${row.counts}`];
      return `${row.label}: ${[...counts, ...cells].join('; ')}`;
    }),
  ]);
  return [...(label === null ? [] : [label]), ...lines, ...rows, ...footnotes]
    .map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`))
    .join(' ');
}

/** About how wide a text is; rather too wide, because the letters of another machine may be. */
const widthOf = (text: string) => text.length * SIZE * 0.56;

function fitted(text: string, width: number): string {
  const most = Math.floor(width / (SIZE * 0.56));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function wrapped(text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    return lines.length > 0 && widthOf(longer) <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}
