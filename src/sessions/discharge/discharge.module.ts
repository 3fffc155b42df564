import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions.module.js';
import { DischargeController } from './discharge.controller.js';
import { DischargeQueries } from './discharge.queries.js';
import { DischargeService } from './discharge.service.js';

@Module({
  imports: [SessionsModule],
  controllers: [DischargeController],
  providers: [DischargeService, DischargeQueries],
  exports: [DischargeService],
})
export class DischargeModule {}
