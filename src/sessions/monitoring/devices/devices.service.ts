import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClinicLookup } from '../../../clinic/clinic.lookup.js';
import { AccessTokens } from '../../../platform/access/access-tokens.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Client } from '../../../platform/access/client.entity.js';
import { insertClient } from '../../../platform/access/clients.service.js';
import { newSecret } from '../../../platform/access/passwords.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/ids.js';
import { Session } from '../../session.entity.js';
import { beforePredecessor, sessionNotFound } from '../../session.problems.js';
import { isAheadOrRunning } from '../monitored-session.js';
import { presentBinding } from './bindings.js';
import { Device, DeviceBinding } from './device.entity.js';
import { deviceNotFound, deviceRevoked, deviceSessionOver } from './devices.problems.js';
import { toDeviceResponse, type DeviceResponse, type NewDeviceResponse } from './dto/devices.dto.js';

export interface NewDevice {
  readonly label: string;
  readonly serialNumber: string;
}

@Injectable()
export class DevicesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly clinics: ClinicLookup,
    private readonly tokens: AccessTokens,
  ) {}

  /** Makes the device together with its credentials. The secret leaves in this answer and is kept nowhere. */
  async register(caller: Caller, { label, serialNumber }: NewDevice): Promise<NewDeviceResponse> {
    const now = this.clock.now();
    const { id: clinicId } = await this.clinics.current();
    const deviceId = newId();
    const clientSecret = newSecret();
    return this.database.write(
      caller,
      async (tx) => {
        const client = await insertClient(tx, caller, { name: label, role: 'device', clientSecret }, now);
        const device = await tx.save(
          tx.create(Device, {
            id: deviceId,
            clinicId,
            clientId: client.id,
            label,
            serialNumber,
            status: 'IN_USE',
            recordedAt: now,
            updatedAt: now,
            updatedBy: caller.id,
          }),
        );
        await recordAudit(tx, caller, { action: 'device.register', resourceId: deviceId });
        return { ...toDeviceResponse(device, null), clientSecret };
      },
      { keep: (answer) => ({ ...answer, clientSecret: null }) },
    );
  }

  /** From now on the device writes into this session and into no other. */
  bind(
    caller: Caller,
    deviceId: string,
    { sessionId, occurredAt }: { readonly sessionId: string; readonly occurredAt?: Date },
  ): Promise<DeviceResponse> {
    const boundAt = occurredAtOrNow(occurredAt, this.clock.now());
    return this.database.write(caller, async (tx) => {
      const device = await lockDevice(tx, deviceId);
      if (device.status === 'REVOKED') throw deviceRevoked();
      const session = await tx.findOneBy(Session, { id: sessionId });
      if (!session) throw sessionNotFound();
      if (!isAheadOrRunning(session))
        throw deviceSessionOver({ extensions: { currentStatus: session.status } });
      await assertAfterBinding(tx, device, occurredAt);
      const binding = await bindTo(tx, caller, device, sessionId, boundAt);
      await recordAudit(tx, caller, {
        action: 'device.bind',
        patientIds: [session.patientId],
        resourceId: deviceId,
      });
      return toDeviceResponse(device, binding);
    });
  }

  unbind(caller: Caller, deviceId: string, occurredAt: Date | undefined): Promise<DeviceResponse> {
    const unboundAt = occurredAtOrNow(occurredAt, this.clock.now());
    return this.database.write(caller, async (tx) => {
      const device = await lockDevice(tx, deviceId);
      const patientIds = await patientsOf(tx, device);
      await assertAfterBinding(tx, device, occurredAt);
      const binding = await bindTo(tx, caller, device, null, unboundAt);
      await recordAudit(tx, caller, { action: 'device.unbind', patientIds, resourceId: deviceId });
      return toDeviceResponse(device, binding);
    });
  }

  /** Takes the device out of use for ever; its credentials are refused from now on. */
  async revoke(caller: Caller, deviceId: string): Promise<DeviceResponse> {
    const now = this.clock.now();
    const answer = await this.database.write(caller, async (tx) => {
      const device = await lockDevice(tx, deviceId);
      const patientIds = await patientsOf(tx, device);
      const binding = await bindTo(tx, caller, device, null, now);
      if (device.status !== 'REVOKED') {
        await tx.update(Client, { id: device.clientId }, { revokedAt: now });
        await tx.save(Object.assign(device, { status: 'REVOKED', updatedAt: now, updatedBy: caller.id }));
      }
      await recordAudit(tx, caller, { action: 'device.revoke', patientIds, resourceId: deviceId });
      return toDeviceResponse(device, binding);
    });
    this.tokens.forget();
    return answer;
  }
}

async function lockDevice(tx: EntityManager, deviceId: string): Promise<Device> {
  const device = await tx.findOne(Device, { where: { id: deviceId }, lock: { mode: 'pessimistic_write' } });
  if (!device) throw deviceNotFound();
  return device;
}

/** @throws beforePredecessor (422) where a time that was told lies before the binding that it ends */
async function assertAfterBinding(tx: EntityManager, { id }: Device, occurredAt?: Date): Promise<void> {
  const present = await presentBinding(tx, id);
  if (!present || occurredAt === undefined || occurredAt >= present.boundAt) return;
  throw beforePredecessor({
    errors: [
      {
        code: beforePredecessor.code,
        pointer: '/occurredAt',
        message: 'The device was bound or taken off later than this.',
        notBefore: present.boundAt.toISOString(),
      },
    ],
  });
}

/** Adds a row where something changes. @returns the binding that holds from now on */
async function bindTo(
  tx: EntityManager,
  caller: Caller,
  { id: deviceId }: Device,
  sessionId: string | null,
  now: Date,
): Promise<DeviceBinding | null> {
  const present = await presentBinding(tx, deviceId);
  if ((present?.sessionId ?? null) === sessionId) return present;
  await tx.insert(DeviceBinding, { deviceId, sessionId, boundAt: now, boundBy: caller.id });
  return presentBinding(tx, deviceId);
}

/** The patient whose session the device belongs to at the moment, for the audit trail. */
async function patientsOf(tx: EntityManager, { id }: Device): Promise<string[]> {
  const sessionId = (await presentBinding(tx, id))?.sessionId;
  if (!sessionId) return [];
  const { patientId } = await tx.findOneByOrFail(Session, { id: sessionId });
  return [patientId];
}
