import type { Content } from 'pdfmake';
import type { MissingPartName } from '../domain/missing-parts.js';
import type { SummaryAssessment, SummaryChecklistEntry } from '../dto/day-parts.js';
import type { SummaryDocument, SummaryRecord } from '../dto/summary-document.js';
import {
  facts,
  list,
  paragraph,
  remarks,
  section,
  table,
  type Fact,
} from '../../../../platform/print/blocks.js';
import { howRecorded } from './how-recorded.js';
import { NOT_RECORDED, orNotRecorded, said, writtenDay, type Words } from './words.js';

const MODALITY_NAMES = {
  IV: 'IV ketamine infusion',
  IM: 'IM ketamine injection',
  SPRAVATO: 'Spravato (esketamine) nasal spray',
};

export function nameOf({ givenName, middleName, familyName }: SummaryDocument['patient']): string {
  return [givenName, middleName, familyName].filter((part) => part !== null).join(' ');
}

export function visitFacts({ patient, record }: SummaryDocument, words: Words): Content {
  const { plan } = record;
  const pairs: Fact[] = [
    ['Patient', nameOf(patient)],
    ['Record number', patient.mrn],
    ['Birth date, sex', `${writtenDay(patient.birthDate)}, ${patient.sex.toLowerCase()}`],
    ['Treatment', MODALITY_NAMES[record.modality]],
    ['For', `${plan.indications.map(indicationName).join(', ')} (${plan.diagnosisCode})`],
    ['Day', words.day(dayOf(record))],
    ['Session', `no. ${plan.sessionNumber} of the plan, ${plan.phaseKind.toLowerCase()}`],
    ['Psychiatrist', words.person(record.psychiatristId)],
    ['Nurse', words.person(record.nurseId)],
    ['Time zone, rules', `${record.zone}, clinic rules version ${orNotRecorded(record.ruleSetVersion)}`],
  ];
  const offLabel = plan.offLabelRationale;
  return { stack: [facts(pairs, 2), ...(offLabel ? [paragraph(`Off-label, because: ${offLabel}`)] : [])] };
}

/** Indications are abbreviations or words. */
function indicationName(code: string): string {
  return code.length <= 4 ? code : said(code);
}

/** An instant of the day of the session. */
export function dayOf({ dose, moves, plannedStart }: SummaryRecord): string {
  const checkIn = moves.findLast(({ verb, isUndone }) => verb === 'checkIn' && !isUndone);
  return dose.startedAt ?? checkIn?.occurredAt ?? plannedStart;
}

const MISSING: Readonly<Record<MissingPartName, string>> = {
  CHECKLIST_ITEM: 'checklist items',
  DOSE: 'a dose (none was given)',
  DOSE_END: 'the end of the dose',
  VITALS_BEFORE_DOSE: 'vital signs before the dose',
  VITALS_AFTER_DOSE: 'vital signs after the dose began',
  CADSS_BEFORE_DOSE: 'CADSS before the dose',
  CADSS_AFTER_DOSE: 'CADSS after the dose began',
  LOT_NUMBER: 'lot number of the drug',
  DRUG_ACCOUNT: 'account of the controlled drug',
  DISCHARGE: 'the discharge',
};

export function missingParts({ missing }: SummaryDocument): Content[] {
  if (missing.length === 0) return [];
  const parts = missing.map(({ part, items }) =>
    items.length > 0 ? `${MISSING[part]} (${items.map(said).join(', ')})` : MISSING[part],
  );
  return [
    { text: [{ text: 'Not in the record: ', bold: true }, `${parts.join('; ')}.`], margin: [0, 3, 0, 0] },
  ];
}

export function steps({ moves }: SummaryRecord, words: Words): Content[] {
  const way = moves
    .filter(({ isUndone }) => !isUndone)
    .map(({ verb, occurredAt, reason, correctionReason }) =>
      list(', ', [
        `${words.time(occurredAt)} ${said(verb).toLowerCase()}`,
        reason && `reason: ${/^[A-Z_]+$/.test(reason) ? said(reason).toLowerCase() : reason}`,
        correctionReason && `time corrected: ${correctionReason}`,
      ]),
    );
  const undone = moves
    .filter(({ isUndone }) => isUndone)
    .map(
      ({ verb, occurredAt, correctionReason }) =>
        `${said(verb).toLowerCase()} at ${words.time(occurredAt)} was taken back: ${correctionReason ?? NOT_RECORDED}`,
    );
  return section(
    'Course of the visit',
    paragraph(way.length > 0 ? way.join('  ·  ') : 'The patient has not been checked in.'),
    ...undone.map(paragraph),
  );
}

