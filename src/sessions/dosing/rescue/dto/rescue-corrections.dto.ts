import {
  ChoiceField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import type { Session } from '../../../session.entity.js';
import type { RescueMedicine } from '../rescue-medicine.entity.js';
import { RescueMedicineResponse, toRescueMedicineResponse } from './rescue.dto.js';

const KINDS = ['AMENDED', 'LINKED', 'ENTERED_IN_ERROR'] as const;
type RescueCorrectionKind = (typeof KINDS)[number];

export class RescueCorrectionResponse {
  @ChoiceField(KINDS, {
    enumName: 'RescueCorrectionKind',
    description: 'LINKED: a side effect was named, or named no more, as what it was given against.',
  })
  kind: RescueCorrectionKind;

  @TextField({
    max: 1000,
    nullable: true,
    description: 'Null where a response was added, or a side effect linked.',
  })
  reason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @ObjectField(() => RescueMedicineResponse, { description: 'The entry as it stood before.' })
  before: RescueMedicineResponse;
}

export class RescueCorrectionsResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  rescueId: string;

  @ListField(() => RescueCorrectionResponse, { maxItems: 1000, description: 'In the order they were made.' })
  corrections: RescueCorrectionResponse[];
}

/** @param versions from the first to the one that counts */
export function toRescueCorrectionsResponse(
  versions: readonly RescueMedicine[],
  session: Session,
): RescueCorrectionsResponse {
  return {
    patientId: session.patientId,
    rescueId: versions[0]!.id,
    corrections: versions.slice(1).map((after, index) => {
      const before = versions[index]!;
      const kind = kindOf(before, after);
      return {
        kind,
        reason: kind === 'LINKED' ? null : after.changeReason,
        recordedAt: after.updatedAt,
        recordedBy: after.updatedBy,
        before: toRescueMedicineResponse(before, session),
      };
    }),
  };
}

function kindOf(before: RescueMedicine, after: RescueMedicine): RescueCorrectionKind {
  if (after.status !== before.status) return 'ENTERED_IN_ERROR';
  return String(after.sideEffectIds) === String(before.sideEffectIds) ? 'AMENDED' : 'LINKED';
}
