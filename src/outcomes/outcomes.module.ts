import { Module } from '@nestjs/common';
import { ClinicModule } from '../clinic/clinic.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { ScreeningModule } from '../patients/screening/screening.module.js';
import { DischargeModule } from '../sessions/discharge/discharge.module.js';
import { DosingModule } from '../sessions/dosing/dosing.module.js';
import { MonitoringModule } from '../sessions/monitoring/monitoring.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SideEffectsModule } from '../sessions/side-effects/side-effects.module.js';
import { TreatmentPlansModule } from '../treatment-plans/treatment-plans.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { AssessmentsService } from './assessments.service.js';
import { MovedAssessmentsController } from './moved-assessments.controller.js';
import { MovedAssessmentsService } from './moved-assessments.service.js';
import { DueController } from './due/due.controller.js';
import { DueQueries } from './due/due.queries.js';
import { RemindersJob } from './due/reminders.js';
import { OutcomeFactsReader } from './outcome-facts.js';
import { ProgressController } from './progress/progress.controller.js';
import { ProgressQueries } from './progress/progress.queries.js';
import { TreatmentRecordReader } from './progress/treatment-record.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewDecisionsService } from './review/review-decisions.service.js';
import { ReviewQueries } from './review/review.queries.js';
import { ReviewReader } from './review/review.reader.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { AnswerLinkService } from './patient-links/answer-link.service.js';
import { AssessmentLinksController } from './patient-links/assessment-links.controller.js';
import { AssessmentLinksQueries } from './patient-links/assessment-links.queries.js';
import { AssessmentLinksService } from './patient-links/assessment-links.service.js';
import { LinkLimits } from './patient-links/link-limits.js';
import { LinkWindowsReader } from './patient-links/link-windows.js';
import { PagesController } from './patient-links/pages.controller.js';
import { PatientPages } from './patient-links/patient-pages.js';

/** How the patient is doing: questionnaires, the time points they belong to, and what became of the scores. */
@Module({
  imports: [
    ClinicModule,
    PatientsModule,
    ScreeningModule,
    TreatmentPlansModule,
    SessionsModule,
    DosingModule,
    SideEffectsModule,
    MonitoringModule,
    DischargeModule,
  ],
  controllers: [
    AssessmentsController,
    MovedAssessmentsController,
    DueController,
    ProgressController,
    TimelineController,
    ReviewController,
    AssessmentLinksController,
    PagesController,
  ],
  providers: [
    AssessmentsService,
    MovedAssessmentsService,
    AssessmentsQueries,
    DueQueries,
    RemindersJob,
    TreatmentRecordReader,
    ProgressQueries,
    TimelineQueries,
    OutcomeFactsReader,
    ReviewReader,
    ReviewQueries,
    ReviewDecisionsService,
    LinkWindowsReader,
    LinkLimits,
    PatientPages,
    AssessmentLinksService,
    AssessmentLinksQueries,
    AnswerLinkService,
  ],
  exports: [AssessmentsService],
})
export class OutcomesModule {}
