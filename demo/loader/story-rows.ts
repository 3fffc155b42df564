/** One patient's story as rows. */
import { Chance } from '../generator/chance.js';
import { addSafetyAlerts, addSessionAlerts } from './alert-rows.js';
import { addAnswers } from './answer-rows.js';
import { addBedside } from './day-rows.js';
import { addDoseEvents } from './dose-rows.js';
import { addDrugRecords } from './drug-rows.js';
import type { DayToFinish } from './finish-sessions.js';
import type { LoadedSession, PatientLoading } from './loading.js';
import { addPatient } from './patient-rows.js';
import { addPlans } from './plan-rows.js';
import { addSideEffects } from './side-effect-rows.js';

const LARGEST_SEED = 0x7fffffff;

export interface AddedPatient {
  readonly patientId: string;
  /** Days that the product itself has to finish once the rows are written. */
  readonly toFinish: readonly DayToFinish[];
}

export function addStory(loading: PatientLoading): AddedPatient {
  const { patientId } = loading;
  const { decisionId } = addPatient(loading);
  const sessions = addPlans(loading, decisionId);
  const answers = addAnswers(loading);
  const toFinish = sessions.flatMap((session) => addDay(loading, session));
  if (loading.vitals === 'full') addSafetyAlerts(loading, sessions, answers);
  return { patientId, toFinish };
}

function addDay(loading: PatientLoading, session: LoadedSession): readonly DayToFinish[] {
  const { nurseId, psychiatristId, ids, stock } = loading;
  const { row, told } = session;
  const { day } = told;
  if (!day) return [];
  const sideEffects = addSideEffects(loading, session);
  if (loading.vitals === 'none') return [];
  const lot = stock.lotOf(row.modality === 'SPRAVATO' ? 'SPRAVATO' : 'KETAMINE', day.dose.startedAt);
  addDoseEvents(loading, session, lot.lotNumber);
  addDrugRecords(loading, session, day, lot);
  addSessionAlerts(loading, session, addBedside(loading, session, day, lot), sideEffects);
  // Several are finished at the same time: each has a stream of its own, so that their order changes no id.
  return [
    { sessionId: row.id, day, nurseId, psychiatristId, ids: new Chance(ids.integer(0, LARGEST_SEED), 0) },
  ];
}
