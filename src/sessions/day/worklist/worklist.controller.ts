import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../../../platform/http/operation.js';
import { WorklistResponse } from './worklist.dto.js';
import { WorklistQueries } from './worklist.queries.js';

@ApiTags('Worklist')
@Controller('v1/worklist')
export class WorklistController {
  constructor(private readonly queries: WorklistQueries) {}

  @Get()
  @Operation({
    summary: 'Every patient in the clinic, by what is due next',
    description:
      'From check-in to discharge: dose so far, latest vital signs, next observation, open alerts. First whoever has a red alert ' +
      'that nobody has looked at, then what is due or overdue, then what comes next.',
    status: 200,
    answer: WorklistResponse,
  })
  worklist(): Promise<WorklistResponse> {
    return this.queries.worklist();
  }
}
