import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientMerged, patientNotFound } from '../patients/patients.problems.js';
import type { Caller } from '../platform/access/caller.js';
import { Operation } from '../platform/http/operation.js';
import type { Page } from '../platform/http/paging.js';
import { CurrentCaller } from '../platform/http/request-context.js';
import { EntryMoveResponse } from '../sessions/dto/entry-move.dto.js';
import { entryDoesNotFit, entryMovedAlready, entryStaysHere } from '../sessions/entry-moves.js';
import { MoveAssessmentRequest } from './dto/assessment.requests.js';
import { MovedAssessmentsService } from './moved-assessments.service.js';
import { assessmentAlreadyInError, assessmentNotFound } from './outcomes.problems.js';

@ApiTags('Outcomes')
@Controller('v1/patients/:patientId/moved-entries')
export class MovedAssessmentsController {
  constructor(private readonly moving: MovedAssessmentsService) {}

  @Post()
  @Operation({
    summary: 'Move answers that were put into the record of the wrong patient',
    description:
      'They are marked as entered in error here and stand where they belong with their own time; both courses are computed with what is right. Measurements, medicines, allergies and screenings are entered in error and anew by hand, since they are judged against the rest of the record.',
    status: 201,
    answer: EntryMoveResponse,
    problems: [
      patientNotFound,
      patientMerged,
      entryStaysHere,
      entryDoesNotFit,
      entryMovedAlready,
      assessmentNotFound,
      assessmentAlreadyInError,
    ],
  })
  move(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: MoveAssessmentRequest,
  ): Promise<EntryMoveResponse> {
    return this.moving.move(caller, patientId, body);
  }

  @Get()
  @Operation({
    summary: 'List the answers that were moved away from a patient and those that were moved here',
    status: 200,
    pageOf: EntryMoveResponse,
    problems: [patientNotFound, patientMerged],
  })
  async list(@Param('patientId') patientId: string): Promise<Page<EntryMoveResponse>> {
    return { items: await this.moving.ofPatient(patientId), nextCursor: null };
  }
}
