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
import { comparisonBlocks, rateDifferences } from './comparison.js';
import { forest, type ForestRow } from './forest.js';
import { frameLines, groupWords, notEndedWords, notesOf, periodWords } from './frame-words.js';
import { rateCell } from './outcomes-chart.js';
import { drawSheet } from './sheet.js';
import { hasCurve, isFollowed, survivalPlot } from './survival-plot.js';

interface NamedRow extends RetentionRow {
  readonly name: string;
  readonly mark: ForestRow['mark'];
}

/** By their names in a row. */
const RATES: Readonly<Record<string, string>> = {
  completedInduction: 'Induction completed',
  enteredMaintenance: 'Then a later phase entered',
};

export function drawRetention(rows: RetentionRows): string {
  const { frame, whole, groups, comparison } = rows;
  const all: readonly NamedRow[] = [
    { ...whole, name: 'All', mark: 'whole' },
    ...groups.map(({ group, row }) => ({ ...row, name: groupWords(group), mark: 'group' as const })),
  ];
  const lastDay = Math.max(SURVIVAL_DAYS[3], ...all.map(lastDayOf));
  return drawSheet(
    {
      id: 'retention',
      title: `Staying in treatment and keeping the response, ${periodWords(frame)}`,
      label: 'uncontrolled: response is lost and kept without treatment too',
      lines: frameLines(frame),
      footnotes: footnotesOf(rows, all),
    },
    [
      forest({
        countsTitle: 'patients',
        columns: [
          {
            title: `${RATES['completedInduction']}, 95% Wilson interval`,
            axis: WHOLE_SHARE,
            tickSays: percent,
            words: 200,
          },
          {
            title: `${RATES['enteredMaintenance']}, 95% Wilson interval`,
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
      ...comparisonBlocks(comparison, (compared) => [
        ...rateDifferences(compared, (rate) => RATES[rate] ?? rate),
        'How long the response was kept is not compared.',
      ]),
    ],
  );
}

function footnotesOf({ groups, followUpDays }: RetentionRows, all: readonly NamedRow[]): readonly string[] {
  const tooEarly = all.map(({ name, nTooEarly }) => `${name}: ${countWords(nTooEarly)}`);
  return [
    'Curve: share of those who responded that still has the response, by days since the first response (Kaplan-Meier), until the last day on which one of them was followed; grey: its 95% interval, by Greenwood on the log-log scale; upright tick: somebody was last followed on that day and still had it.',
    ...(all.some(isOnFixedDays)
      ? [
          'Where few patients are kept hidden the curve is shown on fixed days only, as marks with their 95% interval; nothing is known between them.',
        ]
      : []),
    notEndedWords(all),
    `A later phase entered: of those whose induction was completed ${followUpDays} days ago or more; too early to tell of the others, ${tooEarly.join('; ')}.`,
    ...keptBenchmarks().map(publishedWords),
    ...notesOf({ definition: RETENTION_DEFINITION, groups }),
  ];
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
  return steps.at(-1)?.time ?? curve.findLast(isFollowed)?.day ?? 0;
}

function wordsOf({ responseKept, nPatients, nMissing }: NamedRow): readonly string[] {
  const { nResponded, nLost, nNotFollowed, steps, suppressed } = responseKept;
  if (suppressed) return [`Who responded, and for how long, is ${SUPPRESSED}.`];
  const missing = `Missing: in ${countWords(nMissing)} of ${countWords(nPatients)} patients response could not be judged.`;
  if (nResponded === 0) return ['Nobody responded.', missing];
  const patients = nResponded === 1 ? 'patient' : 'patients';
  return [
    `Responded: ${countWords(nResponded)} ${patients}; lost the response again: ${nLost === 0 ? 'none' : countWords(nLost)}.`,
    ...(nNotFollowed === 0
      ? []
      : [`Without an answer on a later day, in the curve for 0 days: ${countWords(nNotFollowed)}.`]),
    nLost === 0 ? 'No median: none of them lost it while followed.' : medianWords(responseKept),
    ...(steps.length === 0
      ? []
      : [`Nobody was followed longer than ${steps.at(-1)!.time} days: the curve ends there.`]),
    missing,
  ];
}

/** Whoever may not see single steps is told the days that the median lies between. */
function medianWords(kept: RetentionRow['responseKept']): string {
  const { steps, curve, medianDays, medianInterval } = kept;
  if (steps.length === 0)
    return curve.some(isFollowed) ? medianWithinWords(kept) : `How long they kept it is ${SUPPRESSED}.`;
  const { lower = null, upper = null } = medianInterval ?? {};
  if (medianDays === null) {
    const from = lower === null ? '' : ` (95% interval of the median: from ${lower} days on)`;
    return `No median: at the end of the curve ${percent(steps.at(-1)!.survival)} still have it, more than half${from}.`;
  }
  const ends =
    lower === null
      ? 'no 95% interval: too few patients'
      : upper === null
        ? `95% interval from ${lower} days on: the curve ends before its upper end`
        : `95% interval ${lower} to ${upper} days`;
  return `Median: half have lost it after ${medianDays} days (${ends}).`;
}

function medianWithinWords({ medianWithin }: RetentionRow['responseKept']): string {
  const { afterDay, untilDay } = medianWithin!;
  if (untilDay === null) return 'On no day that is shown have half of them lost it.';
  return afterDay === 0
    ? `Half have lost it after at most ${untilDay} days.`
    : `Half have lost it after more than ${afterDay} and at most ${untilDay} days.`;
}
