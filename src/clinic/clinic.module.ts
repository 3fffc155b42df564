import { Module } from '@nestjs/common';
import { ClinicController } from './clinic.controller.js';
import { ClinicLookup } from './clinic.lookup.js';
import { ClinicQueries } from './clinic.queries.js';
import { ClinicService } from './clinic.service.js';
import { ClinicRulesController } from './rules/clinic-rules.controller.js';
import { ClinicRulesQueries } from './rules/clinic-rules.queries.js';
import { RuleDraftsService } from './rules/rule-drafts.service.js';
import { RuleSetsLookup } from './rules/rule-sets.lookup.js';

@Module({
  controllers: [ClinicController, ClinicRulesController],
  providers: [
    ClinicService,
    ClinicQueries,
    ClinicLookup,
    ClinicRulesQueries,
    RuleDraftsService,
    RuleSetsLookup,
  ],
  exports: [ClinicLookup, RuleSetsLookup],
})
export class ClinicModule {}
