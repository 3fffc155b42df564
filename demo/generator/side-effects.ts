/** What patients felt: whom it happens to, how bad, when it begins and ends, what was given against it. */
import { minutesAfter } from './calendar.js';
import type { Chance } from './chance.js';
import { PARAMETERS, type SideEffectCode } from './parameters.js';
import type { DayFacts, DayStory, SideEffectStory } from './story.js';

const CODES = Object.keys(PARAMETERS.sideEffects) as SideEffectCode[];
const RESCUE: Partial<Record<SideEffectCode, { readonly medicine: string; readonly dose: number }>> = {
  NAUSEA: { medicine: 'ONDANSETRON', dose: 4 },
  VOMITING: { medicine: 'ONDANSETRON', dose: 8 },
  ANXIETY: { medicine: 'LORAZEPAM', dose: 0.5 },
  BLOOD_PRESSURE_INCREASED: { medicine: 'CLONIDINE', dose: 0.1 },
};
/** Nobody calls these severe: CTCAE has no such grade, or a patient with it would not have gone home. */
const NEVER_SEVERE: readonly SideEffectCode[] = [
  'HEADACHE',
  'NAUSEA',
  'VOMITING',
  'BLURRED_VISION',
  'HYPOAESTHESIA',
];
/** Patients bring them along. */
const COMPLAINTS = ['HEADACHE', 'ANXIETY', 'DIZZINESS'] as const;
const COMPLAINT_GRADES = [
  [1, 0.85],
  [2, 0.15],
] as const;
const IN_ERROR = 0.01;
const AT_HOME = 0.12;

/** What one patient is prone to, over all sessions. */
export function inventProneness(chance: Chance, modality: DayFacts['modality']): readonly SideEffectCode[] {
  return CODES.filter((code) => {
    const { ever, factor } = PARAMETERS.sideEffects[code];
    return chance.happens(ever * (modality === 'SPRAVATO' ? 1 : factor[modality]));
  });
}

export function tellSideEffects(
  chance: Chance,
  { prone, dosedBefore }: DayFacts,
  day: Pick<DayStory, 'dose' | 'dischargedAt'>,
): readonly SideEffectStory[] {
  const share = PARAMETERS.perSession * PARAMETERS.lessPerSession ** dosedBefore;
  const effects = prone.filter(() => chance.happens(share)).map((code) => tellEffect(chance, code, day));
  return chance.happens(PARAMETERS.preExisting) ? [tellComplaint(chance, day), ...effects] : effects;
}

/** What somebody came with, and what the day did not change. */
function tellComplaint(
  chance: Chance,
  { dose, dischargedAt }: Pick<DayStory, 'dose' | 'dischargedAt'>,
): SideEffectStory {
  const onsetAt = minutesAfter(dose.startedAt, -chance.integer(10, 28));
  const lasts = minutesAfter(dose.startedAt, chance.integer(20, 90));
  const grade = chance.weighted(COMPLAINT_GRADES);
  return {
    ...{ code: chance.pick(COMPLAINTS), grade, gradeBeforeDose: grade, onsetAt },
    resolvedAt: Math.min(lasts, minutesAfter(dischargedAt, -6)),
    ...{ isReportedLater: false, isSerious: false, rescue: null, isInError: false },
  };
}

function tellEffect(
  chance: Chance,
  code: SideEffectCode,
  { dose, dischargedAt }: Pick<DayStory, 'dose' | 'dischargedAt'>,
): SideEffectStory {
  const drawn = chance.weighted(PARAMETERS.grades);
  const grade = drawn > 2 && NEVER_SEVERE.includes(code) ? 2 : drawn;
  const isInError = chance.happens(IN_ERROR);
  if (code === 'HEADACHE' && chance.happens(AT_HOME)) {
    const onsetAt = minutesAfter(dischargedAt, chance.integer(60, 300));
    const resolvedAt = minutesAfter(onsetAt, chance.integer(60, 300));
    return {
      code,
      grade,
      gradeBeforeDose: null,
      onsetAt,
      resolvedAt,
      isReportedLater: true,
      isSerious: false,
      rescue: null,
      isInError: false,
    };
  }
  const onsetAt = minutesAfter(dose.startedAt, chance.integer(4, 45));
  const lasts = minutesAfter(onsetAt, chance.integer(12, 60));
  const resolvedAt = Math.min(lasts, minutesAfter(dischargedAt, -6));
  const remedy =
    grade > 1 && !isInError && chance.happens(PARAMETERS.rescueMedicine) ? RESCUE[code] : undefined;
  const rescue = remedy ? { ...remedy, at: minutesAfter(onsetAt, 5) } : null;
  return {
    ...{ code, grade, gradeBeforeDose: null, onsetAt, resolvedAt, rescue, isInError },
    ...{ isReportedLater: false, isSerious: false },
  };
}

/** Some days after a session, in a hospital: rare, and never kept from the psychiatrist. */
export function tellSeriousEvent(chance: Chance, dischargedAt: number): SideEffectStory {
  const onsetAt = minutesAfter(dischargedAt, chance.integer(20, 44) * 60);
  return {
    ...{ code: 'SUICIDAL_IDEATION', grade: 3, onsetAt, isSerious: true, isReportedLater: true },
    resolvedAt: minutesAfter(onsetAt, chance.integer(3, 8) * 24 * 60),
    ...{ gradeBeforeDose: null, rescue: null, isInError: false },
  };
}
