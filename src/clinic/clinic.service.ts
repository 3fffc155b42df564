import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { assertVersion } from '../platform/http/assert-version.js';
import { newId } from '../platform/ids/ids.js';
import { Chair } from './chair.entity.js';
import { Clinic, type ClosedDay, type SpravatoSite } from './clinic.entity.js';
import {
  certificationIncomplete,
  chairNotFound,
  noTreatmentDay,
  unknownTimeZone,
} from './clinic.problems.js';
import {
  toChairResponse,
  toClinicResponse,
  type ChairResponse,
  type ClinicResponse,
} from './dto/clinic.dto.js';

export interface ClinicSettings {
  readonly name: string;
  readonly address?: string | null;
  readonly phone?: string | null;
  readonly timeZone: string;
  readonly closedWeekdays: readonly number[];
  readonly closedDays: readonly ClosedDay[];
  readonly spravatoSite: SpravatoSite;
  readonly crisisText: string;
}

@Injectable()
export class ClinicService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Replaces the settings. The schedule of sessions that are planned already does not move by itself. */
  change(caller: Caller, expectedVersion: number, settings: ClinicSettings): Promise<ClinicResponse> {
    assertSettings(settings);
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const clinic = await lockClinic(tx);
      assertVersion(clinic, expectedVersion);
      const closedDays = [...settings.closedDays].sort((a, b) => (a.day < b.day ? -1 : 1));
      const closedWeekdays = [...new Set(settings.closedWeekdays)].sort();
      Object.assign(clinic, {
        ...settings,
        address: settings.address ?? null,
        phone: settings.phone ?? null,
        closedDays,
        closedWeekdays,
        updatedAt: now,
        updatedBy: caller.id,
      });
      await tx.save(clinic);
      await recordAudit(tx, caller, { action: 'clinic.change', resourceId: clinic.id });
      return toClinicResponse(clinic);
    });
  }

  addChair(caller: Caller, name: string): Promise<ChairResponse> {
    return this.database.write(caller, async (tx) => {
      const { id: clinicId } = await lockClinic(tx);
      const chair = await tx.save(tx.create(Chair, { id: newId(), clinicId, name, status: 'IN_USE' }));
      await recordAudit(tx, caller, { action: 'chair.add', resourceId: chair.id });
      return toChairResponse(chair);
    });
  }

  retireChair(caller: Caller, chairId: string): Promise<ChairResponse> {
    return this.database.write(caller, async (tx) => {
      const chair = await tx.findOne(Chair, { where: { id: chairId }, lock: { mode: 'pessimistic_write' } });
      if (!chair) throw chairNotFound();
      chair.status = 'RETIRED';
      await tx.save(chair);
      await recordAudit(tx, caller, { action: 'chair.retire', resourceId: chairId });
      return toChairResponse(chair);
    });
  }
}

async function lockClinic(tx: EntityManager): Promise<Clinic> {
  const [clinic] = await tx.find(Clinic, { take: 1, lock: { mode: 'pessimistic_write' } });
  if (!clinic) throw new Error('The clinic is made at the first start');
  return clinic;
}

function assertSettings({ timeZone, closedWeekdays, spravatoSite }: ClinicSettings): void {
  if (!isTimeZone(timeZone)) throw unknownTimeZone();
  if (new Set(closedWeekdays).size === 7) throw noTreatmentDay();
  const { status, certificationId, authorisedRepresentative } = spravatoSite;
  if (status === 'CERTIFIED' && (certificationId === null || authorisedRepresentative === null))
    throw certificationIncomplete();
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}
