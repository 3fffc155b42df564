import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/access.guard.js';
import { AccessRules } from './access/access-rules.js';
import { AccessTokens } from './access/access-tokens.js';
import { AuthController } from './access/auth.controller.js';
import { ClientsService } from './access/clients.service.js';
import { MeController } from './access/me.controller.js';
import { SignInService } from './access/sign-in.service.js';
import { UsersController } from './access/users.controller.js';
import { UsersQueries } from './access/users.queries.js';
import { UsersService } from './access/users.service.js';
import { AddressedPatients, type PatientOfParameter } from './audit/addressed-patients.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditInterceptor } from './audit/audit.interceptor.js';
import { AuditQueries } from './audit/audit.queries.js';
import { ScheduledBackups } from './backup/scheduled-backups.js';
import { Changes, type ChangeHandler, type RecordChangeHandler } from './changes/changes.js';
import { Clock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config.token.js';
import { Database } from './database/database.js';
import { HealthController } from './health/health.controller.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { FINGERPRINT_SECRET, IdempotencyInterceptor } from './http/idempotency/idempotency.interceptor.js';
import { Jobs } from './jobs/jobs.js';
import type { Logger } from './logging/logger.js';
import { LOGGER } from './logging/logger.token.js';
import { Metrics } from './metrics/metrics.js';

export interface PlatformOptions {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly tokenSecret: string;
  readonly rules: AccessRules;
  readonly clock: Clock;
  /** How the patient behind an address is found, for the audit trail. */
  readonly patientOfParameter: PatientOfParameter;
  /** How records are found that were merged into another one, for the audit trail. */
  readonly formerRecords: string;
  readonly logger: Logger;
  /** What follows a change of a session, in house order. */
  readonly changeHandlers: readonly ChangeHandler[];
  /** What follows a merge of two records and its end, in house order. */
  readonly recordChangeHandlers: readonly RecordChangeHandler[];
}

/** What every room stands on; knows no room. Interceptors run in the order listed, the last one nearest to the handler. */
@Global()
@Module({})
export class PlatformModule {
  static with({
    config,
    dataSource,
    tokenSecret,
    rules,
    clock,
    patientOfParameter,
    formerRecords,
    logger,
    changeHandlers,
    recordChangeHandlers,
  }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [AuthController, MeController, UsersController, AuditController, HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: dataSource },
        { provide: FINGERPRINT_SECRET, useValue: tokenSecret },
        { provide: AccessRules, useValue: rules },
        { provide: Clock, useValue: clock },
        { provide: LOGGER, useValue: logger },
        { provide: Changes, useValue: new Changes(changeHandlers, recordChangeHandlers) },
        {
          provide: AddressedPatients,
          useValue: new AddressedPatients(dataSource, patientOfParameter, formerRecords),
        },
        {
          provide: AccessTokens,
          useValue: new AccessTokens(tokenSecret, config.ACCESS_TOKEN_MINUTES, dataSource),
        },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        Database,
        Jobs,
        Metrics,
        ScheduledBackups,
        SignInService,
        UsersService,
        UsersQueries,
        ClientsService,
        AuditQueries,
      ],
      exports: [
        Database,
        Clock,
        CONFIG,
        LOGGER,
        AccessRules,
        Changes,
        Jobs,
        Metrics,
        UsersQueries,
        AccessTokens,
      ],
    };
  }
}
