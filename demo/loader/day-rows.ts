/** What is written at the bedside: checklist, vital signs, CADSS, the drug, the way home. */
import { ChecklistEntryRecord } from '../../src/sessions/readiness/checklist-entry.entity.js';
import type { ChecklistContent } from '../../src/sessions/readiness/domain/checklist.js';
import { DischargeAssessment } from '../../src/sessions/discharge/discharge-assessment.entity.js';
import { Discharge } from '../../src/sessions/discharge/discharge.entity.js';
import { scoreScale } from '../../src/sessions/monitoring/domain/scales.js';
import { Scale } from '../../src/sessions/monitoring/scales/scale.entity.js';
import { VitalsReading } from '../../src/sessions/monitoring/vitals-reading.entity.js';
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

export type VitalsRow = ColumnsOf<VitalsReading>;
export type ScaleRow = ColumnsOf<Scale>;

/** What the alerts of the session follow from. */
export interface BedsideRows {
  readonly vitals: readonly VitalsRow[];
  readonly scales: readonly ScaleRow[];
}

export function addBedside(
  loading: PatientLoading,
  session: LoadedSession,
  day: DayStory,
  lot: LotOfQuarter,
): BedsideRows {
  addChecklist(loading, session, day, lot);
  addDischarge(loading, session.row.id, day);
  return { vitals: addVitals(loading, session.row.id, day), scales: addCadss(loading, session.row.id, day) };
}

function addVitals(
  { rows, ids, nurseId }: PatientLoading,
  sessionId: string,
  day: DayStory,
): readonly VitalsRow[] {
  return day.vitals.map(({ at, ...measured }) => {
    const recordedAt = at + 40_000;
    const row: VitalsRow = {
      ...{ sessionId, id: ids.id(new Date(at)), measuredAt: new Date(at), ...measured },
      ...{ etco2MmHg: null, painScore: null, supplementalO2LitresPerMinute: null },
      ...{ hasFocalNeurologicalSign: false, isEtco2WaveformLost: false, unobtainable: [] },
      ...{ status: 'ACCEPTED', confirmReasons: [], isRetrospective: false, lateReason: null },
      ...{ ...entered(recordedAt, nurseId), deviceId: null, requestId: 'demo', contentHash: NEVER_SENT },
      ...firstVersion(recordedAt, nurseId),
    };
    rows.add(VitalsReading, row);
    return row;
  });
}

function addCadss(
  { rows, ids, nurseId }: PatientLoading,
  sessionId: string,
  day: DayStory,
): readonly ScaleRow[] {
  return day.cadss.map(({ at, scores }) => {
    const score = scoreScale(
      'CADSS',
      scores.map((given, index) => ({ item: index + 1, score: given })),
    );
    const row: ScaleRow = {
      ...{ id: ids.id(new Date(at)), sessionId, kind: 'CADSS', assessedAt: new Date(at), ...score },
      ...{
        isDistressed: false,
        isStatedResolved: false,
        status: 'RECORDED',
        changeReason: null,
        lateReason: null,
      },
      ...{ ...entered(at + 60_000, nurseId), contentHash: NEVER_SENT, ...firstVersion(at + 60_000, nurseId) },
    };
    rows.add(Scale, row);
    return row;
  });
}

/** Every item of the rules that is asked for this modality, done. */
function addChecklist(
  loading: PatientLoading,
  { row }: LoadedSession,
  { dose }: DayStory,
  lot: LotOfQuarter,
): void {
  const { rows, ids, nurseId, rules, dayOf, story, psychiatristId } = loading;
  const at = minutesAfter(dose.startedAt, -25);
  const hoursBefore = (hours: number) => new Date(minutesAfter(dose.startedAt, -hours * 60)).toISOString();
  const { lotNumber, expiresOn, concentrationMgPerMl } = lot;
  const contents: Readonly<Record<string, ChecklistContent>> = {
    IDENTITY: { identity: { identifiers: ['NAME', 'BIRTH_DATE'] } },
    FASTING: { fasting: { lastSolidsAt: hoursBefore(12), lastLiquidsAt: hoursBefore(4) } },
    NASAL_MEDICINE: { nasalMedicine: { lastNasalMedicineAt: null } },
    PREGNANCY_TEST: { pregnancyTest: { testedOn: dayOf(at), result: 'NEGATIVE' } },
    MEDICINE_REVIEW: {
      medicineReview: {
        changes: null,
        substances24h: null,
        benzodiazepineToday: false,
        urinarySymptoms: false,
      },
    },
    MOOD_AND_SAFETY: { moodAndSafety: { suicidality: 'NONE', newPsychosisOrMania: false } },
    DRUG_CHECK: { drugCheck: { lotNumber, expiresOn, concentrationMgPerMl } },
    PRESCRIBER_ON_SITE: { prescriberOnSite: { psychiatristId } },
  };
  const isAsked = (item: (typeof rules.readiness.checklist)[number]) =>
    item.modalities.includes(row.modality) &&
    (item.whereChildBearing !== true || story.person.sex === 'FEMALE');
  for (const { code: itemCode } of rules.readiness.checklist.filter(isAsked))
    rows.add(ChecklistEntryRecord, {
      ...{
        id: ids.id(new Date(at)),
        sessionId: row.id,
        itemCode,
        outcome: 'DONE',
        content: contents[itemCode] ?? {},
      },
      ...{
        note: null,
        occurredAt: new Date(at),
        lateReason: null,
        ...entered(at, nurseId),
        contentHash: NEVER_SENT,
      },
    });
}

function addDischarge(
  { rows, ids, nurseId, ruleSetVersion, story }: PatientLoading,
  sessionId: string,
  { dischargedAt }: DayStory,
): void {
  const occurredAt = new Date(dischargedAt);
  const by = entered(dischargedAt, nurseId);
  const escortName = story.person.escort.name;
  rows.add(DischargeAssessment, {
    ...{ id: ids.id(occurredAt), sessionId, isOriented: true, hasSteadyGait: true, isAcutelySuicidal: false },
    ...{
      escortPresent: true,
      escortName,
      instructionsGiven: true,
      instructionsVersion: '2025-01',
      note: null,
    },
    ...{ occurredAt, lateReason: null, ...by, contentHash: NEVER_SENT },
  });
  rows.add(Discharge, {
    ...{
      id: ids.id(occurredAt),
      sessionId,
      type: 'ROUTINE',
      occurredAt,
      escortName,
      instructionsGiven: true,
    },
    ...{ reason: null, unmetGates: [], ruleSetVersion, ...by },
  });
}
