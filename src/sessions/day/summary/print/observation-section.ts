import type { Content } from 'pdfmake';
import { readingsToPrint } from '../domain/readings-to-print.js';
import type {
  SummaryAlert,
  SummaryExtreme,
  SummaryReading,
  SummaryScale,
  SummarySigns,
  SummaryVitals,
} from '../dto/observation-parts.js';
import type { SummaryRecord } from '../dto/summary-document.js';
import { paragraph, remarks, section, table, type Column } from '../../../../platform/print/blocks.js';
import { numberedEvents } from './dose-section.js';
import { howRecorded } from './how-recorded.js';
import { CHART_WIDTH, vitalsChart } from './vitals-chart.js';
import { orDash, orNotRecorded, said, type Words } from './words.js';

const isCounting = ({ status }: SummaryReading) => status !== 'ENTERED_IN_ERROR';

function printedReadings({ readings, extremes }: SummaryVitals) {
  return readingsToPrint(
    readings,
    extremes.flatMap(({ lowestAt, highestAt }) => [lowestAt, highestAt]),
  );
}

export function vitalsPicture({ vitals, events, dose }: SummaryRecord, words: Words): Content[] {
  const numbers = numberedEvents(events);
  const readings = printedReadings(vitals).readings.filter(isCounting);
  const svg = vitalsChart({
    readings,
    zeroAt: dose.startedAt ?? readings[0]?.measuredAt ?? '',
    dose: dose.startedAt === null ? null : { from: dose.startedAt, to: dose.endedAt },
    events: events
      .filter(({ id }) => numbers.has(id))
      .map(({ id, occurredAt }) => ({ number: numbers.get(id)!, at: occurredAt })),
  });
  return svg === null
    ? section('Vital signs', paragraph('No blood pressure, heart rate or SpO2 is recorded.'))
    : section(
        'Vital signs',
        { svg, width: CHART_WIDTH },
        paragraph(baselineAndExtremes(vitals, words)),
        paragraph(aboutReadings(vitals)),
      );
}

interface SignColumn extends Column {
  readonly name: string;
  readonly of: (signs: SummarySigns) => string | number | null;
}

const SIGN_COLUMNS: readonly SignColumn[] = [
  { title: 'BP', name: 'blood pressure', width: 38, isNumber: true, of: pressureOf },
  { title: 'HR', name: 'heart rate', width: 24, isNumber: true, of: (s) => s.heartRatePerMinute },
  { title: 'SpO2', name: 'SpO2', width: 26, isNumber: true, of: (s) => s.spo2Percent },
  {
    title: 'O2 L/min',
    name: 'oxygen given',
    width: 38,
    isNumber: true,
    of: (s) => s.supplementalO2LitresPerMinute,
  },
  { title: 'RR', name: 'respiratory rate', width: 22, isNumber: true, of: (s) => s.respiratoryRatePerMinute },
  { title: 'EtCO2', name: 'EtCO2', width: 28, isNumber: true, of: (s) => s.etco2MmHg },
  { title: '°C', name: 'temperature', width: 26, isNumber: true, of: (s) => s.temperatureCelsius },
  { title: 'MOAA/S', name: 'MOAA/S', width: 34, isNumber: true, of: (s) => s.moaas },
  { title: 'Pain', name: 'pain', width: 22, isNumber: true, of: (s) => s.painScore },
];

export function vitalsTable({ vitals }: SummaryRecord, words: Words): Content[] {
  const { readings } = printedReadings(vitals);
  if (readings.length === 0) return [];
  const measured = measuredColumns(vitals);
  const columns: Column[] = [
    { title: 'Time', width: 48 },
    { title: 'Min', width: 24, isNumber: true },
    ...measured,
    { title: 'Remarks', width: '*' },
    { title: 'By', width: 70 },
  ];
  return [
    table(
      'Readings',
      columns,
      readings.map((reading) => [
        words.time(reading.measuredAt),
        words.minute(reading.measuredAt),
        ...measured.map(({ of }) => orDash(of(reading))),
        remarksOf(reading, words),
        reading.deviceId === null ? words.person(reading.recordedBy) : words.device(reading.deviceId),
      ]),
    ),
  ];
}

/** A sign that nobody took has no column, and is named instead. */
function measuredColumns({ readings }: SummaryVitals): readonly SignColumn[] {
  return SIGN_COLUMNS.filter(({ of }) => readings.some((each) => of(each) !== null));
}

function aboutReadings(vitals: SummaryVitals): string {
  const { readings, everyMinutes } = printedReadings(vitals);
  const measured = measuredColumns(vitals);
  const never = SIGN_COLUMNS.filter((column) => !measured.includes(column)).map(({ name }) => name);
  return remarks(
    'Units: blood pressure and EtCO2 mmHg, HR and RR per minute, SpO2 percent; – not taken in that set',
    never.length > 0 && `Never recorded: ${never.join(', ')}`,
    everyMinutes !== null &&
      `${readings.length} of ${vitals.readings.length} readings are printed: one every ${everyMinutes} min, and every extreme. All stand in the electronic record`,
  );
}

