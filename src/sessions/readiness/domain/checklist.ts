/**
 * The checklist before the dose: which items a session asks for, what each entry has to say, and where the list stands.
 *
 * Of several entries for one item the newest counts. A concern ("something is wrong") does not go away by ticking the item
 * again: it stands until a psychiatrist has decided about it. A decision to go ahead settles the item while the concern
 * is its newest entry: what the item says is then no longer held against the dose. Acute suicidality and a new psychosis or mania are
 * concerns whatever outcome was ticked. Which items there are is the clinic's rule; this file does not judge fasting times
 * and tests (see `intake.ts`, `pregnancy-test.ts`).
 */
import type { Modality } from '../../../clinic/modality.js';
import type { ChecklistItemRule } from '../../../clinic/rules/treatment-day-rules.js';
import { bedside, lastDecision, psychiatrist, type Blocker, type DecisionFact } from './blocker.js';

export const CHECKLIST_OUTCOMES = ['DONE', 'CONCERN'] as const;
export type ChecklistOutcome = (typeof CHECKLIST_OUTCOMES)[number];

export const IDENTIFIERS = ['NAME', 'BIRTH_DATE', 'RECORD_NUMBER', 'PHOTO', 'ADDRESS', 'PHONE'] as const;
export type Identifier = (typeof IDENTIFIERS)[number];

export const SUICIDALITY = ['NONE', 'PASSIVE', 'ACUTE'] as const;
export type Suicidality = (typeof SUICIDALITY)[number];

