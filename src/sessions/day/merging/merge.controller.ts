import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientMerged, patientNotFound } from '../../../patients/patients.problems.js';
import type { Caller } from '../../../platform/access/caller.js';
import { warningsNotAcknowledged } from '../../../platform/errors/platform-problems.js';
import { Operation } from '../../../platform/http/operation.js';
import type { Page } from '../../../platform/http/paging.js';
import { CurrentCaller } from '../../../platform/http/request-context.js';
import {
  MergePreviewQuery,
  MergePreviewResponse,
  MergeRequest,
  MergeResponse,
  UnmergeRequest,
  UnmergeResponse,
} from './dto/merge.dto.js';
import { mergeNotFound, mergeRefused, mergeUndone, mergeWithItself } from './merge.problems.js';
import { MergeQueries } from './merge.queries.js';
import { MergeService } from './merge.service.js';

@ApiTags('Patients')
@Controller('v1/patients/:patientId')
export class MergeController {
  constructor(
    private readonly merging: MergeService,
    private readonly queries: MergeQueries,
  ) {}

  @Get('merge-preview')
  @Operation({
    summary: 'See what making one record of two would do, and what stands against it',
    status: 200,
    answer: MergePreviewResponse,
    problems: [patientNotFound, patientMerged, mergeWithItself],
  })
  preview(
    @Param('patientId') patientId: string,
    @Query() { duplicateId }: MergePreviewQuery,
  ): Promise<MergePreviewResponse> {
    return this.queries.preview(patientId, duplicateId);
  }

  @Post('merge')
  @Operation({
    summary: 'Make one record of two that are of the same person',
    description:
      'Everything in the duplicate moves to the record of the address; the duplicate stays readable, says where everything is, and takes no entries. Its record number finds the record that stays.',
    status: 200,
    answer: MergeResponse,
    problems: [patientNotFound, patientMerged, mergeWithItself, mergeRefused, warningsNotAcknowledged],
  })
  merge(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: MergeRequest,
  ): Promise<MergeResponse> {
    return this.merging.merge(caller, patientId, body);
  }

  @Post('unmerge')
  @Operation({
    summary: 'Part two records again that were merged by mistake',
    description:
      'What came from the duplicate is its own again, with what was added to its plans, sessions and screenings. What else was entered since stays and is listed.',
    status: 200,
    answer: UnmergeResponse,
    problems: [patientNotFound, patientMerged, mergeNotFound, mergeUndone],
  })
  unmerge(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: UnmergeRequest,
  ): Promise<UnmergeResponse> {
    return this.merging.unmerge(caller, patientId, body);
  }

  @Get('merges')
  @Operation({
    summary: 'List what was merged into this record, or it into another, newest first',
    status: 200,
    pageOf: MergeResponse,
    problems: [patientNotFound],
  })
  list(@Param('patientId') patientId: string): Promise<Page<MergeResponse>> {
    return this.queries.merges(patientId);
  }
}
