/** What the body of an entry says where that is not the body of the single request. */
import { UuidField } from '../../../platform/http/fields.js';
import { RecordSideEffectChangeRequest } from '../../../sessions/side-effects/dto/side-effects.requests.js';

/** What in the single request stands in the address. */
export class SideEffectChangeEntry extends RecordSideEffectChangeRequest {
  @UuidField({ description: 'The side effect that went on; it may come in the same queue.' })
  sideEffectId: string;
}

export class VitalsConfirmationEntry {
  @UuidField({ description: 'The reading that is right; it may come in the same queue.' })
  readingId: string;
}
