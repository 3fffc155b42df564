import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor, sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { HistoryQueries } from '../history.queries.js';
import { EnterInErrorRequest } from '../in-error.dto.js';
import {
  doseChangeAlreadyInError,
  doseChangeNotFound,
  doseChangeOutsideUse,
  medicationInError,
  medicationNotActive,
  medicationNotFound,
  medicationStoppedBeforeDoseChange,
  medicationStoppedBeforeStart,
  patientDeactivated,
  patientNotFound,
} from '../patients.problems.js';
import { ChangeMedicationDoseRequest } from './dose-change.dto.js';
import { DoseChangesService } from './dose-changes.service.js';
import {
  MedicationResponse,
  MedicationsQuery,
  RecordMedicationRequest,
  StopMedicationRequest,
} from './medication.dto.js';
import { MedicationsService } from './medications.service.js';

@ApiTags('Patients')
@Controller('v1/patients/:patientId/medications')
export class MedicationsController {
  constructor(
    private readonly medications: MedicationsService,
    private readonly doseChanges: DoseChangesService,
    private readonly history: HistoryQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Record a medicine the patient takes',
    status: 201,
    answer: MedicationResponse,
    clientMadeId: true,
    problems: [patientNotFound, patientDeactivated, timeInFuture, sameIdOtherContent],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: RecordMedicationRequest,
  ): Promise<MedicationResponse | EntryExists<MedicationResponse>> {
    return this.medications.record(caller, patientId, body);
  }

  @Get()
  @Operation({
    summary: 'Medicines of a patient with what to watch for, newest first',
    status: 200,
    pageOf: MedicationResponse,
    problems: [patientNotFound, invalidCursor],
  })
  list(
    @Param('patientId') patientId: string,
    @Query() query: MedicationsQuery,
  ): Promise<Page<MedicationResponse>> {
    return this.history.medications(patientId, query);
  }

  @Post(':medicationId/dose-changes')
  @Operation({
    summary: 'Record that a medicine is taken in another dose',
    description: 'The dose it was started with stays; `currentDoseText` follows the last change.',
    status: 201,
    answer: MedicationResponse,
    clientMadeId: true,
    problems: [
      patientNotFound,
      patientDeactivated,
      medicationNotFound,
      medicationInError,
      doseChangeOutsideUse,
      timeInFuture,
      sameIdOtherContent,
    ],
  })
  changeDose(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('medicationId') medicationId: string,
    @Body() body: ChangeMedicationDoseRequest,
  ): Promise<MedicationResponse | EntryExists<MedicationResponse>> {
    return this.doseChanges.record(caller, patientId, medicationId, body);
  }

  @Post(':medicationId/dose-changes/:doseChangeId/enter-in-error')
  @Operation({
    summary: 'Mark a change of dose as entered in error',
    description:
      'It stays readable, marked with the reason, and the dose before it is the current one again.',
    status: 200,
    answer: MedicationResponse,
    problems: [patientNotFound, doseChangeNotFound, doseChangeAlreadyInError],
  })
  enterDoseChangeInError(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('medicationId') medicationId: string,
    @Param('doseChangeId') doseChangeId: string,
    @Body() { reason }: EnterInErrorRequest,
  ): Promise<MedicationResponse> {
    return this.doseChanges.enterInError(caller, patientId, medicationId, doseChangeId, reason);
  }

  @Post(':medicationId/stop')
  @Operation({
    summary: 'Record that a medicine was stopped',
    status: 200,
    answer: MedicationResponse,
    problems: [
      medicationNotFound,
      medicationNotActive,
      medicationStoppedBeforeStart,
      medicationStoppedBeforeDoseChange,
      timeInFuture,
    ],
  })
  stop(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('medicationId') medicationId: string,
    @Body() body: StopMedicationRequest,
  ): Promise<MedicationResponse> {
    return this.medications.stop(caller, patientId, medicationId, body);
  }

  @Post(':medicationId/enter-in-error')
  @Operation({
    summary: 'Mark a medicine as entered in error',
    status: 200,
    answer: MedicationResponse,
    problems: [medicationNotFound, medicationNotActive],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('medicationId') medicationId: string,
    @Body() body: EnterInErrorRequest,
  ): Promise<MedicationResponse> {
    return this.medications.enterInError(caller, patientId, medicationId, body.reason);
  }
}
