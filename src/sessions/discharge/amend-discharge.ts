/** A patient left at another time than was said: the discharge is judged anew and stands beside the former one. */
import type { EntityManager } from 'typeorm';
import { readRuleSet } from '../../clinic/rules/rule-sets.lookup.js';
import { notAllowed } from '../../platform/access/access-problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { newId } from '../../platform/ids/ids.js';
import type { Session } from '../session.entity.js';
import { DischargeAssessment } from './discharge-assessment.entity.js';
import { Discharge } from './discharge.entity.js';
import { sayUnmetGate } from './discharge.messages.js';
import { gatesUnmet } from './discharge.problems.js';
import { unmetDischargeGates } from './domain/discharge-gates.js';
import { readDischargeFacts } from './read-recovery.js';

export interface DischargeAmendment {
  readonly occurredAt: Date;
  readonly reason: string;
  readonly recordedAt: Date;
}

/**
 * A routine discharge whose gates were not met at the corrected time was no routine one. That the patient had left is a
 * fact all the same: corrected by a psychiatrist it stands as OVERRIDE, with the reason and the gates.
 * @throws notAllowed where the type is a psychiatrist's, gatesUnmet (422) with every gate
 */
export async function amendDischarge(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  { occurredAt, reason, recordedAt }: DischargeAmendment,
): Promise<void> {
  const former = await tx.findOneOrFail(Discharge, {
    where: { sessionId: session.id },
    order: { recordedAt: 'DESC' },
  });
  const isPsychiatrist = caller.role === 'psychiatrist';
  if (former.type === 'OVERRIDE' && !isPsychiatrist)
    throw notAllowed({ extensions: { requiredRoles: ['psychiatrist'] } });
  await moveStatements(tx, caller, former, { occurredAt, recordedAt });
  const { rules } = await readRuleSet(tx, former.ruleSetVersion);
  const facts = await readDischargeFacts(tx, session, occurredAt);
  const unmetGates = unmetDischargeGates(facts, occurredAt, rules.discharge);
  const isOverridden = former.type === 'ROUTINE' && unmetGates.length > 0;
  if (isOverridden && !isPsychiatrist)
    throw gatesUnmet({
      detail: 'At this time the patient did not leave as a matter of routine. A psychiatrist can correct it.',
      errors: unmetGates.map(sayUnmetGate),
    });
  const type = isOverridden ? 'OVERRIDE' : former.type;
  await tx.insert(Discharge, {
    ...former,
    ...{ id: newId(), type, reason: isOverridden ? reason : former.reason },
    ...{ occurredAt, unmetGates, recordedAt, recordedBy: caller.id },
  });
}

/** What was stated in the discharge itself was so when the patient left. */
async function moveStatements(
  tx: EntityManager,
  caller: Caller,
  { sessionId, occurredAt, recordedAt }: Discharge,
  moved: Pick<DischargeAmendment, 'occurredAt' | 'recordedAt'>,
): Promise<void> {
  const said = await tx.findBy(DischargeAssessment, { sessionId, occurredAt, recordedAt });
  const rows = said.map((each) => ({ ...each, id: newId(), ...moved, recordedBy: caller.id }));
  await tx.insert(DischargeAssessment, rows);
}
