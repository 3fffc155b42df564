import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions.module.js';
import { AdministrationService } from './administration.service.js';
import { DosingController } from './dosing.controller.js';
import { DosingQueries } from './dosing.queries.js';
import { EventCorrectionsService } from './event-corrections.service.js';

@Module({
  imports: [SessionsModule],
  controllers: [DosingController],
  providers: [AdministrationService, EventCorrectionsService, DosingQueries],
  exports: [AdministrationService],
})
export class DosingModule {}
