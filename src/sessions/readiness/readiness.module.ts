import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { PatientsModule } from '../../patients/patients.module.js';
import { ScreeningModule } from '../../patients/screening/screening.module.js';
import { DosingModule } from '../dosing/dosing.module.js';
import { MonitoringModule } from '../monitoring/monitoring.module.js';
import { SessionsModule } from '../sessions.module.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessLookup } from './readiness.lookup.js';
import { ReadinessQueries } from './readiness.queries.js';
import { ReadinessService } from './readiness.service.js';

@Module({
  imports: [ClinicModule, PatientsModule, ScreeningModule, SessionsModule, DosingModule, MonitoringModule],
  controllers: [ReadinessController],
  providers: [ReadinessService, ReadinessQueries, ReadinessLookup],
})
export class ReadinessModule {}
