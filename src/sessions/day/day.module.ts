import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { PatientsModule } from '../../patients/patients.module.js';
import { DischargeModule } from '../discharge/discharge.module.js';
import { DosingModule } from '../dosing/dosing.module.js';
import { DrugAccountabilityModule } from '../drug-accountability/drug-accountability.module.js';
import { MonitoringModule } from '../monitoring/monitoring.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { SessionsModule } from '../sessions.module.js';
import { MergeController } from './merging/merge.controller.js';
import { MergeQueries } from './merging/merge.queries.js';
import { MergeService } from './merging/merge.service.js';
import { MovedEntriesController } from './moved-entries/moved-entries.controller.js';
import { MovedEntriesService } from './moved-entries/moved-entries.service.js';
import { SideEffectsModule } from '../side-effects/side-effects.module.js';
import { MovesController } from './moves/moves.controller.js';
import { MovesService } from './moves/moves.service.js';
import { MissingEnrolmentsQueries } from './rems-forms/missing-enrolments.queries.js';
import { OverdueFormsJob } from './rems-forms/overdue-forms.job.js';
import { RemsFormsController } from './rems-forms/rems-forms.controller.js';
import { RemsFormsQueries } from './rems-forms/rems-forms.queries.js';
import { RemsFormsService } from './rems-forms/rems-forms.service.js';
import { RemsSubmissionsService } from './rems-forms/rems-submissions.service.js';
import { SignOffController } from './sign-off.controller.js';
import { SignOffService } from './sign-off.service.js';
import { SignatureQueries } from './signature.queries.js';
import { SummaryController } from './summary/summary.controller.js';
import { SummaryQueries } from './summary/summary.queries.js';
import { UndoController } from './undo/undo.controller.js';
import { UndoService } from './undo/undo.service.js';
import { WorklistController } from './worklist/worklist.controller.js';
import { WorklistQueries } from './worklist/worklist.queries.js';

@Module({
  imports: [
    ClinicModule,
    PatientsModule,
    SessionsModule,
    DosingModule,
    DrugAccountabilityModule,
    SideEffectsModule,
    MonitoringModule,
    ReadinessModule,
    DischargeModule,
  ],
  controllers: [
    SignOffController,
    UndoController,
    MovesController,
    WorklistController,
    RemsFormsController,
    MergeController,
    MovedEntriesController,
    SummaryController,
  ],
  providers: [
    SignOffService,
    SignatureQueries,
    SummaryQueries,
    UndoService,
    MovesService,
    WorklistQueries,
    RemsFormsQueries,
    RemsFormsService,
    RemsSubmissionsService,
    MissingEnrolmentsQueries,
    OverdueFormsJob,
    MergeService,
    MergeQueries,
    MovedEntriesService,
  ],
  exports: [MissingEnrolmentsQueries],
})
export class DayModule {}
