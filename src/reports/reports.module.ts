import { Module } from '@nestjs/common';
import { ClinicModule } from '../clinic/clinic.module.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { DayModule } from '../sessions/day/day.module.js';
import { DrugAccountabilityModule } from '../sessions/drug-accountability/drug-accountability.module.js';
import { ReportChartsController } from './charts/report-charts.controller.js';
import { CohortReader } from './cohort-reader.js';
import { CompletenessReportController } from './completeness/completeness-report.controller.js';
import { CompletenessReportQueries } from './completeness/completeness-report.queries.js';
import { DrugReportController } from './drug-accountability/drug-report.controller.js';
import { DrugReportQueries } from './drug-accountability/drug-report.queries.js';
import { FactsRefresher } from './facts/facts-refresher.js';
import { OutcomesReportQueries } from './outcomes-report.queries.js';
import { RemsReportController } from './rems/rems-report.controller.js';
import { RemsReportQueries } from './rems/rems-report.queries.js';
import { ReportsController } from './reports.controller.js';
import { RetentionReportController } from './retention/retention-report.controller.js';
import { RetentionReportQueries } from './retention/retention-report.queries.js';
import { SafetyReportController } from './safety/safety-report.controller.js';
import { SafetyReportQueries } from './safety/safety-report.queries.js';
import { SideEffectsReportController } from './side-effects/side-effects-report.controller.js';
import { SideEffectsReportQueries } from './side-effects/side-effects-report.queries.js';
import { ThroughputReportController } from './throughput/throughput-report.controller.js';
import { ThroughputReportQueries } from './throughput/throughput-report.queries.js';

/** How all patients are doing. Reads only, and nothing imports it. */
@Module({
  imports: [ClinicModule, DrugAccountabilityModule, DayModule],
  controllers: [
    ReportsController,
    CompletenessReportController,
    SafetyReportController,
    SideEffectsReportController,
    ThroughputReportController,
    RetentionReportController,
    RemsReportController,
    DrugReportController,
    ReportChartsController,
  ],
  providers: [
    FactsRefresher,
    CohortReader,
    OutcomesReportQueries,
    SafetyReportQueries,
    SideEffectsReportQueries,
    ThroughputReportQueries,
    RetentionReportQueries,
    RemsReportQueries,
    DrugReportQueries,
    CompletenessReportQueries,
  ],
})
export class ReportsModule {
  constructor(jobs: Jobs, facts: FactsRefresher) {
    jobs.register({ name: 'reports.refresh', work: (stop) => facts.refreshAll(() => stop.aborted) });
  }
}
