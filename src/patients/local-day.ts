import { Temporal } from 'temporal-polyfill';

/** The calendar day, YYYY-MM-DD, that an instant falls on in an IANA zone. */
export function localDayOf(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
