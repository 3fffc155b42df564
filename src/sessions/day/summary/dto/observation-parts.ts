import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import { SCALE_KINDS, type ScaleKind } from '../../../monitoring/domain/scales.js';
import { READING_STATUSES, type ReadingStatus } from '../../../monitoring/vitals-reading.entity.js';
import { EXTREME_SIGNS, type ExtremeSign } from '../domain/vitals-extremes.js';
import {
  CorrectableSummaryEntry,
  ENTERED_VIA,
  ENTRY_SOURCES,
  IS_RETROSPECTIVE,
  LATE_REASON,
  SummaryEntry,
  type EntrySource,
} from './entry-parts.js';

export class SummarySigns {
  @IntegerField({ min: 0, max: 400, nullable: true })
  systolicMmHg: number | null;

  @IntegerField({ min: 0, max: 400, nullable: true })
  diastolicMmHg: number | null;

  @IntegerField({ min: 0, max: 400, nullable: true })
  heartRatePerMinute: number | null;

  @IntegerField({ min: 0, max: 100, nullable: true })
  spo2Percent: number | null;

  @IntegerField({ min: 0, max: 200, nullable: true })
  respiratoryRatePerMinute: number | null;

  @IntegerField({ min: 0, max: 200, nullable: true })
  etco2MmHg: number | null;

  @NumberField({ min: 0, max: 50, nullable: true })
  temperatureCelsius: number | null;

  @IntegerField({ min: 0, max: 5, nullable: true })
  moaas: number | null;

  @IntegerField({ min: 0, max: 10, nullable: true })
  painScore: number | null;

  @NumberField({ min: 0, max: 100, nullable: true })
  supplementalO2LitresPerMinute: number | null;
}

export class SummaryUnobtainable {
  @TextField({ max: 80 })
  vital: string;

  @TextField({ max: 80 })
  reason: string;

  @TextField({ max: 1000, nullable: true })
  note: string | null;
}

export class SummaryReading extends SummarySigns {
  @UuidField()
  id: string;

  @InstantField()
  measuredAt: string;

  @ChoiceField(READING_STATUSES, { enumName: 'ReadingStatus' })
  status: ReadingStatus;

  @BooleanField()
  hasFocalNeurologicalSign: boolean;

  @BooleanField()
  isEtco2WaveformLost: boolean;

  @ListField(() => SummaryUnobtainable, { maxItems: 20, description: 'Tried and not obtained.' })
  unobtainable: SummaryUnobtainable[];

  @UuidField({ nullable: true, description: 'The monitor; null where a person wrote it down.' })
  deviceId: string | null;

  @InstantField()
  recordedAt: string;

  @UuidField({ description: 'The person, or the credentials of the monitor.' })
  recordedBy: string;

  @ChoiceField(ENTRY_SOURCES, ENTERED_VIA)
  enteredVia?: EntrySource;

  @BooleanField(IS_RETROSPECTIVE)
  isRetrospective?: boolean;

  @TextField({
    max: 2000,
    nullable: true,
    description: 'Why it was last corrected; null where it never was.',
  })
  correctionReason: string | null;

  @TextField(LATE_REASON)
  lateReason: string | null;
}

export class SummaryExtreme {
  @ChoiceField(EXTREME_SIGNS, { enumName: 'SummaryExtremeSign' })
  sign: ExtremeSign;

  @IntegerField({ min: 0, max: 400 })
  lowest: number;

  @InstantField()
  lowestAt: string;

  @IntegerField({ min: 0, max: 400 })
  highest: number;

  @InstantField()
  highestAt: string;
}

export class SummaryVitals {
  @ObjectField(() => SummarySigns, {
    nullable: true,
    description: 'The last of each sign before the dose that was accepted or confirmed.',
  })
  baseline: SummarySigns | null;

  @ListField(() => SummaryExtreme, { maxItems: 20, description: 'After the dose began.' })
  extremes: SummaryExtreme[];

  @ListField(() => SummaryReading, {
    maxItems: 100_000,
    description: 'All, in the order they were measured, also those entered in error.',
  })
  readings: SummaryReading[];
}

export class SummaryScale extends CorrectableSummaryEntry {
  @ChoiceField(SCALE_KINDS, { enumName: 'ScaleKind' })
  kind: ScaleKind;

  @InstantField()
  assessedAt: string;

  @IntegerField({ min: 0, max: 100, nullable: true, description: 'Null while an item is missing.' })
  total: number | null;

  @IntegerField({ min: 0, max: 24, nullable: true })
  cadss6Total: number | null;

  @BooleanField()
  isDistressed: boolean;

  @BooleanField({ description: 'A psychiatrist states that the dissociation is over.' })
  isStatedResolved: boolean;
}

export class SummaryAcknowledgement extends SummaryEntry {
  @InstantField()
  occurredAt: string;

  @TextField({ max: 40, nullable: true })
  action: string | null;

  @TextField({ max: 2000, nullable: true })
  note: string | null;
}

export class SummaryAlert {
  @UuidField()
  id: string;

  @TextField({ max: 80, description: 'Which rule raised it.' })
  rule: string;

  @ChoiceField(['YELLOW', 'RED'], { enumName: 'AlertSeverity' })
  severity: string;

  @TextField({ max: 1000 })
  message: string;

  @InstantField()
  occurredAt: string;

  @InstantField()
  raisedAt: string;

  @ChoiceField(['OPEN', 'RESOLVED', 'SUPERSEDED', 'WITHDRAWN'], { enumName: 'AlertStatus' })
  status: string;

  @InstantField({ nullable: true })
  escalatedAt: string | null;

  @ObjectField(() => SummaryAcknowledgement, {
    nullable: true,
    description: 'Null where nobody answered it.',
  })
  acknowledgement: SummaryAcknowledgement | null;

  @InstantField({ nullable: true })
  resolvedAt: string | null;
}
