import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { sessionNotFound } from '../../sessions/session.problems.js';
import { RecordEntriesRequest } from './dto/entries.requests.js';
import { EntriesResponse } from './dto/entries.responses.js';
import { EntriesService } from './entries.service.js';

@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId/entries')
export class EntriesController {
  constructor(private readonly entries: EntriesService) {}

  @Post()
  @Operation({
    summary: 'Record what a tablet has gathered without a network',
    description:
      'Every entry is answered by itself, in the order sent. The server tries them in the order in which they happened; sent ' +
      'again they change nothing. What is WAITING is to be kept and sent again.',
    status: 200,
    answer: EntriesResponse,
    problems: [sessionNotFound],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() { entries }: RecordEntriesRequest,
  ): Promise<EntriesResponse> {
    return this.entries.take(caller, sessionId, entries);
  }
}
