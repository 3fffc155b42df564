/**
 * The retention report as a picture: who completes the induction and goes on, and below it for everybody and for each group how
 * long response was kept. Whoever may not see small groups gets marks on the fixed days of the report instead of the curve,
 * because every step of a curve is one patient or a few.
 */
import { keptBenchmarks, type Benchmark } from '../domain/benchmarks.js';
import { SURVIVAL_DAYS, type RetentionRow } from '../domain/retention-report.js';
import { RETENTION_DEFINITION } from '../retention/retention-report.response.js';
import type { RetentionRows } from '../retention/retention-report.queries.js';
import { countWords, percent, SUPPRESSED, WHOLE_SHARE } from './axes.js';
import { forest, type ForestRow } from './forest.js';
import { frameLines, groupWords, notEndedWords, notesOf, periodWords } from './frame-words.js';
import { rateCell } from './outcomes-chart.js';
import { drawSheet } from './sheet.js';
import { hasCurve, survivalPlot } from './survival-plot.js';

interface NamedRow extends RetentionRow {
  readonly name: string;
  readonly mark: ForestRow['mark'];
}

export function drawRetention({ frame, followUpDays, whole, groups }: RetentionRows): string {
  const all: readonly NamedRow[] = [
    { ...whole, name: 'All', mark: 'whole' },
    ...groups.map(({ group, row }) => ({ ...row, name: groupWords(group), mark: 'group' as const })),
  ];
  const tooEarly = all.map(({ name, nTooEarly }) => `${name}: ${countWords(nTooEarly)}`);
  const lastDay = Math.max(SURVIVAL_DAYS[3], ...all.map(lastDayOf));
  return drawSheet(
    {
      id: 'retention',
      title: `Staying in treatment and keeping the response, ${periodWords(frame)}`,
      label: 'uncontrolled: response is lost and kept without treatment too',
      lines: frameLines(frame),
      footnotes: [
        'Curve: share of those who responded that still has the response, by days since the first response (Kaplan-Meier); grey: its 95% interval, by Greenwood on the log-log scale; upright tick: somebody was last followed on that day and still had it.',
        ...(all.some(isOnFixedDays)
          ? [
              'Where few patients are kept hidden the curve is shown on fixed days only, as marks with their 95% interval; nothing is known between them.',
            ]
          : []),
        notEndedWords(all),
        `A later phase entered: of those whose induction was completed ${followUpDays} days ago or more; too early to tell of the others, ${tooEarly.join('; ')}.`,
        ...keptBenchmarks().map(publishedWords),
        ...notesOf({ definition: RETENTION_DEFINITION, groups }),
      ],
    },
    [
      forest({
        countsTitle: 'patients',
        columns: [
          {
            title: 'Induction completed, 95% Wilson interval',
            axis: WHOLE_SHARE,
            tickSays: percent,
            words: 200,
          },
          {
            title: 'Then a later phase entered, 95% Wilson interval',
            axis: WHOLE_SHARE,
            tickSays: percent,
            words: 200,
          },
        ],
        sections: [{ title: '', isPart: false, rows: all.map(ratesRow) }],
      }),
      ...all.map((row) =>
        survivalPlot({
          title: `${row.name}: response kept`,
          words: wordsOf(row),
          steps: row.responseKept.steps,
          points: row.responseKept.curve,
          nAtStart: row.responseKept.nResponded,
          lastDay,
        }),
      ),
    ],
  );
}

function ratesRow({ name, mark, nPatients, completedInduction, enteredMaintenance }: NamedRow): ForestRow {
  return {
    ...{ label: name, mark, counts: countWords(nPatients) },
    cells: [rateCell(completedInduction), rateCell(enteredMaintenance)],
  };
}

/** In words: it is of another questionnaire than the curve, so that it stands on no axis of it. */
function publishedWords({ study, citation, scale, timePoint, value }: Benchmark): string {
  return `Published, uncontrolled as well, in ${scale}: ${percent(value!)} of those who responded kept the response for ${timePoint} (${study}: ${citation}); patients, doses and questionnaires differ.`;
}

function isOnFixedDays({ responseKept: { steps, curve } }: RetentionRow): boolean {
  return steps.length === 0 && hasCurve({ steps, points: curve });
}

/** Of the steps, or of the fixed days that are shown. */
function lastDayOf({ responseKept: { steps, curve } }: RetentionRow): number {
  return steps.at(-1)?.time ?? curve.findLast(({ survival }) => survival !== null)?.day ?? 0;
}

function wordsOf(row: NamedRow): readonly string[] {
  const { responseKept, nPatients, nMissing } = row;
  const { nResponded, nLost, suppressed } = responseKept;
  if (suppressed) return [`Response kept: ${SUPPRESSED}.`];
  const missing = `Missing: in ${countWords(nMissing)} of ${countWords(nPatients)} patients response could not be judged.`;
  if (nResponded === 0) return ['Nobody responded.', missing];
  return [
    `Responded: ${countWords(nResponded)} patients; ${countWords(nLost)} of them lost the response again.`,
    medianWords(responseKept),
    missing,
  ];
}

/** Whoever may not see single steps is told the days that the median lies between. */
function medianWords({
  steps,
  medianDays,
  medianInterval,
  medianWithin,
}: RetentionRow['responseKept']): string {
  if (steps.length === 0) {
    const { afterDay, untilDay } = medianWithin!;
    return untilDay === null
      ? 'On no day that is shown have half of them lost it.'
      : `Half have lost it after more than ${afterDay} and at most ${untilDay} days.`;
  }
  const ends = [medianInterval?.lower, medianInterval?.upper].map((day) => day ?? 'not reached');
  return medianDays === null
    ? 'Half of them have not lost it as far as they were followed.'
    : `Half have lost it after ${medianDays} days (95% interval ${ends.join(' to ')}).`;
}
