import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { ComparedCohortQuery } from '../dto/report-frame.js';
import { cohortProblems, instrumentNotReported } from '../reports.problems.js';
import { CompletenessReportQueries } from './completeness-report.queries.js';
import { CompletenessReportResponse } from './dto/completeness-report.response.js';

@ApiTags('Reports')
@Controller('v1/reports')
export class CompletenessReportController {
  constructor(private readonly completenessReport: CompletenessReportQueries) {}

  @Get('completeness')
  @Operation({
    summary: 'How many questionnaires were answered in their window, by time point, questionnaire and recall',
    description:
      'Aggregates only, never a patient. Small groups are left out for dashboards and for nobody else.',
    status: 200,
    answer: CompletenessReportResponse,
    problems: [...cohortProblems, instrumentNotReported],
  })
  completeness(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<CompletenessReportResponse> {
    return this.completenessReport.report(caller, query);
  }
}
