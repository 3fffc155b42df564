import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientDeactivated } from '../../patients/patients.problems.js';
import type { Caller } from '../../platform/access/caller.js';
import {
  sameIdOtherContent,
  timeInFuture,
  warningsNotAcknowledged,
} from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { doseOrderOutOfBounds } from '../../sessions/dose-orders/dose-orders.problems.js';
import { planDoseRunning } from '../../sessions/scheduling/scheduling.problems.js';
import { beforePredecessor, sameDay } from '../../sessions/session.problems.js';
import {
  doseOutOfBounds,
  planEndsBeforeActivation,
  planNotFound,
  planNotSound,
  planTransitionNotAllowed,
} from '../../treatment-plans/treatment-plan.problems.js';
import { DecideReviewRequest, PlanDecisionResponse } from './dto/review-decision.dto.js';
import { PreDoseReviewResponse } from './dto/review.response.js';
import { ReviewDecisionsService } from './review-decisions.service.js';
import {
  beforeReview,
  benefitMissing,
  notSpacedOut,
  nothingToCome,
  otherDirection,
  reviewStale,
} from './review.problems.js';
import { ReviewQueries } from './review.queries.js';

const PDF = 'application/pdf';

@ApiTags('Outcomes')
@Controller('v1/treatment-plans/:planId')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewQueries,
    private readonly decisions: ReviewDecisionsService,
  ) {}

  @Get('review')
  @Operation({
    summary: 'Everything a psychiatrist looks at before the next dose, in one answer',
    status: 200,
    answer: PreDoseReviewResponse,
    problems: [planNotFound],
  })
  review(@Param('planId') planId: string): Promise<PreDoseReviewResponse> {
    return this.reviews.ofPlan(planId);
  }

  @Get('review.pdf')
  @Operation({
    summary: 'The same on one page to be printed',
    description:
      'US Letter, readable in black and white, with the score curves. Lists are cut to one page and say how much more there is; what ' +
      'concerns safety is never cut, and where it alone is longer the print goes on and numbers its pages.',
    status: 200,
    file: PDF,
    problems: [planNotFound],
  })
  async print(@Param('planId') planId: string): Promise<StreamableFile> {
    const pdf = await this.reviews.print(planId);
    // Names of files stay behind on shared machines; this one says nothing about a patient.
    return new StreamableFile(pdf, {
      type: PDF,
      length: pdf.length,
      disposition: 'inline; filename="pre-dose-review.pdf"',
    });
  }

  @Post('review-decisions')
  @Operation({
    summary: 'Decide about the next doses, on a review that was read',
    description:
      'Recorded with its reason and applied to the sessions still to come in one step. A decision is never changed: another one ' +
      'corrects it, and the last made counts. Unusual doses and dates have to be acknowledged as in any order.',
    status: 201,
    answer: PlanDecisionResponse,
    clientMadeId: true,
    problems: [
      planNotFound,
      planTransitionNotAllowed,
      reviewStale,
      sameIdOtherContent,
      planDoseRunning,
      patientDeactivated,
      beforeReview,
      benefitMissing,
      nothingToCome,
      otherDirection,
      notSpacedOut,
      doseOrderOutOfBounds,
      doseOutOfBounds,
      planNotSound,
      sameDay,
      planEndsBeforeActivation,
      beforePredecessor,
      warningsNotAcknowledged,
      timeInFuture,
    ],
  })
  decide(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @Body() body: DecideReviewRequest,
  ): Promise<PlanDecisionResponse | EntryExists<PlanDecisionResponse>> {
    return this.decisions.decide(caller, planId, body);
  }

  @Get('review-decisions')
  @Operation({
    summary: 'Decisions about a plan, the last made first',
    status: 200,
    pageOf: PlanDecisionResponse,
    problems: [planNotFound],
  })
  decisionsOf(@Param('planId') planId: string): Promise<Page<PlanDecisionResponse>> {
    return this.decisions.decisionsOf(planId);
  }
}
