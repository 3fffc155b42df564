import { Module } from '@nestjs/common';
import { ClinicModule } from '../clinic/clinic.module.js';
import { SessionNotesService } from './session-notes.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsLookup } from './sessions.lookup.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [ClinicModule],
  controllers: [SessionsController],
  providers: [SessionsService, SessionNotesService, SessionsQueries, SessionsLookup],
  exports: [SessionsLookup],
})
export class SessionsModule {}
