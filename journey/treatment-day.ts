/** One infusion as a nurse enters it: check-in, vitals at every planned time, the dose, recovery, discharge, sign-off. */
import { randomUUID } from 'node:crypto';
import type { Api } from './api.js';
import { after } from './calendar.js';
import type { People } from './people.js';

export interface SideEffect {
  readonly code: string;
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
  const path = `/v1/sessions/${session.id}`;
  const start = session.plannedStart;
  const end = after(start, INFUSION_MINUTES + story.pauseMinutes);
  const escort = { name: 'Robin Quillfeather', phone: '+1 555 0101' };
  await nurse.post(`${path}/check-in`, { occurredAt: after(start, -45), escort });
  await prepareDose(people, path, start);
  await nurse.post(`${path}/ready`, { occurredAt: after(start, -5) });
  await giveInfusion(nurse, path, start, end, story.pauseMinutes);
  for (const minute of planned.fromDoseStart) await recordVitals(nurse, path, after(start, minute), minute);
  for (const minute of planned.fromDoseEnd)
    await recordVitals(nurse, path, after(end, minute), INFUSION_MINUTES - minute / 2);
  for (const { code, grade, fromMinute, toMinute } of story.sideEffects)
    await nurse.post(`${path}/side-effects`, {
      id: randomUUID(),
      code,
      grade,
      onsetAt: after(start, fromMinute),
      resolvedAt: after(start, toMinute),
    });
  await rateDissociation(nurse, path, after(end, 60));
  await nurse.post(`${path}/discharge`, {
    type: 'ROUTINE',
    occurredAt: after(end, 65),
    isOriented: true,
    hasSteadyGait: true,
    isAcutelySuicidal: false,
    escortPresent: true,
    instructionsGiven: true,
  });
  await psychiatrist.post(`${path}/sign`, { occurredAt: after(end, 120) });
  return end;
}

/** What a dose waits for: the checklist in one go, the first set of vital signs, CADSS. */
async function prepareDose({ nurse }: People, path: string, start: string): Promise<void> {
  const lookedAt = after(start, -30);
  await nurse.post(`${path}/checklist`, {
    occurredAt: lookedAt,
    entries: [
      { itemCode: 'IDENTITY', identity: { identifiers: ['NAME', 'BIRTH_DATE'] } },
      {
        itemCode: 'FASTING',
        fasting: { lastSolidsAt: after(start, -12 * 60), lastLiquidsAt: after(start, -4 * 60) },
      },
      {
        itemCode: 'PREGNANCY_TEST',
        pregnancyTest: { testedOn: start.slice(0, 10), result: 'NEGATIVE' },
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
    ].map((entry) => ({ id: randomUUID(), ...entry })),
  });
  await recordVitals(nurse, path, after(start, -20), 0);
  await rateDissociation(nurse, path, after(start, -15));
}

/** CADSS by item number; nothing to report before the dose and an hour after it. */
async function rateDissociation(nurse: Api, path: string, assessedAt: string): Promise<void> {
  const items = Array.from({ length: 23 }, (_unused, index) => ({ item: index + 1, score: 0 }));
  await nurse.post(`${path}/scales`, { id: randomUUID(), kind: 'CADSS', assessedAt, items });
}

async function giveInfusion(
  nurse: Api,
  path: string,
  start: string,
  end: string,
  pauseMinutes: number,
): Promise<void> {
  const event = (type: string, occurredAt: string) =>
    nurse.post(`${path}/administration-events`, { id: randomUUID(), type, occurredAt });
  await event('START', start);
  if (pauseMinutes > 0) {
    await event('PAUSE', after(start, PAUSE_FROM_MINUTE));
    await event('RESUME', after(start, PAUSE_FROM_MINUTE + pauseMinutes));
  }
  await event('STOP', end);
}

/** Pressure and pulse rise towards the end of the infusion and come back, as they do. */
async function recordVitals(nurse: Api, path: string, measuredAt: string, height: number): Promise<void> {
  await nurse.post(`${path}/vitals`, {
    id: randomUUID(),
    measuredAt,
    systolicMmHg: 122 + Math.round(height / 2),
    diastolicMmHg: 78 + Math.round(height / 4),
    heartRatePerMinute: 70 + Math.round(height / 4),
    spo2Percent: 98 - Math.round(height / 20),
    respiratoryRatePerMinute: 14,
    moaas: height > 20 ? 4 : 5,
  });
}
