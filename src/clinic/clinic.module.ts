import { Module } from '@nestjs/common';
import { ClinicController } from './clinic.controller.js';
import { ClinicLookup } from './clinic.lookup.js';
import { ClinicQueries } from './clinic.queries.js';
import { ClinicService } from './clinic.service.js';
import { RuleSetsLookup } from './rules/rule-sets.lookup.js';

@Module({
  controllers: [ClinicController],
  providers: [ClinicService, ClinicQueries, ClinicLookup, RuleSetsLookup],
  exports: [ClinicLookup, RuleSetsLookup],
})
export class ClinicModule {}
