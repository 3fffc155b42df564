import { ChoiceField, TextField, UuidField } from '../../../platform/http/fields.js';
import { MOVED_KINDS, type MovedKind } from '../../entry-move.entity.js';

/** What belongs to a session. Administration events are not among them: a log of doses is told as a whole. */
export const KINDS_OF_SESSIONS = MOVED_KINDS.filter((kind) => kind !== 'ASSESSMENT');
export type KindOfSession = Exclude<MovedKind, 'ASSESSMENT'>;

export class MoveEntryRequest {
  @ChoiceField(KINDS_OF_SESSIONS, { enumName: 'MovedSessionKind' })
  kind: KindOfSession;

  @UuidField({ description: 'The entry of this session that belongs to another one.' })
  entryId: string;

  @UuidField({ description: 'The session it belongs to, of the same patient or of another one.' })
  toSessionId: string;

  @TextField({
    max: 480,
    description:
      'How it came here, without a name. It stands in both histories, also as the reason for a late entry.',
  })
  reason: string;
}
