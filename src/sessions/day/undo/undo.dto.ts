import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { SESSION_VERBS, type SessionVerb } from '../../domain/session-status.js';

export class UndoRequest {
  @ChoiceField(SESSION_VERBS, {
    enumName: 'SessionVerb',
    description: 'The verb that was said by mistake: the last one of the session.',
  })
  verb: SessionVerb;

  @TextField({ max: 1000, description: 'Why it was a mistake.' })
  reason: string;
}
