import { Module } from '@nestjs/common';
import { PatientsModule } from '../../patients/patients.module.js';
import { DischargeModule } from '../../sessions/discharge/discharge.module.js';
import { DosingModule } from '../../sessions/dosing/dosing.module.js';
import { DrugAccountabilityModule } from '../../sessions/drug-accountability/drug-accountability.module.js';
import { MonitoringModule } from '../../sessions/monitoring/monitoring.module.js';
import { ReadinessModule } from '../../sessions/readiness/readiness.module.js';
import { SessionsModule } from '../../sessions/sessions.module.js';
import { SideEffectsModule } from '../../sessions/side-effects/side-effects.module.js';
import { OutcomesModule } from '../outcomes.module.js';
import { EntriesController } from './entries.controller.js';
import { EntriesService } from './entries.service.js';
import { EntryExecutor } from './entry-executor.js';

/** A tablet's queue. It does what every room before it does, and lives where its last need is: an answered questionnaire. */
@Module({
  imports: [
    PatientsModule,
    SessionsModule,
    DosingModule,
    DrugAccountabilityModule,
    SideEffectsModule,
    MonitoringModule,
    ReadinessModule,
    DischargeModule,
    OutcomesModule,
  ],
  controllers: [EntriesController],
  providers: [EntriesService, EntryExecutor],
})
export class EntriesModule {}
