import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor, sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { EnterInErrorRequest } from '../in-error.dto.js';
import { patientDeactivated, patientNotFound } from '../patients.problems.js';
import { DecisionsService } from './decisions.service.js';
import { ConsentResponse, RecordConsentRequest } from './dto/consent.dto.js';
import { DecideRequest, DecisionResponse } from './dto/decision.dto.js';
import { RecordScreeningRequest } from './dto/record-screening.dto.js';
import { ScreeningResponse } from './dto/screening.dto.js';
import {
  consentAlreadyInError,
  consentNotFound,
  consentSignerMissing,
  decisionBeforeScreening,
  decisionRefused,
  screeningNotFound,
  screeningRefused,
} from './screening.problems.js';
import { ScreeningsQueries } from './screenings.queries.js';
import { ScreeningsService } from './screenings.service.js';

@ApiTags('Screening')
@Controller('v1/patients/:patientId')
export class ScreeningsController {
  constructor(
    private readonly screenings: ScreeningsService,
    private readonly decisions: DecisionsService,
    private readonly queries: ScreeningsQueries,
  ) {}

  @Post('screenings')
  @Operation({
    summary: 'Record an evaluation; the rules of the clinic propose a verdict',
    description:
      'Contraindications are answered YES, NO or UNKNOWN; the answer lists what stands in the way and what would clear it. A signed consent may come with it.',
    status: 201,
    answer: ScreeningResponse,
    clientMadeId: true,
    problems: [
      patientNotFound,
      patientDeactivated,
      screeningRefused,
      consentSignerMissing,
      timeInFuture,
      sameIdOtherContent,
    ],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: RecordScreeningRequest,
  ): Promise<ScreeningResponse | EntryExists<ScreeningResponse>> {
    return this.screenings.record(caller, patientId, body);
  }

  @Get('screenings')
  @Operation({
    summary: 'Screenings of a patient with their decisions, newest first',
    status: 200,
    pageOf: ScreeningResponse,
    problems: [patientNotFound, invalidCursor],
  })
  list(@Param('patientId') patientId: string, @Query() query: PageQuery): Promise<Page<ScreeningResponse>> {
    return this.queries.list(patientId, query);
  }

  @Get('screenings/:screeningId')
  @Operation({
    summary: 'Read a screening with its decisions',
    status: 200,
    answer: ScreeningResponse,
    problems: [screeningNotFound],
  })
  read(
    @Param('patientId') patientId: string,
    @Param('screeningId') screeningId: string,
  ): Promise<ScreeningResponse> {
    return this.queries.screening(patientId, screeningId);
  }

  @Post('screenings/:screeningId/decisions')
  @Operation({
    summary: 'Decide on eligibility; the latest decision counts',
    description:
      'Whoever finds a patient eligible against a relative contraindication clears it with a reason; an absolute one cannot be cleared.',
    status: 201,
    answer: DecisionResponse,
    problems: [screeningNotFound, patientDeactivated, decisionRefused, decisionBeforeScreening, timeInFuture],
  })
  decide(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('screeningId') screeningId: string,
    @Body() body: DecideRequest,
  ): Promise<DecisionResponse> {
    return this.decisions.decide(caller, patientId, screeningId, body);
  }

  @Post('consents')
  @Operation({
    summary: 'Record a signed consent',
    status: 201,
    answer: ConsentResponse,
    problems: [patientNotFound, patientDeactivated, consentSignerMissing, timeInFuture],
  })
  recordConsent(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: RecordConsentRequest,
  ): Promise<ConsentResponse> {
    return this.screenings.recordConsent(caller, patientId, body);
  }

  @Get('consents')
  @Operation({
    summary: 'Consents of a patient, newest first',
    status: 200,
    pageOf: ConsentResponse,
    problems: [patientNotFound, invalidCursor],
  })
  consents(@Param('patientId') patientId: string, @Query() query: PageQuery): Promise<Page<ConsentResponse>> {
    return this.queries.consents(patientId, query);
  }

  @Post('consents/:consentId/enter-in-error')
  @Operation({
    summary: 'Mark a consent as entered in error',
    description: 'It stays readable, marked with the reason, and counts for nothing any more.',
    status: 200,
    answer: ConsentResponse,
    problems: [patientNotFound, consentNotFound, consentAlreadyInError],
  })
  enterConsentInError(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('consentId') consentId: string,
    @Body() { reason }: EnterInErrorRequest,
  ): Promise<ConsentResponse> {
    return this.screenings.enterConsentInError(caller, patientId, consentId, reason);
  }
}
