import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { UNDOABLE_VERBS, type UndoableVerb } from '../domain/undo.js';

export class UndoRequest {
  @ChoiceField(UNDOABLE_VERBS, {
    optional: true,
    enumName: 'UndoableVerb',
    description:
      'The verb that was said by mistake, which is the last one of the session; the last one when left out. Named, it takes back ' +
      'nothing else where somebody was faster.',
  })
  verb?: UndoableVerb;

  @TextField({ max: 1000, description: 'Why it was a mistake.' })
  reason: string;
}
