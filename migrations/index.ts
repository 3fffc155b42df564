import { CreateFactProtection1795400000000 } from './1795400000000-CreateFactProtection.js';
import { CreatePlatform1795400001000 } from './1795400001000-CreatePlatform.js';
import { CreateClinic1795400002000 } from './1795400002000-CreateClinic.js';
import { CreatePatients1795400003000 } from './1795400003000-CreatePatients.js';
import { CreateScreening1795400004000 } from './1795400004000-CreateScreening.js';
import { CreateTreatmentPlans1795400005000 } from './1795400005000-CreateTreatmentPlans.js';
import { CreateSessions1795400006000 } from './1795400006000-CreateSessions.js';
import { CreateDosing1795400007000 } from './1795400007000-CreateDosing.js';
import { CreateSideEffects1795400008000 } from './1795400008000-CreateSideEffects.js';
import { CreateMonitoring1795400009000 } from './1795400009000-CreateMonitoring.js';
import { CreateDischarges1795400010000 } from './1795400010000-CreateDischarges.js';
import { CreateOutcomes1795400011000 } from './1795400011000-CreateOutcomes.js';
import { CreateAlerts1795400012000 } from './1795400012000-CreateAlerts.js';
import { CreateRuleDrafts1795400013000 } from './1795400013000-CreateRuleDrafts.js';
import { CreatePlanChanges1795400014000 } from './1795400014000-CreatePlanChanges.js';
import { IndexPlanEventsOfArrangements1795400014100 } from './1795400014100-IndexPlanEventsOfArrangements.js';
import { CreateWebhooks1795400015000 } from './1795400015000-CreateWebhooks.js';
import { CorrectDoses1795400016000 } from './1795400016000-CorrectDoses.js';
import { CreateRescueMedicines1795400016100 } from './1795400016100-CreateRescueMedicines.js';
import { ExtendMonitoring1795400017000 } from './1795400017000-ExtendMonitoring.js';
import { CreateGates1795400018000 } from './1795400018000-CreateGates.js';
import { RecordLateReasons1795400019000 } from './1795400019000-RecordLateReasons.js';
import { ExtendBedside1795400020000 } from './1795400020000-ExtendBedside.js';
import { CreateDrugAccountability1795400022000 } from './1795400022000-CreateDrugAccountability.js';
import { AlertAboutDrugs1795400023000 } from './1795400023000-AlertAboutDrugs.js';
import { CreateRemsForms1795400024000 } from './1795400024000-CreateRemsForms.js';
import { CreateSideEffectTimelines1795400025000 } from './1795400025000-CreateSideEffectTimelines.js';
import { CreateSessionSummaries1795400027000 } from './1795400027000-CreateSessionSummaries.js';
import { CreateSessionEntries1795400028000 } from './1795400028000-CreateSessionEntries.js';
import { MergePatients1795400029000 } from './1795400029000-MergePatients.js';
import { MoveEntries1795400030000 } from './1795400030000-MoveEntries.js';
import { CreateRuleWithdrawals1795400031000 } from './1795400031000-CreateRuleWithdrawals.js';
import { ForgetWebhookMessages1795400031100 } from './1795400031100-ForgetWebhookMessages.js';
import { CreateEventJudgements1795400033000 } from './1795400033000-CreateEventJudgements.js';
import { LinkRescueMedicines1795400034000 } from './1795400034000-LinkRescueMedicines.js';
import { RecordMoreLateReasons1795400035000 } from './1795400035000-RecordMoreLateReasons.js';
import { KnowStepsAgain1795400036000 } from './1795400036000-KnowStepsAgain.js';
import { DefineInstruments1795400037000 } from './1795400037000-DefineInstruments.js';
import { ContinuePlans1795400037100 } from './1795400037100-ContinuePlans.js';
import { CreateReminders1795400038000 } from './1795400038000-CreateReminders.js';
import { CreatePatientLinks1795400039000 } from './1795400039000-CreatePatientLinks.js';
import { AmendAssessments1795400040000 } from './1795400040000-AmendAssessments.js';
import { AlertAboutAssessments1795400040100 } from './1795400040100-AlertAboutAssessments.js';
import { CreatePlanDecisions1795400042000 } from './1795400042000-CreatePlanDecisions.js';
import { FollowTheRestOfCare1795400043000 } from './1795400043000-FollowTheRestOfCare.js';
import { AlertAboutLinks1795400046000 } from './1795400046000-AlertAboutLinks.js';
import { CountWhatIsSentAgain1795400048000 } from './1795400048000-CountWhatIsSentAgain.js';
import { AddExports1795400050000 } from './1795400050000-AddExports.js';
import { CreateReportFacts1795400051000 } from './1795400051000-CreateReportFacts.js';
import { CreateSessionFacts1795400052000 } from './1795400052000-CreateSessionFacts.js';
import { CreateReportWindows1795400053000 } from './1795400053000-CreateReportWindows.js';
import { CreateReportingSchema1795400054000 } from './1795400054000-CreateReportingSchema.js';
import { AmendedAlerts1795400055000 } from './1795400055000-AmendedAlerts.js';
import { ShowWindowsToDashboards1795400056000 } from './1795400056000-ShowWindowsToDashboards.js';
import { HideUnrecordedEffects1795400058000 } from './1795400058000-HideUnrecordedEffects.js';
import { CountWindows1795400059000 } from './1795400059000-CountWindows.js';
import { CountWhatCameWithTreatment1795400061000 } from './1795400061000-CountWhatCameWithTreatment.js';
import { CountWhoWasAsked1795400063000 } from './1795400063000-CountWhoWasAsked.js';
import { ShowWhoStoppedComing1795400066000 } from './1795400066000-ShowWhoStoppedComing.js';
import { SayWhichDosesCount1795400067000 } from './1795400067000-SayWhichDosesCount.js';
import { EndWithTheMonthThatIsOver1795400070000 } from './1795400070000-EndWithTheMonthThatIsOver.js';
import { PackHistories1795400073000 } from './1795400073000-PackHistories.js';