function remarksOf(reading: SummaryReading, words: Words): string {
  const { status, unobtainable, hasFocalNeurologicalSign, isEtco2WaveformLost } = reading;
  return remarks(
    status === 'UNCONFIRMED' && 'Unusual, not confirmed',
    status === 'CONFIRMED' && 'Unusual, confirmed',
    hasFocalNeurologicalSign && 'Focal neurological sign',
    isEtco2WaveformLost && 'EtCO2 waveform lost',
    ...unobtainable.map(
      ({ vital, reason, note }) =>
        `${said(vital)} NOT OBTAINED: ${said(reason).toLowerCase()}${note === null ? '' : `, ${note}`}`,
    ),
    ...howRecorded({ ...reading, state: status === 'ENTERED_IN_ERROR' ? status : 'COUNTS' }, words),
  );
}

function baselineAndExtremes({ baseline, extremes }: SummaryVitals, words: Words): string {
  const pairs = SIGN_COLUMNS.map(({ title, of }) => [title, baseline && of(baseline)] as const);
  const known = pairs.filter(([, value]) => value !== null).map(([title, value]) => `${title} ${value}`);
  const range = extremes.map((extreme) => rangeOf(extreme, words)).join('; ');
  return remarks(
    `Baseline before the dose: ${known.length > 0 ? known.join(', ') : 'not recorded'}`,
    `After the dose began: ${range === '' ? 'nothing recorded' : range}`,
  );
}

const EXTREME_NAMES: Readonly<Record<SummaryExtreme['sign'], string>> = {
  systolicMmHg: 'systolic',
  diastolicMmHg: 'diastolic',
  heartRatePerMinute: 'HR',
  spo2Percent: 'SpO2',
  respiratoryRatePerMinute: 'RR',
  moaas: 'MOAA/S',
};

function rangeOf({ sign, lowest, lowestAt, highest, highestAt }: SummaryExtreme, words: Words): string {
  const name = EXTREME_NAMES[sign];
  if (lowest === highest) return `${name} ${lowest} throughout`;
  return `${name} ${lowest} (${words.time(lowestAt)}) to ${highest} (${words.time(highestAt)})`;
}

function pressureOf({ systolicMmHg, diastolicMmHg }: SummarySigns): string | null {
  return systolicMmHg === null ? null : `${systolicMmHg}/${diastolicMmHg}`;
}

export function scales(rated: readonly SummaryScale[], words: Words): Content[] {
  if (rated.length === 0) return section('Scales', paragraph('None recorded.'));
  return [
    table(
      'Scales',
      [
        { title: 'Time', width: 48 },
        { title: 'Min', width: 24, isNumber: true },
        { title: 'Scale', width: 62 },
        { title: 'Total', width: 62 },
        { title: 'Remarks', width: '*' },
        { title: 'By', width: 76 },
      ],
      rated.map((scale) => [
        words.time(scale.assessedAt),
        words.minute(scale.assessedAt),
        scale.kind === 'ALDRETE' ? 'Aldrete' : scale.kind,
        scale.total === null ? 'incomplete' : String(scale.total),
        remarks(
          scale.kind === 'CADSS' && `CADSS-6: ${orNotRecorded(scale.cadss6Total)}`,
          scale.isDistressed && 'Distressed',
          scale.isStatedResolved && 'Psychiatrist states: dissociation resolved',
          ...howRecorded(scale, words),
        ),
        words.person(scale.recordedBy),
      ]),
    ),
  ];
}

export function alerts(raised: readonly SummaryAlert[], words: Words): Content[] {
  if (raised.length === 0) return section('Alerts', paragraph('None were raised.'));
  return [
    table(
      'Alerts',
      [
        { title: 'Time', width: 48 },
        { title: 'Level', width: 38 },
        { title: 'Alert', width: '*' },
        { title: 'Answer', width: 170 },
        { title: 'State', width: 62 },
      ],
      raised.map((alert) => [
        words.time(alert.occurredAt),
        alert.severity,
        alert.message,
        remarks(
          alert.escalatedAt !== null && `Escalated ${words.time(alert.escalatedAt)}`,
          answerOf(alert, words),
        ),
        said(alert.status),
      ]),
    ),
  ];
}

function answerOf({ acknowledgement }: SummaryAlert, words: Words): string {
  if (acknowledgement === null) return 'Nobody has answered it';
  const { action, note, occurredAt, recordedBy } = acknowledgement;
  const what = remarks(action === null ? null : said(action), note);
  return `${words.time(occurredAt)} ${words.person(recordedBy)}: ${what === '' ? 'seen' : what}`;
}
