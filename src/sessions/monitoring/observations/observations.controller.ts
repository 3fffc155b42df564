import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../../../platform/http/operation.js';
import { sessionNotFound } from '../../session.problems.js';
import { ObservationsDueResponse } from './observations.dto.js';
import { ObservationsQueries } from './observations.queries.js';

@ApiTags('Observations')
@Controller('v1/sessions/:sessionId/observations-due')
export class ObservationsController {
  constructor(private readonly queries: ObservationsQueries) {}

  @Get()
  @Operation({
    summary: 'What has to be observed, when, and what is next',
    description:
      'While an infusion runs or pauses, what follows its end is projected from the order and the pauses.',
    status: 200,
    answer: ObservationsDueResponse,
    problems: [sessionNotFound],
  })
  ofSession(@Param('sessionId') sessionId: string): Promise<ObservationsDueResponse> {
    return this.queries.ofSession(sessionId);
  }
}
