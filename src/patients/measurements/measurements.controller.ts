import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import {
  invalidCursor,
  sameIdOtherContent,
  timeInFuture,
  warningsNotAcknowledged,
} from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { HistoryQueries } from '../history.queries.js';
import { EnterInErrorRequest } from '../in-error.dto.js';
import {
  measurementAlreadyInError,
  measurementEmpty,
  measurementImplausible,
  measurementNotFound,
  patientDeactivated,
  patientNotFound,
  secondEntryDiffers,
  secondEntryNotNeeded,
} from '../patients.problems.js';
import { ConfirmWeightRequest, MeasurementResponse, RecordMeasurementRequest } from './measurement.dto.js';
import { MeasurementsService } from './measurements.service.js';

@ApiTags('Patients')
@Controller('v1/patients/:patientId/measurements')
export class MeasurementsController {
  constructor(
    private readonly measurements: MeasurementsService,
    private readonly history: HistoryQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Record a weight, a height or both',
    description:
      'The first weight of a patient is stored UNCONFIRMED until it was entered a second time: here as ' +
      'confirmWeightKg, or afterwards with confirm.',
    status: 201,
    answer: MeasurementResponse,
    clientMadeId: true,
    problems: [
      patientNotFound,
      patientDeactivated,
      measurementEmpty,
      measurementImplausible,
      secondEntryDiffers,
      warningsNotAcknowledged,
      timeInFuture,
      sameIdOtherContent,
    ],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: RecordMeasurementRequest,
  ): Promise<MeasurementResponse | EntryExists<MeasurementResponse>> {
    return this.measurements.record(caller, patientId, body);
  }

  @Get()
  @Operation({
    summary: 'Weights and heights of a patient, newest first',
    status: 200,
    pageOf: MeasurementResponse,
    problems: [patientNotFound, invalidCursor],
  })
  list(@Param('patientId') patientId: string, @Query() query: PageQuery): Promise<Page<MeasurementResponse>> {
    return this.history.measurements(patientId, query);
  }

  @Post(':measurementId/confirm')
  @Operation({
    summary: 'Enter the first weight of a patient a second time',
    description: 'Until then the weight is UNCONFIRMED, and no dose per kg rests on it.',
    status: 200,
    answer: MeasurementResponse,
    problems: [patientNotFound, measurementNotFound, secondEntryNotNeeded, secondEntryDiffers],
  })
  confirm(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('measurementId') measurementId: string,
    @Body() { confirmWeightKg }: ConfirmWeightRequest,
  ): Promise<MeasurementResponse> {
    return this.measurements.confirmWeight(caller, patientId, measurementId, confirmWeightKg);
  }

  @Post(':measurementId/enter-in-error')
  @Operation({
    summary: 'Mark a measurement as entered in error',
    description: 'It stays readable, marked with the reason, and counts for nothing any more.',
    status: 200,
    answer: MeasurementResponse,
    problems: [patientNotFound, measurementNotFound, measurementAlreadyInError],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('measurementId') measurementId: string,
    @Body() { reason }: EnterInErrorRequest,
  ): Promise<MeasurementResponse> {
    return this.measurements.enterInError(caller, patientId, measurementId, reason);
  }
}
