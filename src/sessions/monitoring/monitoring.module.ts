import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { SessionsModule } from '../sessions.module.js';
import { ObservationsController } from './observations/observations.controller.js';
import { ObservationsLookup } from './observations/observations.lookup.js';
import { ObservationsQueries } from './observations/observations.queries.js';
import { OverdueObservationsJob } from './observations/overdue-observations.job.js';
import { DevicesController } from './devices/devices.controller.js';
import { DevicesLookup } from './devices/devices.lookup.js';
import { DevicesQueries } from './devices/devices.queries.js';
import { DevicesService } from './devices/devices.service.js';
import { ScalesController } from './scales/scales.controller.js';
import { ScalesLookup } from './scales/scales.lookup.js';
import { ScalesQueries } from './scales/scales.queries.js';
import { ScalesService } from './scales/scales.service.js';
import { VitalsController } from './vitals.controller.js';
import { VitalsLookup } from './vitals.lookup.js';
import { VitalsQueries } from './vitals.queries.js';
import { VitalsService } from './vitals.service.js';

@Module({
  imports: [ClinicModule, SessionsModule],
  controllers: [ObservationsController, VitalsController, ScalesController, DevicesController],
  providers: [
    ObservationsLookup,
    ObservationsQueries,
    OverdueObservationsJob,
    VitalsService,
    VitalsQueries,
    VitalsLookup,
    ScalesService,
    ScalesQueries,
    ScalesLookup,
    DevicesService,
    DevicesQueries,
    DevicesLookup,
  ],
  exports: [ObservationsLookup, VitalsLookup, VitalsService, ScalesLookup, ScalesService],
})
export class MonitoringModule {}
