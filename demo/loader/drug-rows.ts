/** The controlled drug: what was drawn for a dose, what was thrown away and who saw it; now and then it does not add up. */
import { DrugRecord } from '../../src/sessions/drug-accountability/drug-record.entity.js';
import { minutesAfter } from '../generator/calendar.js';
import type { DayStory } from '../generator/story.js';
import type { ColumnsOf } from './bulk-rows.js';
import {
  entered,
  firstVersion,
  NEVER_SENT,
  type LotOfQuarter,
  type PatientLoading,
  type LoadedSession,
} from './loading.js';

const MG_PER_DEVICE = 28;
const MG_PER_VIAL = 500;
/** Syringes are filled to a round number. */
const STEP_MG = 5;
const WITNESSED_AFTER = 4;

export function addDrugRecords(
  loading: PatientLoading,
  { row, told }: LoadedSession,
  day: DayStory,
  lot: LotOfQuarter,
): void {
  const givenMg = row.deliveredMg!;
  const drawnAt = minutesAfter(day.dose.startedAt, -10);
  const restWastedAt = minutesAfter(drawnAt, 3);
  const wastedAt = minutesAfter(day.dose.endedAt, 9);
  if (row.modality === 'SPRAVATO') {
    const taken = Math.round(told.orderedMg / MG_PER_DEVICE);
    const left = taken - Math.round(givenMg / MG_PER_DEVICE);
    addRecord(loading, row.id, lot, drawnAt, {
      type: 'DRAWN',
      containers: taken,
      amountMg: taken * MG_PER_DEVICE,
    });
    if (left > 0)
      addRecord(loading, row.id, lot, wastedAt, {
        type: 'RETURNED',
        containers: left,
        amountMg: left * MG_PER_DEVICE,
      });
    return;
  }
  const drawnMg = Math.ceil((told.orderedMg + 1) / STEP_MG) * STEP_MG;
  addRecord(loading, row.id, lot, drawnAt, { type: 'DRAWN', containers: 1, amountMg: drawnMg });
  // A vial is for one patient: what is left in it is thrown away, and is no part of the dose that was drawn.
  addRecord(loading, row.id, lot, restWastedAt, {
    ...{ type: 'WASTED', containers: 0, amountMg: MG_PER_VIAL - drawnMg, wasteSource: 'REST_OF_VIAL' },
  });
  const wastedMg = Math.round((drawnMg - givenMg - day.unaccountedMg) * 100) / 100;
  if (wastedMg > 0)
    addRecord(loading, row.id, lot, wastedAt, { type: 'WASTED', containers: 0, amountMg: wastedMg });
}

type Amount = Pick<ColumnsOf<DrugRecord>, 'type' | 'containers' | 'amountMg'> &
  Partial<Pick<DrugRecord, 'wasteSource'>>;

function addRecord(
  { rows, ids, nurseId, staff, rules, stock }: PatientLoading,
  sessionId: string,
  { id: lotId, concentrationMgPerMl }: LotOfQuarter,
  at: number,
  { wasteSource = 'DRAWN_DOSE', ...amount }: Amount,
): void {
  const isWaste = amount.type === 'WASTED';
  if (!isWaste) stock.use(lotId, at, amount.type === 'DRAWN' ? amount.containers : -amount.containers);
  const witness = staff.nurses.find((id) => id !== nurseId) ?? staff.psychiatrists[0]!;
  const seenAt = minutesAfter(at, WITNESSED_AFTER);
  rows.add(DrugRecord, {
    ...{ id: ids.id(new Date(at)), sessionId, lotId, ...amount, concentrationMgPerMl },
    volumeMl:
      concentrationMgPerMl === null ? null : Math.round((amount.amountMg / concentrationMgPerMl) * 1e4) / 1e4,
    ...{ wasteSource: isWaste ? wasteSource : null, disposal: isWaste ? 'Drug disposal container' : null },
    ...{ occurredAt: new Date(at), deviations: [], deviationReason: null },
    witnessDueAt: isWaste ? new Date(minutesAfter(at, rules.drugAccountability.witnessWithinMinutes)) : null,
    ...{ witnessOutcome: isWaste ? 'CONFIRMED' : null, witnessedBy: isWaste ? witness : null },
    ...{ witnessedAt: isWaste ? new Date(seenAt) : null, witnessNote: null },
    ...{
      status: 'RECORDED',
      changeReason: null,
      lateReason: null,
      ...entered(at, nurseId),
      contentHash: NEVER_SENT,
    },
    ...firstVersion(isWaste ? seenAt : at, isWaste ? witness : nurseId),
  });
}
