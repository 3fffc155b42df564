/**
 * The picture of progress as SVG: readable in print, in black and white, and by a screen reader. It names no patient.
 */
import { escaped, lineTo, textAt } from '../../../platform/svg.js';
import type { ProgressChart } from './chart-facts.js';
import { courseLine, dayIn, descriptionOf, MODALITY, titleOf } from './chart-words.js';
import { responseWords } from './curve-rules.js';
import { drawCurve, proratedRing, responseLines } from './draw-curve.js';
import { doseShape, drawDoseLines, drawLanes } from './draw-lanes.js';
import { AXIS_Y, BODY_HEIGHT, FONT, INK, WIDTH, widthOf, wrapped } from './layout.js';
import { LEFT, timeAxis } from './time-axis.js';

const LINE_HEIGHT = 16;

export function drawProgress(chart: ProgressChart): string {
  const axis = timeAxis(chart);
  const lines = chart.courses.map((course, index) => courseLine(chart, course, index));
  const said = (lines.length > 0 ? lines : ['No dose given yet.']).flatMap((line) =>
    wrapped(line, 12, WIDTH - 32),
  );
  const top = 40 + said.length * LINE_HEIGHT;
  const height = top + BODY_HEIGHT;
  // Of its own kind and recall, so that several pictures can stand in one page.
  const id = `progress-${chart.measure.instrument}-${chart.measure.recall}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" lang="en" font-family="${FONT}" font-size="12" fill="${INK.text}">`,
    `<title id="${id}-title">${escaped(titleOf(chart))}</title>`,
    `<desc id="${id}-desc">${escaped(descriptionOf(chart))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    textAt(16, 26, titleOf(chart), 'start', 'font-size="17" font-weight="bold"'),
    textAt(WIDTH - 16, 26, `as of ${dayIn(chart.zone, chart.asOf)}`, 'end'),
    ...said.map((line, index) => textAt(16, 46 + index * LINE_HEIGHT, line)),
    `<g transform="translate(0 ${top})">`,
    drawCurve(chart, axis),
    drawDoseLines(chart, axis),
    drawLanes(chart, axis),
    legend(chart),
    '</g>',
    '</svg>',
  ].join('\n');
}

type LegendEntry = readonly [isThere: boolean, draw: (x: number, y: number) => string, text: string];

function curveEntries(chart: ProgressChart): readonly LegendEntry[] {
  const { scores, courses, instrument } = chart;
  const response = responseWords(instrument, 'the baseline');
  return [
    [
      courses.some(({ progress }) => progress.baseline.assessment !== null),
      (x, y) => `<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6z" fill="${INK.curve}"/>`,
      'baseline',
    ],
    [
      scores.some(({ total, isInSession }) => total !== null && !isInSession),
      (x, y) =>
        lineTo(x - 8, y, x + 8, y, `stroke="${INK.curve}" stroke-width="1.8"`) +
        `<circle cx="${x}" cy="${y}" r="4" fill="${INK.curve}"/>`,
      `${instrument.label} total`,
    ],
    [
      responseLines(chart).length > 0,
      (x, y) => lineTo(x - 8, y, x + 8, y, `stroke="${INK.text}" stroke-width="1" stroke-dasharray="7 4"`),
      response ?? '',
    ],
    [
      scores.some(({ isProrated }) => isProrated),
      (x, y) => `<circle cx="${x}" cy="${y}" r="4" fill="${INK.curve}"/>${proratedRing(x, y, 4)}`,
      'prorated: items missing',
    ],
    [
      scores.some(({ total }) => total === null),
      (x, y) => `<circle cx="${x}" cy="${y}" r="4" fill="#ffffff" stroke="${INK.curve}" stroke-width="1.4"/>`,
      'incomplete: no total',
    ],
    [
      scores.some(({ isInSession }) => isInSession),
      (x, y) => `<path d="M${x - 3} ${y - 3}l6 6m0-6l-6 6" stroke="${INK.quiet}" stroke-width="1.4"/>`,
      'during a dose: no outcome',
    ],
  ];
}

function doseEntries({ doses }: ProgressChart): readonly LegendEntry[] {
  const modalities = [...new Set(doses.map(({ modality }) => modality))];
  return [
    ...modalities.map(
      (modality) =>
        [
          true,
          (x: number, y: number) => doseShape(modality, x, y, false),
          `${MODALITY[modality]} dose`,
        ] as const,
    ),
    [
      doses.some(({ wasStoppedEarly }) => wasStoppedEarly),
      (x, y) => doseShape(doses.find(({ wasStoppedEarly }) => wasStoppedEarly)!.modality, x, y, true),
      'stopped early',
    ],
    [
      doses.some(({ isRunning }) => isRunning),
      (x, y) => textAt(x, y + 4, '( )', 'middle', 'font-size="11"'),
      'mg ordered, dose running',
    ],
    [
      doses.some(({ worstGrade }) => worstGrade !== null),
      (x, y) => `<rect x="${x - 2}" y="${y - 6}" width="4" height="12" fill="${INK.effect}"/>`,
      'side effect, grade 1–5 (* serious)',
    ],
  ];
}

/** Only what is in the picture is explained. */
function legend(chart: ProgressChart): string {
  let x = LEFT;
  let y = AXIS_Y + 60;
  return [...curveEntries(chart), ...doseEntries(chart)]
    .filter(([isThere]) => isThere)
    .map(([, draw, text]) => {
      const width = widthOf(text, 12) + 28;
      if (x + width > WIDTH - 16) [x, y] = [LEFT, y + 20];
      const at = x;
      x += width;
      return draw(at + 8, y) + textAt(at + 21, y + 4, text);
    })
    .join('\n');
}
