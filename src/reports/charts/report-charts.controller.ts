import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { CompletenessReportQueries } from '../completeness/completeness-report.queries.js';
import { OutcomesReportQuery } from '../dto/outcomes-report.request.js';
import { ComparedCohortQuery } from '../dto/report-frame.js';
import { OutcomesReportQueries } from '../outcomes-report.queries.js';
import { cohortProblems, instrumentNotReported } from '../reports.problems.js';
import { RetentionReportQueries } from '../retention/retention-report.queries.js';
import { SafetyReportQueries } from '../safety/safety-report.queries.js';
import { SideEffectsReportQueries } from '../side-effects/side-effects-report.queries.js';
import { ThroughputReportQueries } from '../throughput/throughput-report.queries.js';
import { ComparedThroughputQuery } from '../throughput/throughput-report.request.js';
import { drawCompleteness } from './completeness-chart.js';
import { drawOutcomes } from './outcomes-chart.js';
import { drawRetention } from './retention-chart.js';
import { drawSafety } from './safety-chart.js';
import { drawSideEffects } from './side-effects-chart.js';
import { drawThroughput } from './throughput-chart.js';

const SVG = 'image/svg+xml';
const DRAWN =
  'SVG, made to be printed, also without colour; `title` and `desc` say in sentences what it shows. It shows what the report ' +
  'of the same query answers to the same caller: what is hidden there is said to be hidden here.';

@ApiTags('Reports')
@Controller('v1/reports')
export class ReportChartsController {
  constructor(
    private readonly outcomesReport: OutcomesReportQueries,
    private readonly sideEffectsReport: SideEffectsReportQueries,
    private readonly safetyReport: SafetyReportQueries,
    private readonly throughputReport: ThroughputReportQueries,
    private readonly completenessReport: CompletenessReportQueries,
    private readonly retentionReport: RetentionReportQueries,
  ) {}

  @Get('outcomes.svg')
  @Operation({
    summary: 'The outcomes report as a picture: change, response and remission with their intervals',
    description: DRAWN,
    status: 200,
    file: SVG,
    problems: [...cohortProblems, instrumentNotReported],
  })
  async outcomes(
    @CurrentCaller() caller: Caller,
    @Query() query: OutcomesReportQuery,
  ): Promise<StreamableFile> {
    return picture(drawOutcomes(await this.outcomesReport.report(caller, query)), 'outcomes');
  }

  @Get('side-effects.svg')
  @Operation({
    summary:
      'The side effects as a picture: how many sessions and patients had each, the most frequent first',
    description: DRAWN,
    status: 200,
    file: SVG,
    problems: [...cohortProblems],
  })
  async sideEffects(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<StreamableFile> {
    return picture(drawSideEffects(await this.sideEffectsReport.report(caller, query)), 'side-effects');
  }

  @Get('safety.svg')
  @Operation({
    summary: 'The safety report as a picture: how often sessions went wrong, and how long patients stayed',
    description: DRAWN,
    status: 200,
    file: SVG,
    problems: [...cohortProblems],
  })
  async safety(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<StreamableFile> {
    return picture(drawSafety(await this.safetyReport.report(caller, query)), 'safety');
  }

  @Get('throughput.svg')
  @Operation({
    summary: 'The throughput report as a picture: bars of what became of the planned sessions',
    description: `${DRAWN} Without \`groupBy\` all of them are one bar; with it there is a bar for each group.`,
    status: 200,
    file: SVG,
    problems: [...cohortProblems],
  })
  async throughput(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedThroughputQuery,
  ): Promise<StreamableFile> {
    return picture(drawThroughput(await this.throughputReport.report(caller, query)), 'throughput');
  }

  @Get('completeness.svg')
  @Operation({
    summary: 'The completeness report as a picture: what was answered, missed and is still open',
    description: DRAWN,
    status: 200,
    file: SVG,
    problems: [...cohortProblems, instrumentNotReported],
  })
  async completeness(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<StreamableFile> {
    return picture(drawCompleteness(await this.completenessReport.report(caller, query)), 'completeness');
  }

  @Get('retention.svg')
  @Operation({
    summary: 'The retention report as a picture: who goes on, and curves of how long response lasts',
    description: `${DRAWN} A psychiatrist sees every step of the curves; a dashboard sees the days that the report shows it.`,
    status: 200,
    file: SVG,
    problems: [...cohortProblems],
  })
  async retention(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<StreamableFile> {
    return picture(drawRetention(await this.retentionReport.rows(caller, query)), 'retention');
  }
}

function picture(drawing: string, name: string): StreamableFile {
  const svg = Buffer.from(drawing);
  return new StreamableFile(svg, {
    type: SVG,
    length: svg.length,
    disposition: `inline; filename="${name}.svg"`,
  });
}
