import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientNotFound } from '../../patients/patients.problems.js';
import { Operation } from '../../platform/http/operation.js';
import { chartNotOffered } from '../outcomes.problems.js';
import { ProgressChartQuery } from './dto/progress-chart.query.js';
import { ProgressResponse } from './dto/progress.response.js';
import { ProgressQueries } from './progress.queries.js';

const SVG = 'image/svg+xml';

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

  @Get(':patientId/progress.svg')
  @Operation({
    summary: 'The score curve as a picture, with severity bands, doses, phases and side effects',
    description:
      'One questionnaire in one recall, SVG. Made to be printed, also without colour. `title` and `desc` of the picture say in ' +
      'sentences what it shows. It names no patient; days are those of the clinic.',
    status: 200,
    file: SVG,
    problems: [patientNotFound, chartNotOffered],
  })
  async picture(
    @Param('patientId') patientId: string,
    @Query() query: ProgressChartQuery,
  ): Promise<StreamableFile> {
    const svg = Buffer.from(await this.progress.draw(patientId, query));
    return new StreamableFile(svg, {
      type: SVG,
      length: svg.length,
      disposition: 'inline; filename="progress.svg"',
    });
  }
}
