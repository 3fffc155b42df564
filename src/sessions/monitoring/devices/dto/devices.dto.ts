import { ChoiceField, InstantField, TextField, UuidField } from '../../../../platform/http/fields.js';
import type { Device, DeviceBinding } from '../device.entity.js';

export class RegisterDeviceRequest {
  @TextField({ max: 80, description: 'What it is called in the clinic.', example: 'Monitor, chair 2' })
  label: string;

  @TextField({ max: 80, description: 'As printed on the device.', example: 'SN-4417-02' })
  serialNumber: string;
}

export class BindDeviceRequest {
  @UuidField({ description: 'The session whose readings it sends from now on.' })
  sessionId: string;

  @InstantField({ optional: true, description: 'When it was bound; now when left out.' })
  occurredAt?: Date;
}

export class UnbindDeviceRequest {
  @InstantField({ optional: true, description: 'When it was taken off; now when left out.' })
  occurredAt?: Date;
}

export class DeviceResponse {
  @UuidField()
  id: string;

  @TextField({ max: 80 })
  label: string;

  @TextField({ max: 80 })
  serialNumber: string;

  @ChoiceField(['IN_USE', 'REVOKED'])
  status: 'IN_USE' | 'REVOKED';

  @UuidField({ description: 'The device signs in with it as `clientId`.' })
  clientId: string;

  @UuidField({ nullable: true, description: 'The session it is bound to now; null for none.' })
  sessionId: string | null;

  @InstantField({ nullable: true, description: 'Since when it is bound to that session.' })
  boundAt: Date | null;

  @InstantField()
  recordedAt: Date;
}

export class NewDeviceResponse extends DeviceResponse {
  @TextField({
    max: 200,
    nullable: true,
    description: 'Shown this once and stored nowhere; null when the same Idempotency-Key is sent again.',
  })
  clientSecret: string | null;
}

export function toDeviceResponse(device: Device, binding: DeviceBinding | null): DeviceResponse {
  const sessionId = binding?.sessionId ?? null;
  return {
    id: device.id,
    label: device.label,
    serialNumber: device.serialNumber,
    status: device.status,
    clientId: device.clientId,
    sessionId,
    boundAt: sessionId === null ? null : binding!.boundAt,
    recordedAt: device.recordedAt,
  };
}
