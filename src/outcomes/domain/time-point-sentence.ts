/**
 * Says a time point in plain words for the people who check it. Minutes are cut, not rounded, so that the words never
 * say 12 h for an answer that was counted as earlier. Decides nothing.
 */
import type { TimePoint } from './time-points.js';

const millisecondsPerMinute = 60_000;

/** For example "23 h 10 min after the end of session 3"; null stands for an answer before any dose. */
export function timePointSentence(timePoint: TimePoint | null): string {
  if (timePoint === null) return 'before any dose';
  const { category, sessionNumber, calendarDays } = timePoint;
  const elapsed = elapsedWords(timePoint.elapsedMilliseconds);
  switch (category) {
    case 'IN_SESSION':
      return `during session ${sessionNumber}, ${elapsed} after its dose started`;
    case 'ACUTE':
    case 'HOUR_24':
      return `${elapsed} after the end of session ${sessionNumber}`;
    case 'DAY_7_14':
    case 'LATE_FOLLOWUP':
    case 'UNSCHEDULED':
      return `day ${calendarDays} after the end of session ${sessionNumber} (${elapsed})`;
  }
}

function elapsedWords(milliseconds: number): string {
  const totalMinutes = Math.floor(milliseconds / millisecondsPerMinute);
  if (totalMinutes === 0) return 'less than 1 min';
  const hours = Math.floor(totalMinutes / 60);
  const minutes = totalMinutes % 60;
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
}
