/** What the items of the checklist ask for besides a tick; sent and answered alike. */
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import {
  IDENTIFIERS,
  SUICIDALITY,
  TEST_RESULTS,
  type Identifier,
  type Suicidality,
  type TestResult,
} from '../domain/checklist.js';

export class IdentityContent {
  @ValuesField(
    { type: 'string', enum: IDENTIFIERS },
    (value) => (IDENTIFIERS as readonly unknown[]).includes(value),
    {
      minItems: 2,
      maxItems: 6,
      says: `must be one of ${IDENTIFIERS.join(', ')}`,
      description: 'What the patient was identified by; two different ones.',
    },
  )
  identifiers: Identifier[];
}

export class FastingContent {
  @InstantField({ description: 'Last solid food.' })
  lastSolidsAt: Date;

  @InstantField({ description: 'Last clear liquid.' })
  lastLiquidsAt: Date;
}

export class NasalMedicineContent {
  @InstantField({ nullable: true, description: 'Last nasal steroid or decongestant; null for none today.' })
  lastNasalMedicineAt: Date | null;
}

export class PregnancyTestContent {
  @DayField({ description: 'Day of the test.' })
  testedOn: string;

  @ChoiceField(TEST_RESULTS, { enumName: 'PregnancyTestResult', description: 'What the test showed.' })
  result: TestResult;
}

export class MedicineReviewContent {
  @TextField({ max: 1000, nullable: true, description: 'Changes since the last visit; null for none.' })
  changes: string | null;

  @TextField({ max: 1000, nullable: true, description: 'Taken in the last 24 hours; null for none.' })
  substances24h: string | null;

  @BooleanField({ description: 'Whether a benzodiazepine was taken today.' })
  benzodiazepineToday: boolean;

  @BooleanField({ description: 'Whether the patient has urinary symptoms.' })
  urinarySymptoms: boolean;
}

export class MoodAndSafetyContent {
  @ChoiceField(SUICIDALITY, {
    enumName: 'Suicidality',
    description: 'ACUTE is a concern whatever outcome is ticked; PASSIVE is flagged.',
  })
  suicidality: Suicidality;

  @BooleanField({ description: 'True is a concern whatever outcome is ticked.' })
  newPsychosisOrMania: boolean;
}

export class DrugCheckContent {
  @TextField({ max: 60 })
  lotNumber: string;

  @DayField({ description: 'Last day on which the drug may be used.' })
  expiresOn: string;

  @NumberField({ min: 0, max: 1000, nullable: true, description: 'Null for a device.' })
  concentrationMgPerMl: number | null;
}

export class PrescriberOnSiteContent {
  @UuidField()
  psychiatristId: string;
}

/** The parts of an entry; which one belongs to it follows from its item. */
export class ChecklistContentParts {
  @ObjectField(() => IdentityContent, { optional: true, description: 'IDENTITY' })
  identity?: IdentityContent;

  @ObjectField(() => FastingContent, { optional: true, description: 'FASTING' })
  fasting?: FastingContent;

  @ObjectField(() => NasalMedicineContent, { optional: true, description: 'NASAL_MEDICINE' })
  nasalMedicine?: NasalMedicineContent;

  @ObjectField(() => PregnancyTestContent, { optional: true, description: 'PREGNANCY_TEST' })
  pregnancyTest?: PregnancyTestContent;

  @ObjectField(() => MedicineReviewContent, { optional: true, description: 'MEDICINE_REVIEW' })
  medicineReview?: MedicineReviewContent;

  @ObjectField(() => MoodAndSafetyContent, { optional: true, description: 'MOOD_AND_SAFETY' })
  moodAndSafety?: MoodAndSafetyContent;

  @ObjectField(() => DrugCheckContent, { optional: true, description: 'DRUG_CHECK' })
  drugCheck?: DrugCheckContent;

  @ObjectField(() => PrescriberOnSiteContent, { optional: true, description: 'PRESCRIBER_ON_SITE' })
  prescriberOnSite?: PrescriberOnSiteContent;
}
