/** What every picture of a report says about itself, and how it names groups. */
import type { CohortFilterFrameResponse } from '../dto/report-frame.js';
import { countWords } from './axes.js';

const WORDS: Readonly<Record<string, string>> = {
  IV: 'IV',
  IM: 'IM',
  SPRAVATO: 'Spravato',
  INDUCTION: 'Induction',
  CONTINUATION: 'Continuation',
  MAINTENANCE: 'Maintenance',
  UNKNOWN: 'Unknown',
};

/** Codes of diseases stay as they are; a dose is written as one. */
export function groupWords(code: string): string {
  const words = WORDS[code] ?? code.replaceAll('_', ' ');
  return /\bMG\b/.test(words) ? words.toLowerCase() : words;
}

export function periodWords({ from, to }: Pick<CohortFilterFrameResponse, 'from' | 'to'>): string {
  return from === to ? from : `${from} to ${to}`;
}

/** Whom it is about, as of when, by which rules. */
export function frameLines(frame: CohortFilterFrameResponse): readonly string[] {
  const { asOf, zone, patientsWaiting, ruleSetVersion, definitionVersion, factsVersion } = frame;
  const asked = [
    ['modality', frame.modality],
    ['indication', frame.indication],
    ['phase', frame.phase],
    ['dose', frame.doseBand],
    ['severity of the baseline', frame.baselineSeverity],
  ].flatMap(([name, code]) => (code ? [`${name} ${groupWords(code)}`] : []));
  const at = asOf.toLocaleString('en-US', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' });
  return [
    `Months ${periodWords(frame)}; ${asked.length === 0 ? 'all of the clinic' : asked.join(', ')}.`,
    `As of ${at.replaceAll('\u202f', ' ')} (${zone.replaceAll('_', ' ')}), rules version ${ruleSetVersion}, definition version ${definitionVersion}, facts version ${factsVersion}.`,
    ...(patientsWaiting === 0
      ? []
      : [`Not complete: the newest entries of ${patientsWaiting} patients do not count yet.`]),
  ];
}

/** Of each row: whom no figure of it tells of, because nobody ended their course. */
export function notEndedWords(
  rows: readonly { readonly name: string; readonly nNotEnded: number | null }[],
): string {
  const each = rows.map(({ name, nNotEnded }) => `${name}: ${countWords(nNotEnded)}`);
  return `In no figure: patients who stopped coming and whose course nobody ended, ${each.join('; ')}.`;
}

/** What is counted, and what it means that groups stand side by side. */
export function notesOf(report: {
  readonly definition: string;
  readonly groups: readonly unknown[];
}): readonly string[] {
  return [
    ...(report.groups.length > 1
      ? [
          'Groups stand side by side unadjusted, not randomised: they differ in more than what they are told apart by.',
        ]
      : []),
    `What is counted: ${report.definition}`,
  ];
}
