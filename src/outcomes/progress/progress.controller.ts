import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientNotFound } from '../../patients/patients.problems.js';
import { Operation } from '../../platform/http/operation.js';
import { ProgressResponse } from './dto/progress.response.js';
import { ProgressQueries } from './progress.queries.js';

@ApiTags('Outcomes')
@Controller('v1/patients')
export class ProgressController {
  constructor(private readonly progress: ProgressQueries) {}

  @Get(':patientId/progress')
  @Operation({
    summary:
      'How a patient is doing: courses, sessions with dose, vitals and side effects, and the score curves',
    status: 200,
    answer: ProgressResponse,
    problems: [patientNotFound],
  })
  of(@Param('patientId') patientId: string): Promise<ProgressResponse> {
    return this.progress.of(patientId);
  }
}
