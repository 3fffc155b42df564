import { ChoiceField, InstantField, TextField, UuidField } from '../../platform/http/fields.js';
import { MOVED_KINDS, type EntryMove, type MovedKind } from '../entry-move.entity.js';

export const DIRECTIONS = ['AWAY', 'HERE'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export class EntryMoveResponse {
  @UuidField()
  id: string;

  @UuidField({ description: 'The patient whose history this is.' })
  patientId: string;

  @ChoiceField(DIRECTIONS, {
    description: 'AWAY: the entry did not belong here. HERE: it was first made somewhere else.',
  })
  direction: Direction;

  @ChoiceField(MOVED_KINDS, { enumName: 'MovedKind' })
  kind: MovedKind;

  @UuidField({ nullable: true, description: 'Null for an assessment.' })
  fromSessionId: string | null;

  @UuidField({ description: 'The entry that was marked as entered in error.' })
  fromEntryId: string;

  @UuidField({ nullable: true, description: 'Null for an assessment.' })
  toSessionId: string | null;

  @UuidField({ description: 'The entry that stands in its place where it belongs.' })
  toEntryId: string;

  @TextField({ max: 500 })
  reason: string;

  @InstantField({ description: 'When the first entry was recorded.' })
  firstRecordedAt: Date;

  @UuidField({ description: 'Who recorded the first entry.' })
  firstRecordedBy: string;

  @InstantField({ description: 'When it was moved.' })
  movedAt: Date;

  @UuidField({ description: 'Id of the user who moved it.' })
  movedBy: string;
}

export function toEntryMoveResponse(
  move: EntryMove,
  { patientId, direction }: Pick<EntryMoveResponse, 'patientId' | 'direction'>,
): EntryMoveResponse {
  const { id, kind, fromSessionId, fromEntryId, toSessionId, toEntryId, reason } = move;
  const { firstRecordedAt, firstRecordedBy, movedAt, movedBy } = move;
  return {
    ...{ id, patientId, direction, kind, fromSessionId, fromEntryId, toSessionId, toEntryId, reason },
    ...{ firstRecordedAt, firstRecordedBy, movedAt, movedBy },
  };
}
