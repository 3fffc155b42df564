import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientMerged } from '../../patients/patients.problems.js';
import { invalidCursor } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { DueQueries } from './due.queries.js';
import { DueAssessmentsQuery } from './dto/due.requests.js';
import { DueAssessmentResponse } from './dto/due.responses.js';

@ApiTags('Outcomes')
@Controller('v1/assessments')
export class DueController {
  constructor(private readonly queries: DueQueries) {}

  @Get('due')
  @Operation({
    summary: 'Which questionnaires are due, what is aimed at first first',
    description:
      'Each window of each session and questionnaire that the rules ask for (`outcomes.asked`), computed from what is recorded ' +
      'now. A window that a session planned before will have closed by then is left out of a day.',
    status: 200,
    pageOf: DueAssessmentResponse,
    problems: [invalidCursor, patientMerged],
  })
  list(@Query() query: DueAssessmentsQuery): Promise<Page<DueAssessmentResponse>> {
    return this.queries.list(query);
  }
}
