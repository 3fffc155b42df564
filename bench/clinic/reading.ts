/** What a monitor sends: usual values that walk up and down a little, and now and then a pressure. */

/** A cuff takes a minute at least, a monitor talks every second. */
const PRESSURE_EVERY = 60;

export interface MonitorReading {
  readonly heartRatePerMinute: number;
  readonly spo2Percent: number;
  readonly respiratoryRatePerMinute: number;
  readonly etco2MmHg: number;
  readonly systolicMmHg?: number;
  readonly diastolicMmHg?: number;
}

/** The values of the reading with this number; the same each time. */
export function readingOf(number: number): MonitorReading {
  const walk = number % 8;
  return {
    heartRatePerMinute: 70 + walk,
    spo2Percent: 96 + (number % 3),
    respiratoryRatePerMinute: 13 + (number % 4),
    etco2MmHg: 36 + (number % 5),
    ...(number % PRESSURE_EVERY === 0 ? { systolicMmHg: 122 + walk, diastolicMmHg: 78 + walk } : {}),
  };
}
