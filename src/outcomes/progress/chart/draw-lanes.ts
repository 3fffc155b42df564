/** What stands above and below the curve on the same time: phases of the plans, doses, side effects, days. */
import type { Modality } from '../../../clinic/modality.js';
import { lineTo, n, textAt } from '../../../platform/svg.js';
import type { ChartedDose, ProgressChart } from './chart-facts.js';
import { dayIn, MODALITY, PHASE, PHASE_IN_SHORT } from './chart-words.js';
import { AXIS_Y, DOSES, EFFECTS, INCOMPLETE_Y, INK, PHASES, PLOT, widthOf } from './layout.js';
import { LEFT, type TimeAxis } from './time-axis.js';

const WORST_GRADE = 5;
const NARROW = 5;
/** With more of them the lines would hide the curve. */
const MOST_DOSE_LINES = 40;

/** Behind the curve, so that each answer can be read against the dose before it. */
export function drawDoseLines({ doses }: ProgressChart, { x }: TimeAxis): string {
  if (doses.length > MOST_DOSE_LINES) return '';
  return doses
    .map(({ at }) =>
      lineTo(
        x(at),
        PLOT.top,
        x(at),
        DOSES.marks,
        `stroke="${INK.quiet}" stroke-width="0.5" stroke-dasharray="1 3"`,
      ),
    )
    .join('\n');
}

export function drawLanes(chart: ProgressChart, axis: TimeAxis): string {
  const { scores, doses, zone } = chart;
  return [
    phases(chart, axis),
    scores.some(({ total }) => total === null) ? laneName('incomplete', INCOMPLETE_Y + 4) : '',
    laneName('dose, mg', DOSES.marks + 4),
    doses.length === 0 ? textAt(LEFT + 8, DOSES.marks + 4, 'none given', 'start', 'font-size="11"') : '',
    ...doseLabels(doses, axis),
    ...doses.map((dose) => doseMark(dose, axis, zone)),
    laneName('side effects,', EFFECTS.bottom - 22),
    laneName('worst grade', EFFECTS.bottom - 8),
    lineTo(LEFT, EFFECTS.bottom, axis.right, EFFECTS.bottom, `stroke="${INK.grid}"`),
    doses.some(({ worstGrade }) => worstGrade !== null)
      ? ''
      : textAt(LEFT + 8, EFFECTS.bottom - 8, 'none recorded', 'start', 'font-size="11"'),
    ...effectTicks(doses, axis, zone),
    days(chart, axis),
  ].join('\n');
}

function laneName(name: string, y: number): string {
  return textAt(LEFT - 8, y, name, 'end', 'font-size="11"');
}

/** A bar from the first dose of a phase to the next phase, the last one to its last dose. */
function phases({ phases: all }: ProgressChart, { x, right }: TimeAxis): string {
  return all
    .map(({ kind, modality, from, to }, index) => {
      const next = all[index + 1];
      const start = x(from) - NARROW;
      const end = Math.min(x(to) + NARROW, next ? x(next.from) - NARROW - 1 : right);
      const words = [`${PHASE[kind]} (${MODALITY[modality]})`, PHASE[kind], PHASE_IN_SHORT[kind]];
      const inside = words.find((text) => widthOf(text, 11) <= end - start - 8);
      const behind = words.find(
        (text) => widthOf(text, 11) <= (next ? x(next.from) - NARROW : right) - end - 8,
      );
      const dashes = kind === 'INDUCTION' ? '' : ' stroke-dasharray="4 2"';
      return [
        `<rect class="phase" x="${n(start)}" y="${PHASES.top}" width="${n(Math.max(end - start, 2))}" height="${PHASES.bottom - PHASES.top}" fill="${kind === 'INDUCTION' ? INK.phase : '#ffffff'}" stroke="${INK.text}" stroke-width="0.8"${dashes}/>`,
        lineTo(start, PHASES.bottom, start, PLOT.bottom, `stroke="${INK.text}" stroke-width="0.8"${dashes}`),
        textAt(
          inside ? start + 5 : end + 4,
          PHASES.bottom - 5,
          inside ?? behind ?? '',
          'start',
          'font-size="11"',
        ),
      ].join('\n');
    })
    .join('\n');
}

