import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { presentBinding } from './bindings.js';
import { Device } from './device.entity.js';
import { deviceNotBound } from './devices.problems.js';

/** What monitoring asks about a device that writes. */
@Injectable()
export class DevicesLookup {
  constructor(private readonly database: Database) {}

  /**
   * The device that signs in with these client credentials.
   * @throws deviceNotBound (403) unless it belongs to this session now; also where there is no such session
   */
  async getDeviceBoundTo(clientId: string, sessionId: string): Promise<string> {
    const device = await this.database.read.findOneBy(Device, { clientId, status: 'IN_USE' });
    if (!device) throw deviceNotBound();
    const binding = await presentBinding(this.database.read, device.id);
    if (binding?.sessionId !== sessionId) throw deviceNotBound();
    return device.id;
  }
}
