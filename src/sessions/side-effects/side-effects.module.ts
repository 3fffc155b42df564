import { Module } from '@nestjs/common';
import { PatientsModule } from '../../patients/patients.module.js';
import { SessionsModule } from '../sessions.module.js';
import { OverdueReviewsJob } from './serious-events/overdue-reviews.job.js';
import { SeriousEventsController } from './serious-events/serious-events.controller.js';
import { SeriousEventsQueries } from './serious-events/serious-events.queries.js';
import { SeriousEventsService } from './serious-events/serious-events.service.js';
import { SideEffectChangesController } from './side-effect-changes.controller.js';
import { SideEffectChangesService } from './side-effect-changes.service.js';
import { SideEffectHistoryQueries } from './side-effect-history.queries.js';
import { SideEffectsController } from './side-effects.controller.js';
import { SideEffectsLookup } from './side-effects.lookup.js';
import { SideEffectsQueries } from './side-effects.queries.js';
import { SideEffectsService } from './side-effects.service.js';

@Module({
  imports: [PatientsModule, SessionsModule],
  controllers: [SideEffectsController, SideEffectChangesController, SeriousEventsController],
  providers: [
    SideEffectsService,
    SideEffectChangesService,
    SideEffectsQueries,
    SideEffectHistoryQueries,
    SideEffectsLookup,
    SeriousEventsService,
    SeriousEventsQueries,
    OverdueReviewsJob,
  ],
  exports: [SideEffectsLookup, SideEffectsService, SideEffectChangesService],
})
export class SideEffectsModule {}
