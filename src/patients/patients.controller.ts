import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/access/caller.js';
import {
  invalidCursor,
  versionRequired,
  versionStale,
  warningsNotAcknowledged,
} from '../platform/errors/platform-problems.js';
import { Operation } from '../platform/http/operation.js';
import type { Page } from '../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../platform/http/request-context.js';
import {
  ChangePatientRequest,
  DeactivatePatientRequest,
  FoundPatientResponse,
  PatientResponse,
  PatientsQuery,
  RegisterPatientRequest,
} from './dto/patient.dto.js';
import {
  birthDateImplausible,
  mrnTaken,
  patientDeactivated,
  patientMerged,
  patientNotDeactivated,
  patientNotFound,
} from './patients.problems.js';
import { PatientsQueries } from './patients.queries.js';
import { PatientsService } from './patients.service.js';

@ApiTags('Patients')
@Controller('v1/patients')
export class PatientsController {
  constructor(
    private readonly patients: PatientsService,
    private readonly queries: PatientsQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Register a patient',
    status: 201,
    answer: PatientResponse,
    problems: [mrnTaken, birthDateImplausible, warningsNotAcknowledged],
  })
  register(@CurrentCaller() caller: Caller, @Body() body: RegisterPatientRequest): Promise<PatientResponse> {
    return this.patients.register(caller, body);
  }

  @Get()
  @Operation({
    summary: 'Find patients by name, record number or birth date',
    status: 200,
    description:
      'What was merged into another record is found as that record, also by its former record number; asked for with the status MERGED, as itself.',
    pageOf: FoundPatientResponse,
    problems: [invalidCursor],
  })
  search(@Query() query: PatientsQuery): Promise<Page<FoundPatientResponse>> {
    return this.queries.search(query);
  }

  @Get(':patientId')
  @Operation({
    summary: 'Read the demographics of a patient',
    status: 200,
    answer: PatientResponse,
    problems: [patientNotFound],
  })
  read(@Param('patientId') patientId: string): Promise<PatientResponse> {
    return this.queries.patient(patientId);
  }

  @Patch(':patientId')
  @Operation({
    summary: 'Change the demographics of a patient: absent keeps, null clears',
    status: 200,
    answer: PatientResponse,
    problems: [
      patientNotFound,
      patientMerged,
      mrnTaken,
      birthDateImplausible,
      warningsNotAcknowledged,
      versionRequired,
      versionStale,
    ],
  })
  change(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangePatientRequest,
  ): Promise<PatientResponse> {
    return this.patients.change(caller, patientId, version, body);
  }

  @Post(':patientId/deactivate')
  @Operation({
    summary: 'Deactivate a patient who is no longer treated here',
    status: 200,
    answer: PatientResponse,
    problems: [patientNotFound, patientMerged, patientDeactivated],
  })
  deactivate(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: DeactivatePatientRequest,
  ): Promise<PatientResponse> {
    return this.patients.deactivate(caller, patientId, body.reason);
  }

  @Post(':patientId/reactivate')
  @Operation({
    summary: 'Reactivate a patient who comes back',
    status: 200,
    answer: PatientResponse,
    problems: [patientNotFound, patientMerged, patientNotDeactivated],
  })
  reactivate(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
  ): Promise<PatientResponse> {
    return this.patients.reactivate(caller, patientId);
  }
}
