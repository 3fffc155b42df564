import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientNotFound } from '../../patients/patients.problems.js';
import { invalidCursor } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { TimelineEntryResponse, TimelineQuery } from './timeline.dto.js';
import { TimelineQueries } from './timeline.queries.js';

@ApiTags('Outcomes')
@Controller('v1/patients')
export class TimelineController {
  constructor(private readonly timeline: TimelineQueries) {}

  @Get(':patientId/timeline')
  @Operation({
    summary: 'Doses, scores and the rest of care on one line, oldest first',
    description:
      'Plans, what psychiatrists decided about them, medicines, psychotherapy, doses, side effects and questionnaires beside each other, so that a change of score ' +
      'can be read with what happened before it. It says nothing about what caused what.',
    status: 200,
    pageOf: TimelineEntryResponse,
    problems: [patientNotFound, invalidCursor],
  })
  of(
    @Param('patientId') patientId: string,
    @Query() query: TimelineQuery,
  ): Promise<Page<TimelineEntryResponse>> {
    return this.timeline.of(patientId, query);
  }
}
