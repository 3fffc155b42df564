/** One row per set of vital signs. */
import { OBTAINABLE_VITALS } from '../../../sessions/monitoring/domain/unobtainable.js';
import { CODE_SEPARATOR, column, type Column } from '../domain/column.js';
import { instantSql, localTimeSql, minutesSql } from '../sql.js';
import { codes } from './frame.columns.js';

/** A column with the expression it is read with. */
export interface SqlColumn extends Column {
  readonly sql: string;
}

export function sqlColumn(said: Parameters<typeof column>[0], sql: string): SqlColumn {
  return { ...column(said), sql };
}

/** A time of the clinic's clock, of a fact that belongs to a visit. */
export function visitTime(
  said: Pick<Column, 'name' | 'meaning'> & Partial<Column>,
  instant: string,
): SqlColumn {
  const sql = localTimeSql(instant, 'visit.zone', 'visit.shift_days');
  return sqlColumn({ type: 'localDateTime', ...said }, sql);
}

const NOT_MEASURED = { emptyMeans: 'Not measured in this set.' };

function vital(
  name: string,
  type: 'integer' | 'decimal',
  unit: string | null,
  meaning: string,
  column: string,
): SqlColumn {
  return sqlColumn({ name, type, unit, meaning, ...NOT_MEASURED }, `reading.${column}`);
}

export const vitalsColumns: readonly SqlColumn[] = [
  sqlColumn(
    {
      name: 'readingId',
      type: 'text',
      only: 'IDENTIFIED',
      meaning: 'Id of the reading within its session (UUID).',
    },
    'reading.id::text',
  ),
  visitTime(
    { name: 'measuredAtLocal', meaning: 'When it was measured, by the clock of the clinic.' },
    'reading.measured_at',
  ),
  sqlColumn(
    { name: 'measuredAt', type: 'instant', only: 'IDENTIFIED', meaning: 'The same as an instant.' },
    instantSql('reading.measured_at'),
  ),
  sqlColumn(
    {
      name: 'minutesFromDoseStart',
      type: 'decimal',
      unit: 'min',
      meaning: 'Elapsed minutes since the dose started, negative before it.',
      emptyMeans: 'No dose was started.',
    },
    minutesSql('visit.dose_started_at', 'reading.measured_at'),
  ),
  sqlColumn(
    {
      name: 'minutesFromDoseEnd',
      type: 'decimal',
      unit: 'min',
      meaning: 'Elapsed minutes since the dose ended, negative before.',
      emptyMeans: 'The dose has not ended, or was never started.',
    },
    minutesSql('visit.dose_ended_at', 'reading.measured_at'),
  ),
  vital('systolicMmHg', 'integer', 'mm[Hg]', 'Systolic blood pressure.', 'systolic_mm_hg'),
  vital('diastolicMmHg', 'integer', 'mm[Hg]', 'Diastolic blood pressure.', 'diastolic_mm_hg'),
  vital('heartRatePerMinute', 'integer', '/min', 'Heart rate.', 'heart_rate_per_minute'),
  vital('spo2Percent', 'integer', '%', 'Oxygen saturation by pulse oximetry.', 'spo2_percent'),
  vital('respiratoryRatePerMinute', 'integer', '/min', 'Respiratory rate.', 'respiratory_rate_per_minute'),
  vital('etco2MmHg', 'integer', 'mm[Hg]', 'End-tidal carbon dioxide, partial pressure.', 'etco2_mm_hg'),
  vital('temperatureCelsius', 'decimal', 'Cel', 'Body temperature.', 'temperature_celsius'),
  vital(
    'moaas',
    'integer',
    '{score}',
    'Modified Observer’s Assessment of Alertness/Sedation, 5 (awake) to 0 (no response to pain).',
    'moaas',
  ),
  vital('painScore', 'integer', '{score}', 'Pain, 0 (none) to 10.', 'pain_score'),
  vital(
    'supplementalO2LitresPerMinute',
    'decimal',
    'L/min',
    'Oxygen given when it was measured.',
    'supplemental_o2_litres_per_minute',
  ),
  sqlColumn(
    { name: 'hasFocalNeurologicalSign', type: 'boolean', meaning: 'A focal neurological sign was seen.' },
    'reading.has_focal_neurological_sign',
  ),
  sqlColumn(
    { name: 'isEtco2WaveformLost', type: 'boolean', meaning: 'The capnography waveform was lost.' },
    'reading.is_etco2_waveform_lost',
  ),
  sqlColumn(
    {
      name: 'unobtainable',
      type: 'text',
      meaning: `Vital signs that were tried and could not be taken, with "${CODE_SEPARATOR}" between.`,
      codes: codes(OBTAINABLE_VITALS),
      emptyMeans: 'Nothing was tried in vain.',
    },
    `case when reading.unobtainable <> '[]' then (
       select string_agg(tried ->> 'vital', '${CODE_SEPARATOR}') from jsonb_array_elements(reading.unobtainable) tried) end`,
  ),
  sqlColumn(
    {
      name: 'readingStatus',
      type: 'text',
      meaning: 'Whether an unusual value was looked at again.',
      codes: codes(['ACCEPTED', 'UNCONFIRMED', 'CONFIRMED'], {
        ACCEPTED: 'usual, taken as it came',
        UNCONFIRMED: 'unusual, and nobody has looked at it again',
        CONFIRMED: 'unusual, and confirmed by a person',
      }),
    },
    'reading.status',
  ),
  sqlColumn(
    {
      name: 'recordedBy',
      type: 'text',
      meaning: 'What recorded it.',
      codes: codes(['DEVICE', 'PERSON'], { DEVICE: 'a monitor, by itself', PERSON: 'a member of staff' }),
    },
    `case when reading.device_id is null then 'PERSON' else 'DEVICE' end`,
  ),
  sqlColumn(
    {
      name: 'isRetrospective',
      type: 'boolean',
      meaning: 'Entered so long after it was measured that it alerted nobody.',
    },
    'reading.is_retrospective',
  ),
];
