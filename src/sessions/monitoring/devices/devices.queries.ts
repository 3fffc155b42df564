import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/http/paging.js';
import { presentBindings } from './bindings.js';
import { Device } from './device.entity.js';
import { toDeviceResponse, type DeviceResponse } from './dto/devices.dto.js';

@Injectable()
export class DevicesQueries {
  constructor(private readonly database: Database) {}

  /** All of them by name, revoked ones included; a clinic has a few dozen. */
  async list(): Promise<Page<DeviceResponse>> {
    const devices = await this.database.read.find(Device, { order: { label: 'ASC', id: 'ASC' } });
    const bindings = await presentBindings(this.database.read);
    const bindingOf = new Map(bindings.map((binding) => [binding.deviceId, binding]));
    const items = devices.map((device) => toDeviceResponse(device, bindingOf.get(device.id) ?? null));
    return { items, nextCursor: null };
  }
}
