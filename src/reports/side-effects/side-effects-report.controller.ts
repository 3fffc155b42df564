import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { ComparedCohortQuery } from '../dto/report-frame.js';
import { cohortProblems } from '../reports.problems.js';
import { SideEffectsReportQueries } from './side-effects-report.queries.js';
import { SideEffectsReportResponse } from './side-effects-report.response.js';

@ApiTags('Reports')
@Controller('v1/reports')
export class SideEffectsReportController {
  constructor(private readonly sideEffectsReport: SideEffectsReportQueries) {}

  @Get('side-effects')
  @Operation({
    summary: 'Side effects by session and by patient, with their grades and the serious ones',
    description:
      'Aggregates only, never a patient. Small groups are left out for dashboards and for nobody else.',
    status: 200,
    answer: SideEffectsReportResponse,
    problems: [...cohortProblems],
  })
  sideEffects(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<SideEffectsReportResponse> {
    return this.sideEffectsReport.report(caller, query);
  }
}
