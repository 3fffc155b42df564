/**
 * Side effects that threaten the life of the patient, or ended it, as alerts: red from grade 4 on, whatever the code, because
 * somebody has to come now. Grades are definitions (CTCAE v5), not numbers a clinic may change. An alert is over when the grade
 * falls or the effect is over, and when a person says so: the review of a psychiatrist, or whoever resolves the alert. That word
 * holds until the effect is said to be so grave once more. Death takes the place of the danger to life.
 *
 * An effect that calls as a red symptom from the same moment on calls once. What begins after the patient has left is no call to
 * the bedside; its review is a task of its own and not this file's.
 */
import { DEATH, LIFE_THREATENING } from '../../side-effects/domain/serious-event.js';
import { periodFromGrade, stagesOf, type TimelineFacts } from '../../side-effects/domain/timeline.js';
import type { ExpectedAlert } from './expected-alerts.js';

export interface GraveEffectFact extends TimelineFacts {
  readonly id: string;
  readonly code: string;
}

/** The rules are named by the room of the side effects. */
export interface GraveRules {
  readonly lifeThreatening: string;
  readonly death: string;
}

/** What a person said is over: the rule, the effect and when. */
export interface ResolvedCall {
  readonly rule: string;
  readonly subjectId: string;
  readonly at: Date;
}

export interface GraveEffects {
  readonly effects: readonly GraveEffectFact[];
  readonly dischargedAt: Date | null;
  /** Red symptoms: which effect, and from when on. */
  readonly redSymptoms: readonly { readonly id: string; readonly onsetAt: Date }[];
  readonly resolved: readonly ResolvedCall[];
}

export function graveEffectAlerts(facts: GraveEffects, rules: GraveRules): readonly ExpectedAlert[] {
  return facts.effects.flatMap((effect) => {
    const death = periodFromGrade(effect, DEATH);
    const danger = periodFromGrade(effect, LIFE_THREATENING);
    const isDeathAtOnce = death !== null && danger?.from.getTime() === death.from.getTime();
    const over = death
      ? ({ type: 'SUPERSEDED', at: death.from } as const)
      : resolvedAt(danger?.until ?? null);
    return [
      ...(danger && !isDeathAtOnce
        ? calls(facts, effect, rules.lifeThreatening, LIFE_THREATENING, danger.from, over)
        : []),
      ...(death ? calls(facts, effect, rules.death, DEATH, death.from, null) : []),
    ];
  });
}

function calls(
  { dischargedAt, redSymptoms, resolved }: GraveEffects,
  effect: GraveEffectFact,
  rule: string,
  grade: number,
  from: Date,
  over: ExpectedAlert['end'],
): readonly ExpectedAlert[] {
  const { id, code } = effect;
  const callsAlready = redSymptoms.some((red) => red.id === id && red.onsetAt.getTime() === from.getTime());
  if (callsAlready || (dischargedAt !== null && from.getTime() > dischargedAt.getTime())) return [];
  const saidAt = stagesOf(effect).findLast((stage) => stage.grade >= grade)?.at ?? from;
  const word = resolved.findLast(
    (one) => one.rule === rule && one.subjectId === id && one.at.getTime() >= saidAt.getTime(),
  );
  const name = code.toLowerCase().replaceAll('_', ' ');
  return [
    {
      rule,
      severity: 'RED',
      message: `${grade === DEATH ? 'Fatal' : 'Life-threatening'} side effect: ${name}, grade ${grade}.`,
      value: grade,
      threshold: LIFE_THREATENING,
      unit: '{grade}',
      subjectType: 'SIDE_EFFECT',
      subjectId: id,
      causes: new Set([id]),
      occurredAt: from,
      end: over ?? resolvedAt(word?.at ?? null),
    },
  ];
}

function resolvedAt(at: Date | null): ExpectedAlert['end'] {
  return at && { type: 'RESOLVED', at };
}
