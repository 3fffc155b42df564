/** One infusion as a nurse enters it: check-in, vitals at every planned time, the dose, recovery, discharge, sign-off. */
import { randomUUID } from 'node:crypto';
import { ok, type Api, type Schemas } from './api.js';
import { after } from './calendar.js';
import type { People } from './people.js';

export interface SideEffect {
  readonly code: Schemas['RecordSideEffectRequest']['code'];
  readonly grade: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface DayStory {
  /** Minutes the infusion stood still, from minute 15 on; 0 for none. */
  readonly pauseMinutes: number;
  readonly sideEffects: readonly SideEffect[];
}

const INFUSION_MINUTES = 40;
const PAUSE_FROM_MINUTE = 15;

/** Minutes at which the clinic wants a patient observed. */
export interface PlannedObservations {
  readonly fromDoseStart: readonly number[];
  readonly fromDoseEnd: readonly number[];
}

/** @returns when the dose ended */
export async function liveThroughDay(
  people: People,
  session: { id: string; plannedStart: string },
  story: DayStory,
  planned: PlannedObservations,
): Promise<string> {
  const { nurse, psychiatrist } = people;
  const params = { path: { sessionId: session.id } };
  const start = session.plannedStart;
  const end = after(start, INFUSION_MINUTES + story.pauseMinutes);
  await arrive(nurse, params, start);
  await giveInfusion(nurse, params, start, end, story.pauseMinutes);
  for (const minute of planned.fromDoseStart) await recordVitals(nurse, params, after(start, minute), minute);
  for (const minute of planned.fromDoseEnd)
    await recordVitals(nurse, params, after(end, minute), INFUSION_MINUTES - minute / 2);
  await noteSideEffects(nurse, params, start, story.sideEffects);
  await rateDissociation(nurse, params, after(end, 60));
  await ok(
    nurse.POST('/v1/sessions/{sessionId}/discharge', {
      params,
      body: { type: 'ROUTINE', occurredAt: after(end, 65), ...FIT_TO_GO },
    }),
  );
  await ok(
    psychiatrist.POST('/v1/sessions/{sessionId}/sign', { params, body: { occurredAt: after(end, 120) } }),
  );
  return end;
}

/** What is looked at before a patient goes home. */
export const FIT_TO_GO = {
  isOriented: true,
  hasSteadyGait: true,
  isAcutelySuicidal: false,
  escortPresent: true,
  instructionsGiven: true,
};

/** Which session a request is about. */
export interface OfSession {
  readonly path: { readonly sessionId: string };
}

/** From the door to the chair: everything that comes before a dose that starts at `start`. */
export async function arrive(nurse: Api, params: OfSession, start: string): Promise<void> {
  const escort = { name: 'Robin Quillfeather', phone: '+1 555 0101' };
  await ok(
    nurse.POST('/v1/sessions/{sessionId}/check-in', {
      params,
      body: { occurredAt: after(start, -45), escort },
    }),
  );
  await prepareDose(nurse, params, start);
  await ok(nurse.POST('/v1/sessions/{sessionId}/ready', { params, body: { occurredAt: after(start, -5) } }));
}

/** What a dose waits for: the checklist in one go, the first set of vital signs, the temperature, CADSS. */
export async function prepareDose(nurse: Api, params: OfSession, start: string): Promise<void> {
  const entries = usualChecklist(start).map((entry) => ({ id: randomUUID(), ...entry }));
  await ok(
    nurse.POST('/v1/sessions/{sessionId}/checklist', {
      params,
      body: { occurredAt: after(start, -30), entries },
    }),
  );
  await recordVitals(nurse, params, after(start, -20), 0);
  await ok(
    nurse.POST('/v1/sessions/{sessionId}/vitals', {
      params,
      body: { id: randomUUID(), measuredAt: after(start, -19), temperatureCelsius: 36.7 },
    }),
  );
  await rateDissociation(nurse, params, after(start, -15));
}

function usualChecklist(start: string): readonly Schemas['ChecklistEntryRequest'][] {
  return [
    { itemCode: 'IDENTITY', identity: { identifiers: ['NAME', 'BIRTH_DATE'] } },
    {
      itemCode: 'FASTING',
      fasting: { lastSolidsAt: after(start, -12 * 60), lastLiquidsAt: after(start, -4 * 60) },
    },
    // The day before: the day of the dose in UTC may not have begun yet in the zone of the clinic.
    {
      itemCode: 'PREGNANCY_TEST',
      pregnancyTest: { testedOn: after(start, -24 * 60).slice(0, 10), result: 'NEGATIVE' },
    },
    {
      itemCode: 'MEDICINE_REVIEW',
      medicineReview: {
        changes: null,
        substances24h: null,
        benzodiazepineToday: false,
        urinarySymptoms: false,
      },
    },
    { itemCode: 'MOOD_AND_SAFETY', moodAndSafety: { suicidality: 'NONE', newPsychosisOrMania: false } },
    { itemCode: 'EMERGENCY_EQUIPMENT' },
    {
      itemCode: 'DRUG_CHECK',
      drugCheck: { lotNumber: 'KET-2207', expiresOn: '2035-12-31', concentrationMgPerMl: 1 },
    },
  ];
}

/** CADSS by item number; nothing to report before the dose and an hour after it. */
export async function rateDissociation(nurse: Api, params: OfSession, assessedAt: string): Promise<void> {
  const items = Array.from({ length: 23 }, (_unused, index) => ({ item: index + 1, score: 0 }));
  await ok(
    nurse.POST('/v1/sessions/{sessionId}/scales', {
      params,
      body: { id: randomUUID(), kind: 'CADSS', assessedAt, items },
    }),
  );
}

async function giveInfusion(
  nurse: Api,
  params: OfSession,
  start: string,
  end: string,
  pauseMinutes: number,
): Promise<void> {
  const event = (type: 'START' | 'PAUSE' | 'RESUME' | 'STOP', occurredAt: string) =>
    ok(
      nurse.POST('/v1/sessions/{sessionId}/administration-events', {
        params,
        body: { id: randomUUID(), type, occurredAt },
      }),
    );
  await event('START', start);
  if (pauseMinutes > 0) {
    await event('PAUSE', after(start, PAUSE_FROM_MINUTE));
    await event('RESUME', after(start, PAUSE_FROM_MINUTE + pauseMinutes));
  }
  await event('STOP', end);
}

async function noteSideEffects(
  nurse: Api,
  params: OfSession,
  start: string,
  sideEffects: readonly SideEffect[],
): Promise<void> {
  for (const { code, grade, fromMinute, toMinute } of sideEffects)
    await ok(
      nurse.POST('/v1/sessions/{sessionId}/side-effects', {
        params,
        body: {
          id: randomUUID(),
          code,
          grade,
          onsetAt: after(start, fromMinute),
          resolvedAt: after(start, toMinute),
        },
      }),
    );
}

/** Pressure and pulse rise towards the end of the infusion and come back, as they do. */
async function recordVitals(
  nurse: Api,
  params: OfSession,
  measuredAt: string,
  height: number,
): Promise<void> {
  await ok(
    nurse.POST('/v1/sessions/{sessionId}/vitals', {
      params,
      body: {
        id: randomUUID(),
        measuredAt,
        systolicMmHg: 122 + Math.round(height / 2),
        diastolicMmHg: 78 + Math.round(height / 4),
        heartRatePerMinute: 70 + Math.round(height / 4),
        spo2Percent: 98 - Math.round(height / 20),
        respiratoryRatePerMinute: 14,
        moaas: height > 20 ? 4 : 5,
      },
    }),
  );
}
