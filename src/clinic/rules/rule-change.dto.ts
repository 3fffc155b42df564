import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../platform/http/fields.js';

/** A number, a text, a whole item: whatever a place in the rules can hold. */
export const ANY_VALUE = {
  anyOf: ['number', 'string', 'boolean', 'object', 'array', 'null'].map((type) => ({ type })),
};

export class RuleChangeResponse {
  @TextField({
    max: 500,
    description: 'JSON pointer into the later rules; into the earlier ones for what was taken out.',
  })
  pointer: string;

  @ApiProperty({ ...ANY_VALUE, description: 'Null where it was not there.' })
  from: unknown;

  @ApiProperty({ ...ANY_VALUE, description: 'Null where it is gone.' })
  to: unknown;
}
