/**
 * Says a time point in plain words for the people who check it. Minutes are cut, not rounded, so that the words never
 * say 12 h for an answer that was counted as earlier. Decides nothing.
 */
import type { RecallWindow } from '../../clinic/rules/instrument-rules.js';
import { recallWords } from './recall-words.js';
import type { TimePoint } from './time-points.js';

const millisecondsPerMinute = 60_000;

/** For example "23 h 10 min after the end of session 3"; null stands for an answer before any dose. */
export function timePointSentence(timePoint: TimePoint | null, recall: RecallWindow): string {
  if (timePoint === null) return 'before any dose';
  const place = placeOf(timePoint);
  return asksMostlyBeforeDose(timePoint, recall)
    ? `${place}; the form asks about the ${recallWords(recall)}, most of it before that dose`
    : place;
}

function placeOf(timePoint: TimePoint): string {
  const { category, sessionNumber, calendarDays, countedFrom } = timePoint;
  const anchor = countedFrom === 'DOSE_END' ? 'the end' : 'the start of the dose';
  const elapsed = elapsedWords(timePoint.elapsedMilliseconds);
  switch (category) {
    case 'IN_SESSION':
      return `during session ${sessionNumber}, ${elapsed} after its dose started`;
    case 'ACUTE':
    case 'HOUR_24':
      return `${elapsed} after ${anchor} of session ${sessionNumber}`;
    case 'DAY_7_14':
    case 'LATE_FOLLOWUP':
    case 'UNSCHEDULED':
      return `day ${calendarDays} after ${anchor} of session ${sessionNumber} (${elapsed})`;
  }
}

/**
 * A form about two weeks says little about the hours since a dose: hardly any of its time lies behind it. It is taken all the
 * same, with this mark, where the clinic asks for it.
 */
export function asksMostlyBeforeDose({ category }: TimePoint, recall: RecallWindow): boolean {
  const isOfDays = /^P\d+[DWMY]$/.test(recall) && recall !== 'P1D';
  return isOfDays && (category === 'ACUTE' || category === 'HOUR_24');
}

function elapsedWords(milliseconds: number): string {
  const totalMinutes = Math.floor(milliseconds / millisecondsPerMinute);
  if (totalMinutes === 0) return 'less than 1 min';
  const hours = Math.floor(totalMinutes / 60);
  const minutes = totalMinutes % 60;
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
}
