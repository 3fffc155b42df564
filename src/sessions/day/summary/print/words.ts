/** How values of a summary are said on paper: codes as words, instants as times of the clinic, nothing as "not recorded". */
import { Temporal } from 'temporal-polyfill';
import type { SummaryDevice, SummaryPerson } from '../dto/day-parts.js';

export const NOT_RECORDED = 'not recorded';

export function orNotRecorded(value: string | number | null | undefined, unit = ''): string {
  return value === null || value === undefined || value === '' ? NOT_RECORDED : `${value}${unit}`;
}

/** What a vital sign was, or a dash: the lines below a table say which signs were never measured. */
export function orDash(value: string | number | null): string {
  return value === null ? '–' : String(value);
}

const ABBREVIATIONS = /\b(iv|im|spo2|etco2|moaas|cadss6|cadss|padss|o2)\b/gi;
const WRITTEN: Readonly<Record<string, string>> = {
  spo2: 'SpO2',
  etco2: 'EtCO2',
  moaas: 'MOAA/S',
  cadss6: 'CADSS-6',
};

/** `LEFT_AGAINST_ADVICE` -> `Left against advice`; `dosing.without-order` -> `Without order`. */
export function said(code: string): string {
  const words = code
    .slice(code.lastIndexOf('.') + 1)
    .replaceAll(/[_-]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/([a-z]{3})(\d)/g, '$1 $2')
    .toLowerCase()
    .replaceAll(ABBREVIATIONS, (word) => WRITTEN[word.toLowerCase()] ?? word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface Words {
  /** `10:05`, with the day before it where that is not the day of the session. */
  readonly time: (at: string | null) => string;
  /** `May 4, 2026, 10:05 PDT`. */
  readonly dayAndTime: (at: string | null) => string;
  readonly day: (at: string) => string;
  /** Whole minutes from the start of the dose, `+12`; a dash where no dose was given. */
  readonly minute: (at: string) => string;
  readonly person: (id: string | null) => string;
  /** A monitor, by what the clinic calls it. */
  readonly device: (id: string) => string;
  /** Followed by the role. */
  readonly personWithRole: (id: string | null) => string;
}

export interface Spoken {
  readonly zone: string;
  readonly day: string;
  readonly doseStartedAt: string | null;
  readonly people: readonly SummaryPerson[];
  readonly devices: readonly SummaryDevice[];
}

/** @param spoken `day` is an instant of the day of the session */
export function wordsOf({ zone, day, doseStartedAt, people, devices }: Spoken): Words {
  const zoned = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const ownDay = zoned(day).toPlainDate();
  const format = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...options })
      .format(new Date(at))
      // Some versions write a narrow space here.
      .replaceAll('\u202F', ' ');
  const onDay = (at: string) => format(at, { year: 'numeric', month: 'long', day: 'numeric' });
  const clock = (at: string) => zoned(at).toPlainTime().toString({ smallestUnit: 'minute' });
  const find = (id: string | null) => people.find((person) => person.id === id);
  return {
    day: onDay,
    time: (at) => {
      if (at === null) return NOT_RECORDED;
      const isOwnDay = zoned(at).toPlainDate().equals(ownDay);
      return isOwnDay ? clock(at) : `${format(at, { month: 'short', day: 'numeric' })} ${clock(at)}`;
    },
    dayAndTime: (at) => {
      if (at === null) return NOT_RECORDED;
      const zoneName = format(at, { hour: '2-digit', timeZoneName: 'short' }).split(' ').at(-1);
      return `${onDay(at)}, ${clock(at)} ${zoneName}`;
    },
    minute: (at) => (doseStartedAt === null ? '–' : signed(minutesBetween(doseStartedAt, at))),
    person: (id) => (id === null ? NOT_RECORDED : (find(id)?.displayName ?? 'monitor')),
    device: (id) => devices.find((device) => device.id === id)?.label ?? 'monitor',
    personWithRole: (id) => {
      const person = find(id);
      return person ? `${person.displayName} (${person.role})` : NOT_RECORDED;
    },
  };
}

/** A calendar day as it is written in the United States. */
export function writtenDay(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-US', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

export function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}

function signed(minutes: number): string {
  return minutes < 0 ? `–${-minutes}` : `+${minutes}`;
}