/** All migrations in the order they run. A merged migration is never edited; a change is a new one. */
export const migrations = [
  CreateFactProtection1795400000000,
  CreatePlatform1795400001000,
  CreateClinic1795400002000,
  CreatePatients1795400003000,
  CreateScreening1795400004000,
  CreateTreatmentPlans1795400005000,
  CreateSessions1795400006000,
  CreateDosing1795400007000,
  CreateSideEffects1795400008000,
  CreateMonitoring1795400009000,
  CreateDischarges1795400010000,
  CreateOutcomes1795400011000,
  CreateAlerts1795400012000,
  CreateRuleDrafts1795400013000,
  CreatePlanChanges1795400014000,
  IndexPlanEventsOfArrangements1795400014100,
  CreateWebhooks1795400015000,
  CorrectDoses1795400016000,
  CreateRescueMedicines1795400016100,
  ExtendMonitoring1795400017000,
  CreateGates1795400018000,
  RecordLateReasons1795400019000,
  ExtendBedside1795400020000,
  CreateDrugAccountability1795400022000,
  AlertAboutDrugs1795400023000,
  CreateRemsForms1795400024000,
  CreateSideEffectTimelines1795400025000,
  CreateSessionSummaries1795400027000,
  CreateSessionEntries1795400028000,
  MergePatients1795400029000,
  MoveEntries1795400030000,
  CreateRuleWithdrawals1795400031000,
  ForgetWebhookMessages1795400031100,
  CreateEventJudgements1795400033000,
  LinkRescueMedicines1795400034000,
  RecordMoreLateReasons1795400035000,
  KnowStepsAgain1795400036000,
  DefineInstruments1795400037000,
  ContinuePlans1795400037100,
  CreateReminders1795400038000,
  CreatePatientLinks1795400039000,
  AmendAssessments1795400040000,
  AlertAboutAssessments1795400040100,
  CreatePlanDecisions1795400042000,
  FollowTheRestOfCare1795400043000,
  AlertAboutLinks1795400046000,
  CountWhatIsSentAgain1795400048000,
  AddExports1795400050000,
  CreateReportFacts1795400051000,
  CreateSessionFacts1795400052000,
  CreateReportWindows1795400053000,
  CreateReportingSchema1795400054000,
  AmendedAlerts1795400055000,
  ShowWindowsToDashboards1795400056000,
  HideUnrecordedEffects1795400058000,
  CountWindows1795400059000,
  CountWhatCameWithTreatment1795400061000,
  CountWhoWasAsked1795400063000,
  ShowWhoStoppedComing1795400066000,
  SayWhichDosesCount1795400067000,
  EndWithTheMonthThatIsOver1795400070000,
  PackHistories1795400073000,
] as const;
