import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions.module.js';
import { DischargeController } from './discharge.controller.js';
import { DischargeLookup } from './discharge.lookup.js';
import { DischargeQueries } from './discharge.queries.js';
import { DischargeService } from './discharge.service.js';

@Module({
  imports: [SessionsModule],
  controllers: [DischargeController],
  providers: [DischargeService, DischargeQueries, DischargeLookup],
  exports: [DischargeService, DischargeLookup],
})
export class DischargeModule {}
