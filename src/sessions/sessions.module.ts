import { Module } from '@nestjs/common';
import { ClinicModule } from '../clinic/clinic.module.js';
import { TreatmentPlansModule } from '../treatment-plans/treatment-plans.module.js';
import { DoseOrdersController } from './dose-orders/dose-orders.controller.js';
import { DoseOrdersService } from './dose-orders/dose-orders.service.js';
import { SessionNotesService } from './session-notes.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsLookup } from './sessions.lookup.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [ClinicModule, TreatmentPlansModule],
  controllers: [SessionsController, DoseOrdersController],
  providers: [SessionsService, SessionNotesService, SessionsQueries, SessionsLookup, DoseOrdersService],
  exports: [SessionsLookup, SessionsService, SessionNotesService],
})
export class SessionsModule {}
