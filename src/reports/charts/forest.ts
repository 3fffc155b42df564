/**
 * Figures with their intervals, row by row under each other, so that any number of groups has room and every value is read on
 * the same axis. What a figure says stands beside it in words too; nothing is told by ink or place alone, and no word is cut.
 */
import { escaped, lineTo, n, textAt } from '../../platform/svg.js';
import type { IntervalResponse } from '../dto/report-frame.js';
import { drawBar, type BarPart } from './bars.js';
import { wrapped } from './lettering.js';
import { gridLine, HALO, INK, linesAt, MARGIN, TEXT_LINE, type Block } from './sheet.js';

/** A value without an interval is a mark; one that is null is said in words only. */
export interface ForestCell {
  readonly value: number | null;
  readonly interval: IntervalResponse | null;
  readonly says: string;
  /** Its interval is of another kind (`session-rate-cell.ts`). */
  readonly isWithoutSpread?: boolean;
  /** Drawn instead of a mark, from 0 on. */
  readonly bar?: readonly BarPart[];
}

export type Mark = 'whole' | 'group' | 'published';

export interface ForestRow {
  readonly label: string;
  readonly counts: string;
  /** Who is not among these, below them. */
  readonly countsNote?: string;
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
  /** Room for what its figures say. */
  readonly words?: number;
}

