import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions.module.js';
import { AdministrationService } from './administration.service.js';
import { DosingController } from './dosing.controller.js';
import { DosingQueries } from './dosing.queries.js';

@Module({
  imports: [SessionsModule],
  controllers: [DosingController],
  providers: [AdministrationService, DosingQueries],
  exports: [AdministrationService],
})
export class DosingModule {}
