import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { ComparedCohortQuery } from '../dto/report-frame.js';
import { cohortProblems } from '../reports.problems.js';
import { SafetyReportQueries } from './safety-report.queries.js';
import { SafetyReportResponse } from './safety-report.response.js';

@ApiTags('Reports')
@Controller('v1/reports')
export class SafetyReportController {
  constructor(private readonly safetyReport: SafetyReportQueries) {}

  @Get('safety')
  @Operation({
    summary: 'How often sessions went wrong, and how long patients stayed after the dose',
    description:
      'Aggregates only, never a patient. Small groups are left out for dashboards and for nobody else.',
    status: 200,
    answer: SafetyReportResponse,
    problems: [...cohortProblems],
  })
  safety(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<SafetyReportResponse> {
    return this.safetyReport.report(caller, query);
  }
}
