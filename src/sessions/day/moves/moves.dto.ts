import { InstantField, TextField } from '../../../platform/http/fields.js';

export class AmendMoveRequest {
  @InstantField({ description: 'When it happened indeed.' })
  occurredAt: Date;

  @TextField({ max: 1000, description: 'Why the time is corrected.' })
  reason: string;
}
