import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../../../platform/http/operation.js';
import { sessionNotFound } from '../../session.problems.js';
import {
  SignedSummaryResponse,
  SummaryPrintQuery,
  SummaryResponse,
  SummaryVersionsResponse,
} from './dto/summary.responses.js';
import { summaryVersionNotFound } from './summary.problems.js';
import { SummaryQueries } from './summary.queries.js';

const PDF = 'application/pdf';

@ApiTags('Summary')
@Controller('v1/sessions/:sessionId')
export class SummaryController {
  constructor(private readonly summaries: SummaryQueries) {}

  @Get('summary')
  @Operation({
    summary: 'The record of the day in one document, and whether it is what was signed',
    status: 200,
    answer: SummaryResponse,
    problems: [sessionNotFound],
  })
  summary(@Param('sessionId') sessionId: string): Promise<SummaryResponse> {
    return this.summaries.ofSession(sessionId);
  }

  @Get('summary.pdf')
  @Operation({
    summary: 'The summary to be printed',
    description: 'Names, times and hash as in the document; US Letter.',
    status: 200,
    file: PDF,
    problems: [sessionNotFound, summaryVersionNotFound],
  })
  async print(
    @Param('sessionId') sessionId: string,
    @Query() { version }: SummaryPrintQuery,
  ): Promise<StreamableFile> {
    const pdf = await this.summaries.print(sessionId, version);
    // Names of files stay behind on shared machines; this one says nothing about a patient.
    return new StreamableFile(pdf, {
      type: PDF,
      length: pdf.length,
      disposition: 'inline; filename="session-summary.pdf"',
    });
  }

  @Get('summary/versions')
  @Operation({
    summary: 'Every signed version, with its hash',
    status: 200,
    answer: SummaryVersionsResponse,
    problems: [sessionNotFound],
  })
  versions(@Param('sessionId') sessionId: string): Promise<SummaryVersionsResponse> {
    return this.summaries.versions(sessionId);
  }

  @Get('summary/versions/:versionId')
  @Operation({
    summary: 'One version as it was signed',
    status: 200,
    answer: SignedSummaryResponse,
    problems: [sessionNotFound, summaryVersionNotFound],
  })
  version(
    @Param('sessionId') sessionId: string,
    @Param('versionId') versionId: string,
  ): Promise<SignedSummaryResponse> {
    return this.summaries.version(sessionId, versionId);
  }
}
