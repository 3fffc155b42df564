/** What was measured and rated in sessions, as the rooms after this one judge it: readiness, discharge, the day. */
import { In, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { Session } from '../session.entity.js';
import { bedsideFacts, type BedsideFacts, type BedsideReading, type BedsideScale } from './domain/bedside.js';
import { Scale } from './scales/scale.entity.js';
import { VitalsReading } from './vitals-reading.entity.js';

export type { Baseline, BedsideFacts, BedsideReading, BedsideScale } from './domain/bedside.js';

export type SessionWithDose = Pick<Session, 'id' | 'doseStartedAt'>;

/**
 * Two queries. Readings and ratings entered in error are left out.
 * @param until what was measured or rated up to then counts; everything when left out
 */
export async function readBedsideFacts(
  manager: EntityManager,
  session: SessionWithDose,
  until?: Date,
): Promise<BedsideFacts> {
  const facts = await readBedsideFactsOf(manager, [session], until);
  return facts.get(session.id)!;
}

/** By session id, for each session given. Two queries, however many sessions. */
export async function readBedsideFactsOf(
  manager: EntityManager,
  sessions: readonly SessionWithDose[],
  until?: Date,
): Promise<ReadonlyMap<string, BedsideFacts>> {
  const where = { sessionId: In(sessions.map(({ id }) => id)), status: Not('ENTERED_IN_ERROR' as const) };
  const readings = await manager.find(VitalsReading, {
    where: { ...where, ...(until && { measuredAt: LessThanOrEqual(until) }) },
    order: { measuredAt: 'ASC', id: 'ASC' },
  });
  const scales = await manager.find(Scale, {
    where: { ...where, ...(until && { assessedAt: LessThanOrEqual(until) }) },
    order: { assessedAt: 'ASC', id: 'ASC' },
  });
  const readingsOf = Map.groupBy(readings, ({ sessionId }) => sessionId);
  const scalesOf = Map.groupBy(scales, ({ sessionId }) => sessionId);
  return new Map(
    sessions.map(({ id, doseStartedAt }) => [
      id,
      bedsideFacts(
        (readingsOf.get(id) ?? []).map(toBedsideReading),
        (scalesOf.get(id) ?? []).map(toBedsideScale),
        doseStartedAt,
      ),
    ]),
  );
}

/** Every CADSS of a session that counts, in order. */
export async function readCadssOf(
  manager: EntityManager,
  sessionId: string,
): Promise<readonly BedsideScale[]> {
  const where = { sessionId, kind: 'CADSS' as const, status: 'RECORDED' as const };
  const scales = await manager.find(Scale, { where, order: { assessedAt: 'ASC', id: 'ASC' } });
  return scales.map(toBedsideScale);
}

export function toBedsideReading(reading: VitalsReading): BedsideReading {
  return {
    id: reading.id,
    measuredAt: reading.measuredAt,
    isUnconfirmed: reading.status === 'UNCONFIRMED',
    systolicMmHg: reading.systolicMmHg,
    diastolicMmHg: reading.diastolicMmHg,
    heartRatePerMinute: reading.heartRatePerMinute,
    spo2Percent: reading.spo2Percent,
    respiratoryRatePerMinute: reading.respiratoryRatePerMinute,
    etco2MmHg: reading.etco2MmHg,
    temperatureCelsius: reading.temperatureCelsius,
    moaas: reading.moaas,
    painScore: reading.painScore,
    supplementalO2LitresPerMinute: reading.supplementalO2LitresPerMinute,
    hasFocalNeurologicalSign: reading.hasFocalNeurologicalSign,
    isEtco2WaveformLost: reading.isEtco2WaveformLost,
    unobtainable: reading.unobtainable,
  };
}

function toBedsideScale(scale: Scale): BedsideScale {
  const { id, kind, assessedAt, total, cadss6Total, isDistressed, isStatedResolved } = scale;
  return { id, kind, assessedAt, total, cadss6Total, isDistressed, isStatedResolved };
}
