import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock, timeAhead } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { SessionsLookup } from '../sessions.lookup.js';
import {
  amendReading,
  enterReadingInError,
  type AmendedVitals,
  type CorrectedReading,
  type Correction,
} from './correct-reading.js';
import { DevicesLookup } from './devices/devices.lookup.js';
import type { VitalFlags, VitalSigns } from './domain/vitals-plausibility.js';
import { toUnobtainable, type UnobtainableRequest } from './dto/unobtainable.dto.js';
import type { RecordedVitalsResponse } from './dto/recorded-vitals.dto.js';
import { toVitalsReadingResponse, type VitalsReadingResponse } from './dto/vitals.responses.js';
import { holdOpenSession } from './monitored-session.js';
import { recordReading, type SentReading } from './record-reading.js';
import { VitalsReading } from './vitals-reading.entity.js';
import { readingNotFound, readingNotUnconfirmed } from './vitals.problems.js';

export interface SaidVitals extends VitalSigns, VitalFlags {
  readonly measuredAt?: Date;
  readonly unobtainable?: readonly UnobtainableRequest[];
}

export interface NewVitals extends SaidVitals {
  readonly id?: string;
  readonly lateReason?: string;
}

@Injectable()
export class VitalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsLookup,
    private readonly devices: DevicesLookup,
    private readonly changes: Changes,
  ) {}

  /** Stores a reading unless it cannot be. An unusual one is stored UNCONFIRMED, because a measurement is a fact. */
  async record(
    caller: Caller,
    sessionId: string,
    vitals: NewVitals,
  ): Promise<RecordedVitalsResponse | EntryExists<RecordedVitalsResponse>> {
    const now = this.clock.now();
    const deviceId = caller.role === 'device' ? await this.deviceOf(caller, sessionId, vitals.id) : null;
    const session = await this.sessions.get(sessionId);
    const rules = await this.sessions.rulesOf(session, now);
    const signs = signsOf(vitals);
    const sent: SentReading = {
      id: vitals.id ?? newId(),
      sessionId,
      measuredAt: vitals.measuredAt ?? now,
      ahead: timeAhead(vitals.measuredAt, now, '/measuredAt'),
      signs,
      lateReason: vitals.lateReason,
      // A set in which everything could be taken is the same whether the list was sent empty or not at all.
      content: {
        ...signs,
        unobtainable: signs.unobtainable.length > 0 ? signs.unobtainable : undefined,
        measuredAt: vitals.measuredAt,
        lateReason: vitals.lateReason,
      },
      deviceId,
    };
    return this.database.write(caller, (tx) => recordReading(tx, caller, sent, rules, now), {
      audit: 'IN_ROW',
    });
  }

  /** A monitor that repeats what it has stored is known by that reading, also after it was taken off the session. */
  private async deviceOf(
    { id: recordedBy }: Caller,
    sessionId: string,
    readingId: string | undefined,
  ): Promise<string | null> {
    const stored =
      readingId !== undefined &&
      (await this.database.read.findOneBy(VitalsReading, { sessionId, id: readingId, recordedBy }));
    return stored ? stored.deviceId : this.devices.getDeviceBoundTo(recordedBy, sessionId);
  }

  /** A person has looked at an unusual reading again and says that it is right. */
  confirm(caller: Caller, sessionId: string, readingId: string): Promise<VitalsReadingResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const session = await holdOpenSession(tx, caller, sessionId);
      const reading = await tx.findOne(VitalsReading, {
        where: { sessionId, id: readingId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!reading) throw readingNotFound();
      if (reading.status !== 'UNCONFIRMED')
        throw readingNotUnconfirmed({ extensions: { currentStatus: reading.status } });
      Object.assign(reading, { status: 'CONFIRMED', updatedAt: now, updatedBy: caller.id });
      await tx.save(reading);
      await recordAudit(tx, caller, {
        action: 'vitals.confirm',
        patientIds: [session.patientId],
        resourceId: readingId,
      });
      // A confirmed reading may be the baseline that a rise is counted from.
      await this.changes.follow(tx, { sessionId, caller, now });
      return toVitalsReadingResponse(reading, session);
    });
  }

  /** A typing error is put right. What the reading said before stays readable. */
  async amend(
    caller: Caller,
    sessionId: string,
    readingId: string,
    { reason, ...said }: SaidVitals & { readonly reason: string },
  ): Promise<VitalsReadingResponse> {
    const now = this.clock.now();
    const { vitals: rules } = await this.sessions.rulesOf(await this.sessions.get(sessionId), now);
    const amended: AmendedVitals = {
      ...said,
      ahead: timeAhead(said.measuredAt, now, '/measuredAt'),
      unobtainable: said.unobtainable?.map(toUnobtainable),
    };
    return this.correct(caller, { sessionId, readingId, reason, now }, (tx, correction) =>
      amendReading(tx, caller, correction, amended, rules),
    );
  }

  /** The reading stays readable, marked, and counts nowhere any more. */
  enterInError(
    caller: Caller,
    sessionId: string,
    readingId: string,
    reason: string,
  ): Promise<VitalsReadingResponse> {
    const correction = { sessionId, readingId, reason, now: this.clock.now() };
    return this.correct(caller, correction, (tx) => enterReadingInError(tx, caller, correction));
  }

  private correct(
    caller: Caller,
    correction: Correction,
    apply: (tx: EntityManager, correction: Correction) => Promise<CorrectedReading>,
  ): Promise<VitalsReadingResponse> {
    return this.database.write(caller, async (tx) => {
      const { reading, session } = await apply(tx, correction);
      await this.changes.follow(tx, { sessionId: session.id, caller, now: correction.now });
      return toVitalsReadingResponse(reading, session);
    });
  }
}

/** What was not measured is null, whether the client said null or nothing. */
export function signsOf(vitals: SaidVitals): SentReading['signs'] {
  return {
    systolicMmHg: vitals.systolicMmHg ?? null,
    diastolicMmHg: vitals.diastolicMmHg ?? null,
    heartRatePerMinute: vitals.heartRatePerMinute ?? null,
    spo2Percent: vitals.spo2Percent ?? null,
    respiratoryRatePerMinute: vitals.respiratoryRatePerMinute ?? null,
    etco2MmHg: vitals.etco2MmHg ?? null,
    temperatureCelsius: vitals.temperatureCelsius ?? null,
    moaas: vitals.moaas ?? null,
    painScore: vitals.painScore ?? null,
    supplementalO2LitresPerMinute: vitals.supplementalO2LitresPerMinute ?? null,
    hasFocalNeurologicalSign: vitals.hasFocalNeurologicalSign ?? false,
    isEtco2WaveformLost: vitals.isEtco2WaveformLost ?? false,
    unobtainable: (vitals.unobtainable ?? []).map(toUnobtainable),
  };
}
