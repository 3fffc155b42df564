import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { ComparedThroughputQuery } from './throughput-report.request.js';
import { cohortProblems } from '../reports.problems.js';
import { ThroughputReportQueries } from './throughput-report.queries.js';
import { ThroughputReportResponse } from './throughput-report.response.js';

@ApiTags('Reports')
@Controller('v1/reports')
export class ThroughputReportController {
  constructor(private readonly throughputReport: ThroughputReportQueries) {}

  @Get('throughput')
  @Operation({
    summary: 'Sessions given, no-shows, cancellations, chair time, and completed series',
    description:
      'Aggregates only, never a patient. Small groups are left out for dashboards and for nobody else.',
    status: 200,
    answer: ThroughputReportResponse,
    problems: [...cohortProblems],
  })
  throughput(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedThroughputQuery,
  ): Promise<ThroughputReportResponse> {
    return this.throughputReport.report(caller, query);
  }
}
