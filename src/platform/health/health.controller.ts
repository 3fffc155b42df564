import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { problemOfDatabaseError } from '../database/database-problems.js';
import { databaseUnavailable } from '../errors/platform-problems.js';
import { problemKind } from '../errors/problem.js';
import { ChoiceField } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Metrics } from '../metrics/metrics.js';

export const migrationsPending = problemKind({
  code: 'server.migrations-pending',
  status: 503,
  title: 'The database has not been migrated to this version yet.',
});

export class HealthResponse {
  @ChoiceField(['ok'])
  status: 'ok';
}

@ApiTags('Operations')
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Operation({ summary: 'The process runs', status: 200, answer: HealthResponse })
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Operation({
    summary: 'Requests can be served: the database is writable and migrated',
    status: 200,
    answer: HealthResponse,
    problems: [databaseUnavailable, migrationsPending],
  })
  async ready(): Promise<HealthResponse> {
    const { readOnly, migrated } = await this.databaseState();
    if (readOnly) throw databaseUnavailable({ headers: { 'Retry-After': '5' } });
    if (!migrated) throw migrationsPending({ headers: { 'Retry-After': '5' } });
    return { status: 'ok' };
  }

  @Get('metrics')
  @ApiExcludeEndpoint()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.registry.metrics();
  }

  private async databaseState(): Promise<{ readOnly: boolean; migrated: boolean }> {
    const newest = this.dataSource.migrations.at(-1)?.name;
    try {
      const [row] = await this.dataSource.query<{ read_only: string; migrated: boolean }[]>(
        `select current_setting('transaction_read_only') as read_only,
                exists (select 1 from migrations where name = $1) as migrated`,
        [newest],
      );
      return { readOnly: row?.read_only === 'on', migrated: row?.migrated ?? false };
    } catch (error) {
      throw problemOfDatabaseError(error) ?? error;
    }
  }
}
