import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { PatientsModule } from '../patients.module.js';
import { DecisionsService } from './decisions.service.js';
import { ScreeningLookup } from './screening.lookup.js';
import { ScreeningsController } from './screenings.controller.js';
import { ScreeningsQueries } from './screenings.queries.js';
import { ScreeningsService } from './screenings.service.js';

/** Whether a patient may be treated: evaluation, consent, decision. */
@Module({
  imports: [ClinicModule, PatientsModule],
  controllers: [ScreeningsController],
  providers: [ScreeningsService, DecisionsService, ScreeningsQueries, ScreeningLookup],
  exports: [ScreeningLookup],
})
export class ScreeningModule {}