/** A shape for each modality; hollow and crossed where the dose was stopped early. */
function doseMark(dose: ChartedDose, { x }: TimeAxis, zone: string): string {
  const { at, modality, wasStoppedEarly, sessionNumber } = dose;
  const says = `${dayIn(zone, at)}: session ${sessionNumber}, ${doseWords(dose)} ${MODALITY[modality]}${wasStoppedEarly ? ', stopped early' : ''}`;
  return `<g class="dose"><title>${says}</title>${doseShape(modality, x(at), DOSES.marks, wasStoppedEarly)}</g>`;
}

function doseWords({ mg, isDelivered, isRunning }: ChartedDose): string {
  if (isRunning) return `dose running, ${mg} mg ordered,`;
  return isDelivered ? `${mg} mg` : `${mg} mg ordered, delivered not recorded,`;
}

export function doseShape(modality: Modality, x: number, y: number, isHollow: boolean): string {
  const paint = `fill="${isHollow ? '#ffffff' : INK.dose}" stroke="${INK.dose}" stroke-width="1.2"`;
  const shape = {
    IV: `<path d="M${n(x)} ${n(y - 6)}l5.5 10h-11z" ${paint}/>`,
    IM: `<rect x="${n(x - 4.5)}" y="${n(y - 4.5)}" width="9" height="9" ${paint}/>`,
    SPRAVATO: `<circle cx="${n(x)}" cy="${n(y)}" r="5" ${paint}/>`,
  }[modality];
  return isHollow
    ? shape + lineTo(x - 7, y + 6, x + 7, y - 6, `stroke="${INK.dose}" stroke-width="1.2"`)
    : shape;
}

/** The dose is written where it changes and wherever one was stopped early or runs, as far as there is room. */
function doseLabels(doses: readonly ChartedDose[], { x }: TimeAxis): string[] {
  const free = { labels: -Infinity, stopped: -Infinity };
  let said: string | null = null;
  return doses.flatMap(({ at, mg, modality, wasStoppedEarly, isDelivered, isRunning }) => {
    // What is only ordered is not written as if it had been given.
    const text = isDelivered ? String(mg) : `(${mg})`;
    const dose = `${text} ${modality}`;
    const place = x(at);
    const written: string[] = [];
    if (dose !== said && place - widthOf(text, 11) / 2 > free.labels) {
      free.labels = place + widthOf(text, 11) / 2 + 3;
      said = dose;
      written.push(textAt(place, DOSES.labels, text, 'middle', 'font-size="11"'));
    }
    const below = isRunning ? 'running' : wasStoppedEarly ? 'stopped' : '';
    if (below !== '' && place - widthOf(below, 10) / 2 > free.stopped) {
      free.stopped = place + widthOf(below, 10) / 2 + 3;
      written.push(textAt(place, DOSES.stopped, below, 'middle', 'font-size="10"'));
    }
    return written;
  });
}

/** As high as the grade, with its number where there is room; a serious one carries a star. */
function effectTicks(doses: readonly ChartedDose[], { x }: TimeAxis, zone: string): string[] {
  let free = -Infinity;
  return doses.flatMap(({ at, worstGrade, hadSeriousEffect }) => {
    if (worstGrade === null) return [];
    const place = x(at);
    const top = EFFECTS.bottom - ((EFFECTS.bottom - EFFECTS.top - 8) * worstGrade) / WORST_GRADE;
    const text = `${worstGrade}${hadSeriousEffect ? '*' : ''}`;
    const hasRoom = place - 4 > free || hadSeriousEffect;
    if (hasRoom) free = place + widthOf(text, 10) / 2 + 2;
    const says = `${dayIn(zone, at)}: worst grade ${worstGrade}${hadSeriousEffect ? ', serious' : ''}`;
    return [
      `<rect class="side-effect" x="${n(place - 2)}" y="${n(top)}" width="4" height="${n(EFFECTS.bottom - top)}" fill="${INK.effect}"><title>${says}</title></rect>`,
      ...(hasRoom ? [textAt(place, top - 3, text, 'middle', 'font-size="10"')] : []),
    ];
  });
}

function days({ zone }: ProgressChart, { ticks, right }: TimeAxis): string {
  return [
    lineTo(LEFT, AXIS_Y, right, AXIS_Y, `stroke="${INK.text}"`),
    ...ticks.flatMap(({ x, label }) => [
      lineTo(x, AXIS_Y, x, AXIS_Y + 5, `stroke="${INK.text}"`),
      textAt(x, AXIS_Y + 18, label, 'middle'),
    ]),
    textAt((LEFT + right) / 2, AXIS_Y + 36, `calendar day (${zone.replaceAll('_', ' ')})`, 'middle'),
  ].join('\n');
}
