import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { SessionsModule } from '../sessions.module.js';
import { AdministrationService } from './administration.service.js';
import { DosingController } from './dosing.controller.js';
import { DosingQueries } from './dosing.queries.js';
import { EventCorrectionsService } from './event-corrections.service.js';
import { OverdeliveryJob } from './overdelivery.job.js';
import { RescueController } from './rescue/rescue.controller.js';
import { RescueLookup } from './rescue/rescue.lookup.js';
import { RescueService } from './rescue/rescue.service.js';

@Module({
  imports: [ClinicModule, SessionsModule],
  controllers: [DosingController, RescueController],
  providers: [
    AdministrationService,
    EventCorrectionsService,
    DosingQueries,
    OverdeliveryJob,
    RescueService,
    RescueLookup,
  ],
  exports: [AdministrationService, RescueLookup, RescueService],
})
export class DosingModule {}
