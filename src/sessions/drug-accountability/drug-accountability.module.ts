import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { SessionsModule } from '../sessions.module.js';
import { DrugAccountabilityController } from './drug-accountability.controller.js';
import { DrugAccountabilityLookup } from './drug-accountability.lookup.js';
import { DrugAccountabilityQueries } from './drug-accountability.queries.js';
import { DrugRecordsController } from './drug-records.controller.js';
import { DrugRecordsService } from './drug-records.service.js';
import { ExplanationsService } from './explanations.service.js';
import { UnwitnessedWasteJob } from './unwitnessed-waste.job.js';

@Module({
  imports: [ClinicModule, SessionsModule],
  controllers: [DrugAccountabilityController, DrugRecordsController],
  providers: [
    DrugAccountabilityLookup,
    DrugAccountabilityQueries,
    DrugRecordsService,
    ExplanationsService,
    UnwitnessedWasteJob,
  ],
  exports: [DrugAccountabilityLookup, DrugRecordsService],
})
export class DrugAccountabilityModule {}