export function checklist({ checklist: entries, decisions }: SummaryRecord, words: Words): Content[] {
  if (entries.length === 0) return section('Before the dose', paragraph('No checklist is recorded.'));
  const done = entries.map((entry) => checklistLine(entry, words));
  const half = Math.ceil(done.length / 2);
  const column = (lines: readonly string[]): Content => ({ stack: lines.map(paragraph), width: '*' });
  const decided = decisions.map(({ code, decision, reason, occurredAt, recordedBy }) =>
    paragraph(
      `${words.time(occurredAt)} ${words.person(recordedBy)} decided ${said(decision).toUpperCase()} on "${said(code).toLowerCase()}": ${reason}`,
    ),
  );
  return section(
    'Before the dose',
    { columns: [column(done.slice(0, half)), column(done.slice(half))], columnGap: 12 },
    ...decided,
  );
}

function checklistLine(entry: SummaryChecklistEntry, words: Words): string {
  const { itemCode, outcome, note, content, occurredAt, recordedBy, isNewest } = entry;
  return remarks(
    `${words.time(occurredAt)} ${outcome === 'CONCERN' ? 'CONCERN ' : ''}${said(itemCode)}${contentOf(content, words)}`,
    note,
    !isNewest && 'A later entry counts',
    ...howRecorded(entry, words),
    words.person(recordedBy),
  );
}

type ContentValue = string | number | boolean | null | Date | readonly string[];

/** What an item says besides its tick: names and values, one after the other. */
function contentOf(content: SummaryChecklistEntry['content'], words: Words): string {
  const parts = Object.values(content) as readonly Readonly<Record<string, ContentValue>>[];
  const says = parts
    .flatMap((part) => Object.entries(part))
    .map(([name, given]) =>
      name.endsWith('Id')
        ? words.person(String(given))
        : `${said(name).toLowerCase()} ${contentValue(given, words)}`,
    );
  return says.length === 0 ? '' : `: ${says.join('; ')}`;
}

function contentValue(given: ContentValue, words: Words): string {
  if (given === null) return 'none';
  if (typeof given === 'boolean') return given ? 'yes' : 'no';
  if (typeof given === 'number') return String(given);
  if (given instanceof Date) return words.time(given.toISOString());
  if (typeof given !== 'string') return given.map((each) => said(each).toLowerCase()).join(', ');
  if (/^\d{4}-\d\d-\d\dT/.test(given)) return words.time(given);
  return /^[A-Z_]+$/.test(given) ? said(given).toLowerCase() : given;
}

export function discharge({ record }: SummaryDocument, words: Words): Content[] {
  const { discharge: left, dischargeAssessments, escortName, escortPhone } = record;
  const stated = dischargeAssessments.map((each) => paragraph(assessmentOf(each, words)));
  const expected = `Escort named at check-in: ${escortName === null ? NOT_RECORDED : list(', ', [escortName, escortPhone])}`;
  if (left === null)
    return section(
      'Discharge',
      paragraph(remarks('The patient has not been discharged', expected)),
      ...stated,
    );
  const unmet = left.unmetGates;
  return section(
    'Discharge',
    paragraph(
      remarks(
        `${said(left.type)}, left ${words.dayAndTime(left.occurredAt)}, recorded by ${words.personWithRole(left.recordedBy)}`,
        left.reason !== null && `Reason: ${left.reason}`,
        `Taken home by ${left.escortName ?? 'nobody recorded'}`,
        left.instructionsGiven ? 'Written instructions given' : 'NO written instructions recorded',
        expected,
      ),
    ),
    unmet.length === 0
      ? paragraph('Every condition of the clinic for going home was met.')
      : table(
          'Not met when the patient left',
          [
            { title: 'Condition', width: 150 },
            { title: 'Why', width: '*' },
          ],
          unmet.map(({ gate, message }) => [said(gate), message]),
        ),
    ...stated,
  );
}

function assessmentOf(stated: SummaryAssessment, words: Words): string {
  const answer = (name: string, value: boolean | null) =>
    value !== null && `${name}: ${value ? 'yes' : 'no'}`;
  return `${words.time(stated.occurredAt)} ${words.person(stated.recordedBy)} states: ${list('; ', [
    answer('oriented', stated.isOriented),
    answer('steady gait', stated.hasSteadyGait),
    answer('acutely suicidal', stated.isAcutelySuicidal),
    answer('escort present', stated.escortPresent),
    stated.escortName,
    answer('instructions given', stated.instructionsGiven),
    stated.instructionsVersion !== null && `leaflet ${stated.instructionsVersion}`,
    stated.note,
    ...howRecorded(stated, words),
  ])}`;
}

export function notes({ notes: written }: SummaryRecord, words: Words): Content[] {
  const [first, ...rest] = written.map((note) =>
    paragraph(
      remarks(
        `${words.time(note.occurredAt)} ${words.person(note.recordedBy)}: ${note.text}`,
        ...howRecorded({ ...note, state: note.correctionReason ? 'ENTERED_IN_ERROR' : 'COUNTS' }, words),
      ),
    ),
  );
  return section('Notes', first ?? paragraph('None recorded.'), ...rest);
}
