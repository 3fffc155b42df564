import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientDeactivated } from '../../patients/patients.problems.js';
import type { Caller } from '../../platform/access/caller.js';
import {
  timeInFuture,
  versionStale,
  warningsNotAcknowledged,
} from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { TreatmentPlanResponse } from '../../treatment-plans/dto/treatment-plan.dto.js';
import {
  anotherPlanActive,
  doseOutOfBounds,
  planEndsBeforeActivation,
  planNotFound,
  planNotSound,
  planTransitionNotAllowed,
} from '../../treatment-plans/treatment-plan.problems.js';
import { sameDay } from '../session.problems.js';
import {
  ActivatedPlanResponse,
  ActivatePlanRequest,
  CompletePlanRequest,
  DiscontinuePlanRequest,
  ScheduledSessionResponse,
} from './dto/scheduling.dto.js';
import { beforePredecessor } from '../session.problems.js';
import { planDoseRunning, planNotEligible, planSessionInProgress } from './scheduling.problems.js';
import { SchedulingQueries } from './scheduling.queries.js';
import { SchedulingService } from './scheduling.service.js';

const endRefusals = [planNotFound, planTransitionNotAllowed, planEndsBeforeActivation, timeInFuture];

@ApiTags('Treatment plans')
@Controller('v1/treatment-plans/:planId')
export class SchedulingController {
  constructor(
    private readonly scheduling: SchedulingService,
    private readonly queries: SchedulingQueries,
  ) {}

  @Post('activate')
  @Operation({
    summary: 'Activate a draft: its sessions are planned',
    description:
      'The order is reviewed once more by the rules in force, and the patient has to be eligible on the first day. ' +
      '`notYetMet` lists what is still missing for the first dose.',
    status: 200,
    answer: ActivatedPlanResponse,
    problems: [
      planNotFound,
      planTransitionNotAllowed,
      patientDeactivated,
      versionStale,
      anotherPlanActive,
      planNotEligible,
      sameDay,
      doseOutOfBounds,
      planNotSound,
      warningsNotAcknowledged,
      timeInFuture,
    ],
  })
  activate(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @Body() body: ActivatePlanRequest,
  ): Promise<ActivatedPlanResponse> {
    return this.scheduling.activate(caller, planId, body);
  }

  @Get('schedule')
  @Operation({
    summary: 'List the sessions of a plan in order',
    status: 200,
    pageOf: ScheduledSessionResponse,
    problems: [planNotFound],
  })
  schedule(@Param('planId') planId: string): Promise<Page<ScheduledSessionResponse>> {
    return this.queries.schedule(planId);
  }

  @Post('complete')
  @Operation({
    summary: 'Complete a plan: sessions still planned are cancelled',
    status: 200,
    answer: TreatmentPlanResponse,
    problems: [...endRefusals, planSessionInProgress],
  })
  complete(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @Body() body: CompletePlanRequest,
  ): Promise<TreatmentPlanResponse> {
    return this.scheduling.complete(caller, planId, body);
  }

  @Post('discontinue')
  @Operation({
    summary: 'End a plan early, or give up a draft: sessions that have not begun are cancelled',
    status: 200,
    answer: TreatmentPlanResponse,
    problems: [...endRefusals, planDoseRunning, beforePredecessor],
  })
  discontinue(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @Body() body: DiscontinuePlanRequest,
  ): Promise<TreatmentPlanResponse> {
    return this.scheduling.discontinue(caller, planId, body);
  }
}
