import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientDeactivated, patientMerged, patientNotFound } from '../../patients/patients.problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor, sameIdOtherContent } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller, RequestOrigin } from '../../platform/http/request-context.js';
import { AssessmentLinksQueries } from './assessment-links.queries.js';
import { AssessmentLinksService } from './assessment-links.service.js';
import {
  AssessmentLinksQuery,
  MakeAssessmentLinkRequest,
  RevokeAssessmentLinkRequest,
} from './dto/assessment-link.requests.js';
import { AssessmentLinkResponse, NewAssessmentLinkResponse } from './dto/assessment-link.response.js';
import {
  assessmentLinkNotFound,
  assessmentLinkNotMade,
  assessmentLinkOver,
} from './patient-links.problems.js';

@ApiTags('Outcomes')
@Controller('v1/assessment-links')
export class AssessmentLinksController {
  constructor(
    private readonly links: AssessmentLinksService,
    private readonly queries: AssessmentLinksQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Make a link through which a patient answers questionnaires at home, once',
    description:
      'The address is in this answer and nowhere else. Whoever has it can answer, so it goes to the patient alone. It takes no Idempotency-Key; an `id` of your own keeps a repeated request from making a second link.',
    status: 201,
    answer: NewAssessmentLinkResponse,
    clientMadeId: true,
    problems: [patientNotFound, patientMerged, patientDeactivated, assessmentLinkNotMade, sameIdOtherContent],
  })
  make(
    @CurrentCaller() caller: Caller,
    @Body() body: MakeAssessmentLinkRequest,
    @RequestOrigin() origin: string,
  ): Promise<NewAssessmentLinkResponse | EntryExists<NewAssessmentLinkResponse>> {
    return this.links.make(caller, body, origin);
  }

  @Get()
  @Operation({
    summary: 'The links of a patient and how each stands, newest first',
    status: 200,
    pageOf: AssessmentLinkResponse,
    problems: [patientNotFound, patientMerged, invalidCursor],
  })
  list(@Query() query: AssessmentLinksQuery): Promise<Page<AssessmentLinkResponse>> {
    return this.queries.list(query);
  }

  @Post(':linkId/revoke')
  @Operation({
    summary: 'Revoke a link that is not to be used',
    status: 200,
    answer: AssessmentLinkResponse,
    problems: [assessmentLinkNotFound, assessmentLinkOver],
  })
  revoke(
    @CurrentCaller() caller: Caller,
    @Param('linkId') linkId: string,
    @Body() { reason }: RevokeAssessmentLinkRequest,
  ): Promise<AssessmentLinkResponse> {
    return this.links.revoke(caller, linkId, reason);
  }
}
