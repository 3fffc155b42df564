/** To which session a device belongs: the last row says it, each row ends the one before. */
import type { EntityManager } from 'typeorm';
import { DeviceBinding } from './device.entity.js';

/** Null for a device that was never bound; `sessionId` null after it was unbound. */
export function presentBinding(manager: EntityManager, deviceId: string): Promise<DeviceBinding | null> {
  return manager.findOne(DeviceBinding, { where: { deviceId }, order: { id: 'DESC' } });
}

/** The present binding of every device that has one. */
export function presentBindings(manager: EntityManager): Promise<DeviceBinding[]> {
  return manager
    .createQueryBuilder(DeviceBinding, 'binding')
    .distinctOn(['binding.deviceId'])
    .orderBy('binding.deviceId')
    .addOrderBy('binding.id', 'DESC')
    .getMany();
}
