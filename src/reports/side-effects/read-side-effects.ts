import type { EntityManager } from 'typeorm';
import { SIDE_EFFECT_CODES } from '../../sessions/side-effects/domain/side-effect-codes.js';
import { CohortOfHistories, type AskedHistories } from '../cohort-of-histories.js';
import { EventTally, UNITS } from '../domain/patient-tally.js';
import type { SharedPatients } from '../domain/rate-comparison.js';
import { noSideEffectsSums, type SideEffectsSums } from '../domain/side-effects-report.js';
import { SideEffectsTally } from '../domain/side-effects-tally.js';
import { sessionsIn, sideEffectsIn } from '../facts/packed-facts.js';
import { readHistories } from '../facts/read-histories.js';
import { readTerms } from '../facts/read-terms.js';
import type { SessionOutcome } from '../facts/session-facts.entities.js';

const STARTED: ReadonlySet<SessionOutcome> = new Set(['GIVEN', 'RUNNING']);

export interface ReadSideEffects {
  /** By group, and of the whole. */
  readonly sums: (group: string) => SideEffectsSums;
  /** The patients who had sessions in both groups that are compared, by code. */
  readonly shared: ReadonlyMap<string, SharedPatients>;
}

export async function readSideEffects(
  manager: EntityManager,
  asked: AskedHistories,
): Promise<ReadSideEffects> {
  const cohort = await CohortOfHistories.read(manager, asked);
  const terms = await readTerms(manager);
  const started = new EventTally(['running', 'preExisting', 'serious']);
  const { columns } = started;
  const effects = new SideEffectsTally(cohort.keys, cohort.comparedKeys[0]);
  await readHistories(manager, asked.span, ['sessions', 'side_effects'], (sessions, sideEffects) => {
    for (const session of sessionsIn(sessions))
      if (STARTED.has(session.outcome))
        for (const key of cohort.ofSession(session)) {
          started.add(key, UNITS);
          if (session.outcome === 'RUNNING') started.add(key, columns.running);
          started.add(key, columns.preExisting, session.preExistingEffects);
        }
    for (const effect of sideEffectsIn(sideEffects))
      if (STARTED.has(effect.outcome))
        for (const key of cohort.ofSession(effect)) {
          effects.add(key, effect.term, effect.highestGrade, effect.serious);
          started.add(key, columns.serious, effect.serious);
        }
    effects.closePatient((key) => started.unitsOfPatient(key));
    started.closePatient();
  });
  const sums = (group: string): SideEffectsSums => {
    const key = cohort.keyOf(group);
    if (key === undefined) return noSideEffectsSums;
    const { base, events } = started.sumsOf(key);
    return {
      base,
      byCode: new Map([...effects.sumsOf(key)].map(([term, sums]) => [terms.get(term)![0]!, sums])),
      patientsSerious: events.serious.patientsWith,
      running: events.running.withEvent,
      patientsRunning: events.running.patientsWith,
      preExisting: events.preExisting.withEvent,
      patientsPreExisting: events.preExisting.patientsWith,
    };
  };
  const numbers = new Map([...terms].map(([number, term]) => [term.join(' '), number]));
  return {
    sums,
    shared: new Map(SIDE_EFFECT_CODES.map((code) => [code, effects.sharedOf(numbers.get(code))])),
  };
}