export interface Forest {
  /** Room for the names of rows. */
  readonly labels?: number;
  /** Room for the counts. */
  readonly counts?: number;
  readonly countsTitle: string;
  readonly columns: readonly ForestColumn[];
  readonly sections: readonly ForestSection[];
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const ROW = 22;
const LABELS = 250;
const COUNTS = 110;
const PLOT = 170;
const WORDS = 190;
const SMALL = 11;

/** A column with the left edge of its axis. */
interface PlacedColumn extends ForestColumn {
  readonly left: number;
  readonly right: number;
}

function placed({ labels = LABELS, counts = COUNTS, columns }: Forest): readonly PlacedColumn[] {
  let right = MARGIN + labels + counts;
  return columns.map((column) => {
    const left = right;
    right += PLOT + (column.words ?? WORDS);
    return { ...column, left, right };
  });
}

/** A row with its texts in lines. */
interface FittedRow extends ForestRow {
  readonly labelLines: readonly string[];
  readonly countsLines: readonly string[];
  readonly cellLines: readonly (readonly string[])[];
  readonly height: number;
}

function fitted(row: ForestRow, columns: readonly PlacedColumn[], table: Forest): FittedRow {
  const { labels = LABELS, counts = COUNTS } = table;
  const labelLines = wrapped(row.label, labels + (row.counts === '' ? counts - 20 : -14));
  const note = row.countsNote === undefined ? [] : wrapped(row.countsNote, counts - 20, SMALL);
  const countsLines = [row.counts, ...note];
  const cellLines = row.cells.map((cell, index) =>
    cell ? wrapped(cell.says, (columns[index]!.words ?? WORDS) - 16, SMALL) : [],
  );
  const lines = Math.max(...[labelLines, countsLines, ...cellLines].map((each) => each.length));
  return { ...row, labelLines, countsLines, cellLines, height: ROW + (lines - 1) * TEXT_LINE };
}

export function forest(table: Forest): Block {
  const columns = placed(table);
  const sections = table.sections.map((section) => {
    const rows = section.rows.map((row) => fitted(row, columns, table));
    return {
      ...section,
      rows,
      height: headOf(section) + rows.reduce((sum, { height }) => sum + height, 0),
    };
  });
  const width = columns.at(-1)!.right + MARGIN;
  const height = 24 + sections.reduce((sum, each) => sum + each.height, 0) + 46;
  return {
    width,
    height,
    said: inWords(table),
    draw: (top) => {
      let next = top + 24;
      return [
        textAt(columns[0]!.left - 20, top + 16, table.countsTitle, 'end', 'font-weight="bold"'),
        ...columns.map((column) => drawAxis(column, top + 16, top + height - 40)),
        ...sections.map((section) => {
          const drawn = drawSection(section, columns, next, width);
          next += section.height;
          return drawn;
        }),
      ].join('\n');
    },
  };
}

const headOf = ({ title, isPart }: ForestSection) => (title === '' ? 0 : isPart ? 32 : 24);

/** The line of no change, or of never, is drawn darker than the others. */
function drawAxis({ title, axis, tickSays, left }: PlacedColumn, top: number, bottom: number) {
  const heading = textAt(left, top, title, 'start', 'font-weight="bold"');
  if (axis.from === axis.to) return heading;
  return [
    heading,
    ...axis.ticks.flatMap((tick) => {
      const x = placeOn(axis, left, tick);
      return [
        gridLine(x, top + 8, x, bottom, tick === 0),
        textAt(x, bottom + 14, tickSays(tick), 'middle', `font-size="${SMALL}"`),
      ];
    }),
    lineTo(left, bottom, left + PLOT, bottom, `stroke="${INK.text}"`),
  ].join('\n');
}

function placeOn({ from, to }: Axis, left: number, value: number): number {
  const share = (value - from) / (to - from);
  return left + Math.min(Math.max(share, 0), 1) * PLOT;
}

function drawSection(
  section: Omit<ForestSection, 'rows'> & { readonly rows: readonly FittedRow[] },
  columns: readonly PlacedColumn[],
  top: number,
  width: number,
) {
  const { title, isPart, rows } = section;
  let next = top + headOf(section);
  const size = isPart ? 'font-size="14" font-weight="bold"' : 'font-weight="bold"';
  return [
    isPart ? lineTo(MARGIN, top + 6, width - MARGIN, top + 6, `stroke="${INK.text}" stroke-width="0.8"`) : '',
    // Headings run over the lines of the axes.
    title === '' ? '' : textAt(MARGIN, next - 6, title, 'start', `${size} ${HALO}`),
    ...rows.map((row) => {
      const drawn = drawRow(row, columns, next + row.height / 2);
      next += row.height;
      return drawn;
    }),
  ].join('\n');
}

function drawRow(row: FittedRow, columns: readonly PlacedColumn[], y: number) {
  const { label, mark, cells, labelLines, countsLines, cellLines } = row;
  const weight = mark === 'published' ? `font-style="italic"` : '';
  return [
    '<g class="row">',
    `<title>${escaped(label)}</title>`,
    linesAt(MARGIN + 12, y, labelLines, 'start', weight),
    drawCounts(countsLines, columns[0]!.left - 20, y),
    ...cells.map((cell, index) => (cell ? drawCell(cell, mark, columns[index]!, cellLines[index]!, y) : '')),
    '</g>',
  ].join('\n');
}

function drawCounts([counts, ...note]: readonly string[], right: number, y: number): string {
  const first = y + 4 - (note.length * TEXT_LINE) / 2;
  const small = `font-size="${SMALL}" fill="${INK.quiet}"`;
  return [
    textAt(right, first, counts!, 'end'),
    ...note.map((line, index) => textAt(right, first + (index + 1) * TEXT_LINE, line, 'end', small)),
  ].join('\n');
}

function drawCell(
  { value, interval, bar }: ForestCell,
  mark: Mark,
  { axis, left }: PlacedColumn,
  lines: readonly string[],
  y: number,
) {
  const words = (more: string) => linesAt(left + PLOT + 14, y, lines, 'start', `font-size="${SMALL}"${more}`);
  const place = (at: number) => placeOn(axis, left, at);
  if (bar !== undefined && axis.from !== axis.to) return [drawBar(bar, place, y), words('')].join('\n');
  if (value === null || axis.from === axis.to) return words(` fill="${INK.quiet}" ${HALO}`);
  const ink = mark === 'published' ? INK.quiet : INK.own;
  return [
    interval
      ? `<path class="interval" d="M${n(place(interval.lower))} ${n(y - 4)}v8m0 -4H${n(place(interval.upper))}m0 -4v8" fill="none" stroke="${ink}" stroke-width="1.4"/>`
      : '',
    shapeOf(mark, place(value), y),
    words(''),
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

/** What the table shows, in sentences. */
function inWords({ countsTitle, columns, sections }: Forest): readonly string[] {
  return sections.flatMap(({ title, isPart, rows }) => [
    ...(title !== '' && (isPart || rows.length > 0) ? [title] : []),
    ...rows.map((row) => {
      const cells = row.cells.flatMap((cell, index) =>
        cell ? [`${columns[index]!.title}: ${cell.says}`] : [],
      );
      const note = row.countsNote === undefined ? '' : `, ${row.countsNote}`;
      const counts = row.counts === '' ? [] : [`${countsTitle} ${row.counts}${note}`];
      return `${row.label}: ${[...counts, ...cells].join('; ')}`;
    }),
  ]);
}
