import { Module } from '@nestjs/common';
import { ClinicModule } from '../clinic/clinic.module.js';
import { ChildBearingController } from './child-bearing/child-bearing.controller.js';
import { ChildBearingService } from './child-bearing/child-bearing.service.js';
import { HistoryQueries } from './history.queries.js';
import { MeasurementsController } from './measurements/measurements.controller.js';
import { MeasurementsService } from './measurements/measurements.service.js';
import { AllergiesController } from './medicines/allergies.controller.js';
import { AllergiesService } from './medicines/allergies.service.js';
import { DoseChangesService } from './medicines/dose-changes.service.js';
import { MedicationsController } from './medicines/medications.controller.js';
import { MedicationsService } from './medicines/medications.service.js';
import { PatientsController } from './patients.controller.js';
import { PatientsLookup } from './patients.lookup.js';
import { PatientsQueries } from './patients.queries.js';
import { PatientsService } from './patients.service.js';
import { PsychotherapySessionsController } from './psychotherapy/psychotherapy-sessions.controller.js';
import { PsychotherapySessionsService } from './psychotherapy/psychotherapy-sessions.service.js';
import { RemsEnrolmentsController } from './rems/rems-enrolments.controller.js';
import { RemsEnrolmentsService } from './rems/rems-enrolments.service.js';
import { RestOfCareLookup } from './rest-of-care.lookup.js';

/** The registry of patients: who they are, and what is known about them before any treatment. */
@Module({
  imports: [ClinicModule],
  controllers: [
    PatientsController,
    MeasurementsController,
    MedicationsController,
    AllergiesController,
    RemsEnrolmentsController,
    ChildBearingController,
    PsychotherapySessionsController,
  ],
  providers: [
    PatientsService,
    PatientsQueries,
    HistoryQueries,
    MeasurementsService,
    MedicationsService,
    DoseChangesService,
    AllergiesService,
    RemsEnrolmentsService,
    ChildBearingService,
    PsychotherapySessionsService,
    PatientsLookup,
    RestOfCareLookup,
  ],
  exports: [PatientsLookup, RestOfCareLookup, MeasurementsService],
})
export class PatientsModule {}
