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
  return prone.filter(() => chance.happens(share)).map((code) => tellEffect(chance, code, day));
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
  return { code, grade, onsetAt, resolvedAt, isReportedLater: false, isSerious: false, rescue, isInError };
}

/** Some days after a session, in a hospital: rare, and never kept from the psychiatrist. */
export function tellSeriousEvent(chance: Chance, dischargedAt: number): SideEffectStory {
  const onsetAt = minutesAfter(dischargedAt, chance.integer(20, 44) * 60);
  return {
    ...{ code: 'SUICIDAL_IDEATION', grade: 3, onsetAt, isSerious: true, isReportedLater: true },
    resolvedAt: minutesAfter(onsetAt, chance.integer(3, 8) * 24 * 60),
    ...{ rescue: null, isInError: false },
  };
}
