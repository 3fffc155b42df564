import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { OutcomesReportQuery } from '../dto/outcomes-report.request.js';
import { CohortQuery } from '../dto/report-frame.js';
import { OutcomesReportQueries } from '../outcomes-report.queries.js';
import {
  cohortUnknown,
  comparisonNotPossible,
  instrumentNotReported,
  periodReversed,
  periodTooLong,
} from '../reports.problems.js';
import { SideEffectsReportQueries } from '../side-effects/side-effects-report.queries.js';
import { drawOutcomes } from './outcomes-chart.js';
import { drawSideEffects } from './side-effects-chart.js';

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
  ) {}

  @Get('outcomes.svg')
  @Operation({
    summary: 'The outcomes report as a picture: change, response and remission with their intervals',
    description: DRAWN,
    status: 200,
    file: SVG,
    problems: [periodReversed, periodTooLong, instrumentNotReported, cohortUnknown, comparisonNotPossible],
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
    problems: [periodReversed, periodTooLong, cohortUnknown],
  })
  async sideEffects(@CurrentCaller() caller: Caller, @Query() query: CohortQuery): Promise<StreamableFile> {
    return picture(drawSideEffects(await this.sideEffectsReport.report(caller, query)), 'side-effects');
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