export const TEST_RESULTS = ['NEGATIVE', 'POSITIVE', 'INCONCLUSIVE'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** What an entry says besides that it was looked at; each belongs to one item. Instants are Dates or, read back, text. */
export interface ChecklistContent {
  readonly identity?: { readonly identifiers: readonly Identifier[] };
  readonly fasting?: { readonly lastSolidsAt: Date | string; readonly lastLiquidsAt: Date | string };
  readonly nasalMedicine?: { readonly lastNasalMedicineAt: Date | string | null };
  readonly pregnancyTest?: { readonly testedOn: string; readonly result: TestResult };
  readonly medicineReview?: {
    readonly changes: string | null;
    readonly substances24h: string | null;
    readonly benzodiazepineToday: boolean;
    readonly urinarySymptoms: boolean;
  };
  readonly moodAndSafety?: { readonly suicidality: Suicidality; readonly newPsychosisOrMania: boolean };
  readonly drugCheck?: {
    readonly lotNumber: string;
    readonly expiresOn: string;
    readonly concentrationMgPerMl: number | null;
  };
  readonly prescriberOnSite?: { readonly psychiatristId: string };
}

export type ContentName = keyof ChecklistContent;

/** Item of the rules -> what an entry for it has to say. Any other item is a plain tick. */
const CONTENT_OF: Readonly<Record<string, ContentName>> = {
  IDENTITY: 'identity',
  FASTING: 'fasting',
  NASAL_MEDICINE: 'nasalMedicine',
  PREGNANCY_TEST: 'pregnancyTest',
  MEDICINE_REVIEW: 'medicineReview',
  MOOD_AND_SAFETY: 'moodAndSafety',
  DRUG_CHECK: 'drugCheck',
  PRESCRIBER_ON_SITE: 'prescriberOnSite',
};
export const CONTENT_NAMES: readonly ContentName[] = Object.values(CONTENT_OF);

export const PREGNANCY_TEST = 'PREGNANCY_TEST';
export const CONCERN = 'checklist.concern';

export interface ChecklistEntry extends ChecklistContent {
  readonly id: string;
  readonly itemCode: string;
  readonly outcome: ChecklistOutcome;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

export interface EntryFault {
  readonly code:
    | 'checklist.item-unknown'
    | 'checklist.content-missing'
    | 'checklist.content-foreign'
    | 'checklist.note-missing';
  /** Below the entry. */
  readonly pointer: string;
}

/** The items of the rules for a modality; the pregnancy test only where it is asked for. */
export function itemsFor(
  rules: readonly ChecklistItemRule[],
  modality: Modality,
  isChildBearing: boolean,
): readonly ChecklistItemRule[] {
  return rules.filter(
    ({ modalities, whereChildBearing }) =>
      modalities.includes(modality) && (isChildBearing || !(whereChildBearing ?? false)),
  );
}

/** Why an entry cannot be taken as it stands; a concern may leave out the content and has to say what is wrong. */
export function entryFaults(
  entry: ChecklistContent & Pick<ChecklistEntry, 'itemCode' | 'outcome'> & { readonly note?: string | null },
  items: readonly Pick<ChecklistItemRule, 'code'>[],
): readonly EntryFault[] {
  if (!items.some(({ code }) => code === entry.itemCode))
    return [{ code: 'checklist.item-unknown', pointer: '/itemCode' }];
  const own = CONTENT_OF[entry.itemCode];
  const faults: EntryFault[] = CONTENT_NAMES.filter((name) => name !== own && entry[name] !== undefined).map(
    (name) => ({ code: 'checklist.content-foreign', pointer: `/${name}` }),
  );
  if (own !== undefined && entry.outcome === 'DONE' && entry[own] === undefined)
    faults.push({ code: 'checklist.content-missing', pointer: `/${own}` });
  if (entry.outcome === 'CONCERN' && !entry.note?.trim())
    faults.push({ code: 'checklist.note-missing', pointer: '/note' });
  return faults;
}

export type ItemState = 'NOT_TICKED' | 'DONE' | 'CONCERN' | 'SETTLED';

export interface ItemStanding<E extends ChecklistEntry> {
  readonly state: ItemState;
  /** The one that counts. */
  readonly newest: E | null;
  /** The concern that still waits for a psychiatrist, or was held. */
  readonly openConcern: E | null;
  readonly isHeld: boolean;
}

/** Where one item stands. @param entries of this item, in any order */
export function standingOf<E extends ChecklistEntry>(
  entries: readonly E[],
  decisions: readonly DecisionFact[],
): ItemStanding<E> {
  const order = (a: E, b: E) =>
    a.occurredAt.getTime() - b.occurredAt.getTime() || a.recordedAt.getTime() - b.recordedAt.getTime();
  const sorted = entries.toSorted(order);
  const newest = sorted.at(-1) ?? null;
  const concern = sorted.findLast(isConcern) ?? null;
  const about = decisions.filter(({ code, subjectId }) => code === CONCERN && subjectId === concern?.id);
  const decision = lastDecision(about)?.decision ?? null;
  if (newest === null) return { state: 'NOT_TICKED', newest, openConcern: null, isHeld: false };
  if (concern === null) return { state: 'DONE', newest, openConcern: null, isHeld: false };
  if (decision !== 'GO_AHEAD')
    return { state: 'CONCERN', newest, openConcern: concern, isHeld: decision === 'HOLD' };
  return { state: concern === newest ? 'SETTLED' : 'DONE', newest, openConcern: null, isHeld: false };
}

export function isConcern({ outcome, moodAndSafety }: ChecklistEntry): boolean {
  const isUnsafe = moodAndSafety?.suicidality === 'ACUTE' || moodAndSafety?.newPsychosisOrMania === true;
  return outcome === 'CONCERN' || isUnsafe;
}

/** What the list itself holds against the dose: items nobody ticked, in one blocker, and each open concern. */
export function checklistBlockers(
  items: readonly Pick<ChecklistItemRule, 'code'>[],
  standings: ReadonlyMap<string, ItemStanding<ChecklistEntry>>,
): readonly Blocker[] {
  // A test of an earlier visit may still hold; whether one is missing is said by the rule of the test.
  const open = items
    .map(({ code }) => code)
    .filter((code) => code !== PREGNANCY_TEST && (standings.get(code)?.newest ?? null) === null);
  const concerns = items.flatMap(({ code }): readonly Blocker[] => {
    const standing = standings.get(code);
    if (!standing?.openConcern) return [];
    return [
      {
        code: CONCERN,
        clearableBy: psychiatrist,
        isDecidable: true,
        items: [code],
        subjectId: standing.openConcern.id,
        ...(standing.isHeld ? { isHeld: true } : {}),
      },
    ];
  });
  return [
    ...(open.length > 0 ? [{ code: 'checklist.incomplete', clearableBy: bedside, items: open }] : []),
    ...concerns,
  ];
}
