import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { PatientsModule } from '../../patients/patients.module.js';
import { ScreeningModule } from '../../patients/screening/screening.module.js';
import { DosingModule } from '../dosing/dosing.module.js';
import { SessionsModule } from '../sessions.module.js';
import { ChecklistController } from './checklist.controller.js';
import { ChecklistQueries } from './checklist.queries.js';
import { ChecklistService } from './checklist.service.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessDecisionsService } from './readiness-decisions.service.js';
import { ReadinessLookup } from './readiness.lookup.js';
import { ReadinessQueries } from './readiness.queries.js';
import { ReadinessService } from './readiness.service.js';

@Module({
  imports: [ClinicModule, PatientsModule, ScreeningModule, SessionsModule, DosingModule],
  controllers: [ReadinessController, ChecklistController],
  providers: [
    ReadinessService,
    ReadinessQueries,
    ReadinessLookup,
    ChecklistService,
    ChecklistQueries,
    ReadinessDecisionsService,
  ],
  exports: [ReadinessService, ChecklistService],
})
export class ReadinessModule {}
