import { Module } from '@nestjs/common';
import { ClinicModule } from '../clinic/clinic.module.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CohortReader } from './cohort-reader.js';
import { FactsRefresher } from './facts/facts-refresher.js';
import { OutcomesReportQueries } from './outcomes-report.queries.js';
import { ReportsController } from './reports.controller.js';

/** How all patients are doing. Reads only, and nothing imports it. */
@Module({
  imports: [ClinicModule],
  controllers: [ReportsController],
  providers: [FactsRefresher, CohortReader, OutcomesReportQueries],
})
export class ReportsModule {
  constructor(jobs: Jobs, facts: FactsRefresher) {
    jobs.register({ name: 'reports.refresh', work: (stop) => facts.refreshAll(() => stop.aborted) });
  }
}
