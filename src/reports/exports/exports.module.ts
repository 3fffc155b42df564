import { Module } from '@nestjs/common';
import { ClinicModule } from '../../clinic/clinic.module.js';
import { DictionariesController } from './dictionaries.controller.js';
import { ExportsController } from './exports.controller.js';
import { ExportsQueries } from './exports.queries.js';
import { ExportsService } from './exports.service.js';

/** Files of facts for statisticians, with or without names. */
@Module({
  imports: [ClinicModule],
  controllers: [DictionariesController, ExportsController],
  providers: [ExportsService, ExportsQueries],
})
export class ExportsModule {}
