import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import type { Page } from '../http/paging.js';
import { AuditEventResponse, AuditEventsQuery, AuditQueries } from './audit.queries.js';

@ApiTags('Audit')
@Controller('v1/audit-events')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @Operation({
    summary: 'Who read or changed what, newest first',
    status: 200,
    pageOf: AuditEventResponse,
  })
  list(@Query() query: AuditEventsQuery): Promise<Page<AuditEventResponse>> {
    return this.queries.list(query);
  }
}
