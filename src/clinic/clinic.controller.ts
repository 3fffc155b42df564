import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/access/caller.js';
import { versionRequired, versionStale } from '../platform/errors/platform-problems.js';
import { Operation } from '../platform/http/operation.js';
import type { Page } from '../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../platform/http/request-context.js';
import {
  certificationIncomplete,
  chairNameTaken,
  chairNotFound,
  noTreatmentDay,
  unknownTimeZone,
} from './clinic.problems.js';
import { ClinicQueries } from './clinic.queries.js';
import { ClinicService } from './clinic.service.js';
import {
  ChairResponse,
  ClinicResponse,
  ClinicSettingsRequest,
  CreateChairRequest,
} from './dto/clinic.dto.js';

@ApiTags('Clinic')
@Controller('v1')
export class ClinicController {
  constructor(
    private readonly clinic: ClinicService,
    private readonly queries: ClinicQueries,
  ) {}

  @Get('clinic')
  @Operation({
    summary: 'The clinic: name, zone, closed days, Spravato site, crisis text',
    status: 200,
    answer: ClinicResponse,
  })
  read(): Promise<ClinicResponse> {
    return this.queries.clinic();
  }

  @Put('clinic')
  @Operation({
    summary: 'Describe the clinic',
    status: 200,
    answer: ClinicResponse,
    problems: [unknownTimeZone, noTreatmentDay, certificationIncomplete, versionRequired, versionStale],
  })
  change(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() body: ClinicSettingsRequest,
  ): Promise<ClinicResponse> {
    return this.clinic.change(caller, version, body);
  }

  @Get('chairs')
  @Operation({ summary: 'List the chairs', status: 200, pageOf: ChairResponse })
  chairs(): Promise<Page<ChairResponse>> {
    return this.queries.chairs();
  }

  @Post('chairs')
  @Operation({ summary: 'Add a chair', status: 201, answer: ChairResponse, problems: [chairNameTaken] })
  addChair(@CurrentCaller() caller: Caller, @Body() body: CreateChairRequest): Promise<ChairResponse> {
    return this.clinic.addChair(caller, body.name);
  }

  @Post('chairs/:chairId/retire')
  @Operation({
    summary: 'Take a chair out of use',
    status: 200,
    answer: ChairResponse,
    problems: [chairNotFound],
  })
  retireChair(@CurrentCaller() caller: Caller, @Param('chairId') chairId: string): Promise<ChairResponse> {
    return this.clinic.retireChair(caller, chairId);
  }
}
