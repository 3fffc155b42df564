import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { PatientsModule } from '../../patients/patients.module.js';
import { ScreeningModule } from '../../patients/screening/screening.module.js';
import { TreatmentPlansModule } from '../../treatment-plans/treatment-plans.module.js';
import { PlanChangesController } from './plan-changes.controller.js';
import { PlanChangesService } from './plan-changes.service.js';
import { SchedulingController } from './scheduling.controller.js';
import { SchedulingQueries } from './scheduling.queries.js';
import { SchedulingService } from './scheduling.service.js';

/** From a plan to its sessions, and what becomes of them when the plan ends. */
@Module({
  imports: [ClinicModule, PatientsModule, ScreeningModule, TreatmentPlansModule],
  controllers: [SchedulingController, PlanChangesController],
  providers: [SchedulingService, PlanChangesService, SchedulingQueries],
})
export class SchedulingModule {}
