import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../platform/http/fields.js';

const anyValue = { type: ['object', 'array', 'string', 'number', 'boolean', 'null'] } as never;

export class RuleChangeResponse {
  @TextField({
    max: 500,
    description: 'JSON pointer into the later rules; into the earlier ones for what was taken out.',
  })
  pointer: string;

  @ApiProperty({ ...(anyValue as object), description: 'Null where it was not there.' })
  from: unknown;

  @ApiProperty({ ...(anyValue as object), description: 'Null where it is gone.' })
  to: unknown;
}
