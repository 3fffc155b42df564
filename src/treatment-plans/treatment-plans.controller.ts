import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientDeactivated, patientNotFound } from '../patients/patients.problems.js';
import type { Caller } from '../platform/access/caller.js';
import {
  timeInFuture,
  versionRequired,
  versionStale,
  warningsNotAcknowledged,
} from '../platform/errors/platform-problems.js';
import { Operation } from '../platform/http/operation.js';
import type { Page } from '../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../platform/http/request-context.js';
import { ChangePlanRequest, DraftPlanRequest } from './dto/plan-requests.dto.js';
import { PlanTemplateResponse } from './dto/plan-template.dto.js';
import { TreatmentPlanResponse } from './dto/treatment-plan.dto.js';
import {
  doseOutOfBounds,
  planNotDraft,
  planNotFound,
  planNotSound,
  templateUnknown,
} from './treatment-plan.problems.js';
import { TreatmentPlansQueries } from './treatment-plans.queries.js';
import { TreatmentPlansService } from './treatment-plans.service.js';

const orderRefusals = [
  templateUnknown,
  doseOutOfBounds,
  planNotSound,
  warningsNotAcknowledged,
  patientDeactivated,
];

@ApiTags('Treatment plans')
@Controller('v1')
export class TreatmentPlansController {
  constructor(
    private readonly plans: TreatmentPlansService,
    private readonly queries: TreatmentPlansQueries,
  ) {}

  @Get('plan-templates')
  @Operation({
    summary: 'List the series that can be ordered without typing them out',
    status: 200,
    pageOf: PlanTemplateResponse,
  })
  templates(): Promise<Page<PlanTemplateResponse>> {
    return this.queries.templates();
  }

  @Post('patients/:patientId/treatment-plans')
  @Operation({
    summary: 'Order a treatment plan, as a draft',
    description: 'Nothing is planned until the draft is activated.',
    status: 201,
    answer: TreatmentPlanResponse,
    problems: [patientNotFound, timeInFuture, ...orderRefusals],
  })
  draft(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: DraftPlanRequest,
  ): Promise<TreatmentPlanResponse> {
    return this.plans.draft(caller, patientId, body);
  }

  @Get('patients/:patientId/treatment-plans')
  @Operation({
    summary: 'List the treatment plans of a patient, the one ordered last first',
    status: 200,
    pageOf: TreatmentPlanResponse,
    problems: [patientNotFound],
  })
  ofPatient(@Param('patientId') patientId: string): Promise<Page<TreatmentPlanResponse>> {
    return this.queries.plansOf(patientId);
  }

  @Get('treatment-plans/:planId')
  @Operation({
    summary: 'Read a treatment plan',
    status: 200,
    answer: TreatmentPlanResponse,
    problems: [planNotFound],
  })
  read(@Param('planId') planId: string): Promise<TreatmentPlanResponse> {
    return this.queries.plan(planId);
  }

  @Patch('treatment-plans/:planId')
  @Operation({
    summary: 'Change a draft',
    description:
      'What is left out stays as it is; null clears. What is unusual about the draft as it then stands has to be ' +
      'acknowledged again.',
    status: 200,
    answer: TreatmentPlanResponse,
    problems: [planNotFound, planNotDraft, versionRequired, versionStale, ...orderRefusals],
  })
  change(
    @CurrentCaller() caller: Caller,
    @Param('planId') planId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangePlanRequest,
  ): Promise<TreatmentPlanResponse> {
    return this.plans.change(caller, planId, version, body);
  }
}
