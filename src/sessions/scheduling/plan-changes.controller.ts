import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientDeactivated } from '../../patients/patients.problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { timeInFuture, warningsNotAcknowledged } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { TreatmentPlanResponse } from '../../treatment-plans/dto/treatment-plan.dto.js';
import {
  benefitDecisionMissing,
  doseOutOfBounds,
  planBeforePredecessor,
  planNotFound,
  planNotSound,
  planTransitionNotAllowed,
  templateUnknown,
} from '../../treatment-plans/treatment-plan.problems.js';
import { sameDay } from '../session.problems.js';
import {
  HoldPlanRequest,
  PlanEventResponse,
  ReplanRequest,
  ResumePlanRequest,
  ResumePreviewQuery,
  ResumePreviewResponse,
  StepBackRequest,
} from './dto/plan-changes.dto.js';
import { PlanScheduleResponse } from './dto/scheduling.dto.js';
import { PlanChangesService } from './plan-changes.service.js';
import { noFormerCadence } from './scheduling.problems.js';
import { SchedulingQueries } from './scheduling.queries.js';

const moveRefusals = [planNotFound, planTransitionNotAllowed, planNotSound, sameDay];
const replanRefusals = [
  ...moveRefusals,
  patientDeactivated,
  doseOutOfBounds,
  benefitDecisionMissing,
  warningsNotAcknowledged,
  timeInFuture,
];

@ApiTags('Treatment plans')
@Controller('v1/treatment-plans/:planId')
export class PlanChangesController {
  constructor(
    private readonly changes: PlanChangesService,
    private readonly queries: SchedulingQueries,
  ) {}

  @Post('hold')
  @Operation({
    summary: 'Put a plan on hold: its sessions stay planned, and none can be dosed',
    status: 200,
    answer: TreatmentPlanResponse,
    problems: [planNotFound, planTransitionNotAllowed, planBeforePredecessor, timeInFuture],
  })
  hold(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @Body() body: HoldPlanRequest,
  ): Promise<TreatmentPlanResponse> {
    return this.changes.hold(caller, planId, body);
  }

  @Post('resume')
  @Operation({
    summary: 'Resume a plan: the sessions still to come move on by their cadence',
    description: 'Closed days are left out. What took place or was called off stays as it is.',
    status: 200,
    answer: PlanScheduleResponse,
    problems: [...moveRefusals, planBeforePredecessor, warningsNotAcknowledged, timeInFuture],
  })
  resume(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @Body() body: ResumePlanRequest,
  ): Promise<PlanScheduleResponse> {
    return this.changes.resume(caller, planId, body);
  }

  @Get('resume-preview')
  @Operation({
    summary: 'See where the sessions would go if a plan on hold were resumed',
    status: 200,
    answer: ResumePreviewResponse,
    problems: moveRefusals,
  })
  previewResume(
    @Param('planId') planId: string,
    @Query() { firstDay }: ResumePreviewQuery,
  ): Promise<ResumePreviewResponse> {
    return this.changes.previewResume(planId, firstDay);
  }

  @Post('replan')
  @Operation({
    summary: 'Plan anew what is still to come',
    description:
      'What took place, is under way or was called off stays. Sessions still to come take the new places and keep their ' +
      'number, chair and people; further ones are added, and those without a place are cancelled with the reason.',
    status: 200,
    answer: PlanScheduleResponse,
    problems: [...replanRefusals, templateUnknown],
  })
  replan(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @Body() body: ReplanRequest,
  ): Promise<PlanScheduleResponse> {
    return this.changes.replan(caller, planId, body);
  }

  @Post('step-back')
  @Operation({
    summary: 'Go back to the former, denser frequency for some sessions',
    description:
      'They come before what was still to come, with its present dose; nothing of that is dropped.',
    status: 200,
    answer: PlanScheduleResponse,
    problems: [...replanRefusals, noFormerCadence],
  })
  stepBack(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @Body() body: StepBackRequest,
  ): Promise<PlanScheduleResponse> {
    return this.changes.stepBack(caller, planId, body);
  }

  @Get('events')
  @Operation({
    summary: 'Holds, resumptions and changes of a plan in time order',
    status: 200,
    pageOf: PlanEventResponse,
    problems: [planNotFound],
  })
  events(@Param('planId') planId: string): Promise<Page<PlanEventResponse>> {
    return this.queries.events(planId);
  }
}
