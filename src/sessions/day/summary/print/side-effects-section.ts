import type { Content } from 'pdfmake';
import type { SummarySeriousEntry, SummarySideEffect } from '../dto/side-effect-parts.js';
import type { SummaryRecord } from '../dto/summary-document.js';
import { list, paragraph, remarks, section, table } from '../../../../platform/print/blocks.js';
import { medicineOf } from './dose-section.js';
import { howRecorded } from './how-recorded.js';
import { said, type Words } from './words.js';

const lower = (code: string) => said(code).toLowerCase();

export function sideEffects(
  title: string,
  effects: readonly SummarySideEffect[],
  { rescueMedicines }: SummaryRecord,
  words: Words,
): Content[] {
  if (effects.length === 0) return section(title, paragraph('None recorded.'));
  const rescueOf = ({ rescueMedicineIds = [] }: SummarySideEffect) => {
    const given = rescueMedicines.filter(({ id }) => rescueMedicineIds.includes(id));
    const said = given.map((each) => `${medicineOf(each)} at ${words.time(each.occurredAt)}`);
    return said.length === 0 ? null : `Rescue: ${said.join('; ')}`;
  };
  return [
    table(
      title,
      [
        { title: 'Onset', width: 48 },
        { title: 'Min', width: 24, isNumber: true },
        { title: 'Side effect', width: 104 },
        { title: 'Grade', width: 28, isNumber: true },
        { title: 'Course, what was done, cause', width: '*' },
        { title: 'By', width: 76 },
      ],
      effects.map((effect) => [
        words.time(effect.onsetAt),
        words.minute(effect.onsetAt),
        effect.label,
        String(effect.highestGrade),
        remarks(
          seriousnessOf(effect),
          effect.stages.map((stage) => stageOf(stage, words)).join('; '),
          effect.gradeBeforeDose !== null && `Grade ${effect.gradeBeforeDose} before the dose`,
          actionsOf(effect),
          rescueOf(effect),
          causeOf(effect, words),
          toldBy(effect, words),
          effect.note,
          ...howRecorded(effect, words),
        ),
        words.person(effect.recordedBy),
      ]),
    ),
  ];
}

function stageOf({ at, grade, course, note }: SummarySideEffect['stages'][number], words: Words): string {
  return list(', ', [`${words.time(at)} ${lower(course)}`, `grade ${grade}`, note]);
}

function seriousnessOf({ isSerious, seriousness = [] }: SummarySideEffect): string | null {
  if (seriousness.length === 0) return isSerious ? 'SERIOUS' : null;
  const criteria = seriousness.map(lower).join(', ');
  return isSerious ? `SERIOUS: ${criteria}` : `Judged not serious; stated was: ${criteria}`;
}

/** The form before this one did not tell. */
function actionsOf({ actions }: SummarySideEffect): string | null {
  if (actions === undefined) return null;
  const done = actions.filter((action) => action !== 'NONE');
  return done.length === 0 ? 'Nothing was done' : `Done: ${done.map(lower).join(', ')}`;
}

function causeOf({ relatedness, relatednessBy, relatednessAt }: SummarySideEffect, words: Words): string {
  if (relatedness === null) return 'Relatedness: not judged';
  const judged = relatednessBy && relatednessAt;
  const by = judged ? `, judged by ${words.person(relatednessBy)} ${words.time(relatednessAt)}` : '';
  return `Relatedness: ${lower(relatedness)}${by}`;
}

function toldBy({ source, reportedBy, reportedAt }: SummarySideEffect, words: Words): string | null {
  if (source === undefined || source === 'BEDSIDE') return null;
  if (source === 'VITALS') return 'By a reading';
  const who = reportedBy ? ` by ${lower(reportedBy)}` : '';
  return `Told${who} (${lower(source)})${reportedAt ? ` ${words.time(reportedAt)}` : ''}`;
}

const KINDS = { CALLED_FOR: 'Review called for', REVIEWED: 'Reviewed', FOLLOWED_UP: 'Followed up' };

/** Only where something was serious: what was called for, and what a psychiatrist said. */
export function seriousEvents(effects: readonly SummarySideEffect[], words: Words): Content[] {
  const rows = effects.flatMap(({ label, seriousEntries = [] }) =>
    seriousEntries.map((entry) => [
      words.time(entry.occurredAt),
      label,
      KINDS[entry.kind],
      remarks(...saidIn(entry, words)),
      words.person(entry.recordedBy),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    { title: 'Time', width: 48 },
    { title: 'Side effect', width: 90 },
    { title: 'Step', width: 74 },
    { title: 'What was found', width: '*' as const },
    { title: 'By', width: 76 },
  ];
  return [table('Review and follow-up of serious side effects', columns, rows)];
}

function saidIn(entry: SummarySeriousEntry, words: Words) {
  const { criteria, judgement, narrative, dueBy } = entry;
  return [
    criteria.length > 0 && said(criteria.map(lower).join(', ')),
    judgement && `Judged ${lower(judgement)}`,
    narrative,
    dueBy === null ? 'Closed' : `Due ${words.time(dueBy)}`,
    ...howRecorded(entry, words),
  ];
}
