import { Module } from '@nestjs/common';
import { PatientsModule } from '../../patients/patients.module.js';
import { SessionsModule } from '../sessions.module.js';
import { SideEffectsController } from './side-effects.controller.js';
import { SideEffectsLookup } from './side-effects.lookup.js';
import { SideEffectsQueries } from './side-effects.queries.js';
import { SideEffectsService } from './side-effects.service.js';

@Module({
  imports: [PatientsModule, SessionsModule],
  controllers: [SideEffectsController],
  providers: [SideEffectsService, SideEffectsQueries, SideEffectsLookup],
  exports: [SideEffectsLookup],
})
export class SideEffectsModule {}
