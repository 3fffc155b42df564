import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor, sameIdOtherContent } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { HistoryQueries } from '../history.queries.js';
import { EnterInErrorRequest } from '../in-error.dto.js';
import {
  allergyNotActive,
  allergyNotFound,
  patientDeactivated,
  patientNotFound,
} from '../patients.problems.js';
import { AllergiesService } from './allergies.service.js';
import { AllergiesQuery, AllergyResponse, RecordAllergyRequest } from './allergy.dto.js';

@ApiTags('Patients')
@Controller('v1/patients/:patientId/allergies')
export class AllergiesController {
  constructor(
    private readonly allergies: AllergiesService,
    private readonly history: HistoryQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Record an allergy',
    status: 201,
    answer: AllergyResponse,
    clientMadeId: true,
    problems: [patientNotFound, patientDeactivated, sameIdOtherContent],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: RecordAllergyRequest,
  ): Promise<AllergyResponse | EntryExists<AllergyResponse>> {
    return this.allergies.record(caller, patientId, body);
  }

  @Get()
  @Operation({
    summary: 'Allergies of a patient, newest first',
    status: 200,
    pageOf: AllergyResponse,
    problems: [patientNotFound, invalidCursor],
  })
  list(
    @Param('patientId') patientId: string,
    @Query() query: AllergiesQuery,
  ): Promise<Page<AllergyResponse>> {
    return this.history.allergies(patientId, query);
  }

  @Post(':allergyId/enter-in-error')
  @Operation({
    summary: 'Mark an allergy as entered in error',
    status: 200,
    answer: AllergyResponse,
    problems: [allergyNotFound, allergyNotActive],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('allergyId') allergyId: string,
    @Body() body: EnterInErrorRequest,
  ): Promise<AllergyResponse> {
    return this.allergies.enterInError(caller, patientId, allergyId, body.reason);
  }
}
