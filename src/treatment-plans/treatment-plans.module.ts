import { Module } from '@nestjs/common';
import { ClinicModule } from '../clinic/clinic.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { PlanFacts } from './plan-facts.js';
import { TreatmentPlansController } from './treatment-plans.controller.js';
import { TreatmentPlansLookup } from './treatment-plans.lookup.js';
import { TreatmentPlansQueries } from './treatment-plans.queries.js';
import { TreatmentPlansService } from './treatment-plans.service.js';

/** What is intended: the plans of a patient, as drafts and as they are carried out. */
@Module({
  imports: [ClinicModule, PatientsModule],
  controllers: [TreatmentPlansController],
  providers: [TreatmentPlansService, TreatmentPlansQueries, TreatmentPlansLookup, PlanFacts],
  exports: [TreatmentPlansLookup, PlanFacts],
})
export class TreatmentPlansModule {}
