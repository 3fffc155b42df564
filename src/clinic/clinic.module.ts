import { Module } from '@nestjs/common';
import { ClinicController } from './clinic.controller.js';
import { ClinicLookup } from './clinic.lookup.js';
import { ClinicQueries } from './clinic.queries.js';
import { ClinicService } from './clinic.service.js';
import { DrugLotsController } from './drug-lots/drug-lots.controller.js';
import { DrugLotsQueries } from './drug-lots/drug-lots.queries.js';
import { DrugLotsService } from './drug-lots/drug-lots.service.js';
import { StockController } from './drug-lots/stock.controller.js';
import { StockService } from './drug-lots/stock.service.js';
import { ClinicRulesController } from './rules/clinic-rules.controller.js';
import { ClinicRulesQueries } from './rules/clinic-rules.queries.js';
import { RuleDraftsService } from './rules/rule-drafts.service.js';
import { RuleSetsLookup } from './rules/rule-sets.lookup.js';

@Module({
  controllers: [ClinicController, ClinicRulesController, DrugLotsController, StockController],
  providers: [
    ClinicService,
    ClinicQueries,
    ClinicLookup,
    ClinicRulesQueries,
    RuleDraftsService,
    RuleSetsLookup,
    DrugLotsService,
    DrugLotsQueries,
    StockService,
  ],
  exports: [ClinicLookup, RuleSetsLookup],
})
export class ClinicModule {}
