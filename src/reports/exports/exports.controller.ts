import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { instrumentNotReported } from '../reports.problems.js';
import { DEFINITION_VERSION } from './dto/dictionary.response.js';
import { AssessmentExportQuery, ExportQuery } from './dto/export.requests.js';
import { ExportResponse } from './dto/export.responses.js';
import { MEDIA_TYPES } from './formats.js';
import type { ExportKind } from './export-filter.js';
import {
  exportNamesPatient,
  exportNotFound,
  exportNotPermitted,
  exportPeriodReversed,
  exportsTooMany,
  exportTooFewPatients,
} from './exports.problems.js';
import { ExportsQueries } from './exports.queries.js';
import { ExportsService } from './exports.service.js';

/** What all files have in common; only the summary differs. */
const A_FILE = {
  description:
    'Sent as it is made, from one state of the record. Header Export-Id: under `GET /v1/exports/{exportId}` stand rows and SHA-256 ' +
    'once the file is whole. Header X-Estimated-Rows: rows as expected. The columns are those of the data dictionary.',
  status: 200,
  file: ['text/csv', 'application/x-ndjson', 'application/vnd.apache.parquet'],
  problems: [
    exportPeriodReversed,
    exportNamesPatient,
    exportTooFewPatients,
    exportNotPermitted,
    exportsTooMany,
  ],
} as const;

@ApiTags('Exports')
@Controller('v1/exports')
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly queries: ExportsQueries,
  ) {}

  @Get('assessments')
  @Operation({
    ...A_FILE,
    problems: [...A_FILE.problems, instrumentNotReported],
    summary: 'Answered questionnaires as a file: totals and items with time point and dose',
  })
  assessments(
    @CurrentCaller() caller: Caller,
    @Query() query: AssessmentExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(caller, 'assessments', query, reply);
  }

  @Get('sessions')
  @Operation({ ...A_FILE, summary: 'Sessions as a file: status, dose, durations' })
  sessions(
    @CurrentCaller() caller: Caller,
    @Query() query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(caller, 'sessions', query, reply);
  }

  @Get('vitals')
  @Operation({ ...A_FILE, summary: 'Vital signs as a file' })
  vitals(
    @CurrentCaller() caller: Caller,
    @Query() query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(caller, 'vitals', query, reply);
  }

  @Get('side-effects')
  @Operation({ ...A_FILE, summary: 'Side effects as a file' })
  sideEffects(
    @CurrentCaller() caller: Caller,
    @Query() query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(caller, 'side-effects', query, reply);
  }

  @Get('running')
  @Operation({
    summary: 'Exports that are being made, over all instances, with rows so far',
    status: 200,
    pageOf: ExportResponse,
  })
  running(): Promise<Page<ExportResponse>> {
    return this.queries.running();
  }

  @Get(':exportId')
  @ApiParam({ name: 'exportId', description: 'As in the header Export-Id of the file.' })
  @Operation({
    summary: 'What a file was made of, whether it is whole, its rows and its hash',
    status: 200,
    answer: ExportResponse,
    problems: [exportNotFound],
  })
  one(@Param('exportId') exportId: string): Promise<ExportResponse> {
    return this.queries.one(exportId);
  }

  private async send(
    caller: Caller,
    kind: ExportKind,
    query: AssessmentExportQuery,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { id, format, isIdentified, estimatedRows, stream } = await this.exports.start(caller, kind, query);
    void reply.headers({
      'Export-Id': id,
      'X-Estimated-Rows': String(estimatedRows),
      'X-Definition-Version': String(DEFINITION_VERSION),
    });
    const name = `${kind}-${isIdentified ? 'identified' : 'de-identified'}-${id}.${format}`;
    return new StreamableFile(stream, {
      type: MEDIA_TYPES[format],
      disposition: `attachment; filename="${name}"`,
    });
  }
}
