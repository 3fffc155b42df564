import { Module, type DynamicModule } from '@nestjs/common';
import { ClinicModule } from './clinic/clinic.module.js';
import { EntriesModule } from './outcomes/entries/entries.module.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { ExportsModule } from './reports/exports/exports.module.js';
import { PatientsModule } from './patients/patients.module.js';
import { ScreeningModule } from './patients/screening/screening.module.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { DosingModule } from './sessions/dosing/dosing.module.js';
import { DrugAccountabilityModule } from './sessions/drug-accountability/drug-accountability.module.js';
import { DayModule } from './sessions/day/day.module.js';
import { DischargeModule } from './sessions/discharge/discharge.module.js';
import { MonitoringModule } from './sessions/monitoring/monitoring.module.js';
import { ReadinessModule } from './sessions/readiness/readiness.module.js';
import { SideEffectsModule } from './sessions/side-effects/side-effects.module.js';
import { SchedulingModule } from './sessions/scheduling/scheduling.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TreatmentPlansModule } from './treatment-plans/treatment-plans.module.js';

/** The house: the platform, then the rooms in their order. */
@Module({})
export class AppModule {
  static with(platform: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(platform),
        ClinicModule,
        PatientsModule,
        ScreeningModule,
        TasksModule,
        TreatmentPlansModule,
        SessionsModule,
        SchedulingModule,
        DosingModule,
        DrugAccountabilityModule,
        SideEffectsModule,
        MonitoringModule,
        ReadinessModule,
        DischargeModule,
        DayModule,
        OutcomesModule,
        EntriesModule,
        ReportsModule,
        ExportsModule,
      ],
    };
  }
}
