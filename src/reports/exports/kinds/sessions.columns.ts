/** One row per session, whatever became of it. */
import { instantSql, minutesSql } from '../sql.js';
import { codes } from './frame.columns.js';
import { sqlColumn, visitTime, type SqlColumn } from './vitals.columns.js';

const STATUSES = {
  SCHEDULED: 'planned, nobody has come yet',
  CHECKED_IN: 'the patient is there',
  READY: 'every condition of the dose was met',
  DOSING: 'the dose runs',
  RECOVERY: 'the dose has ended',
  DISCHARGED: 'the patient has gone home',
  SIGNED: 'signed by the psychiatrist',
  CANCELLED: 'cancelled before the dose',
  NO_SHOW: 'the patient did not come',
} as const;

export const sessionsColumns: readonly SqlColumn[] = [
  sqlColumn(
    {
      name: 'status',
      type: 'text',
      meaning:
        'What became of the session. CANCELLED and NO_SHOW are rows too, so that drop-out can be seen.',
      codes: codes(Object.keys(STATUSES), STATUSES),
    },
    'session.status',
  ),
  visitTime({ name: 'plannedStartLocal', meaning: 'When it was planned to begin.' }, 'session.planned_start'),
  visitTime(
    { name: 'checkedInAtLocal', meaning: 'When the patient was checked in.', emptyMeans: 'Not checked in.' },
    'session.checked_in_at',
  ),
  visitTime(
    { name: 'doseStartedAtLocal', meaning: 'When the dose started.', emptyMeans: 'No dose was started.' },
    'session.dose_started_at',
  ),
  sqlColumn(
    {
      name: 'doseStartedAt',
      type: 'instant',
      only: 'IDENTIFIED',
      meaning: 'The same as an instant.',
      emptyMeans: 'No dose was started.',
    },
    instantSql('session.dose_started_at'),
  ),
  visitTime(
    {
      name: 'doseEndedAtLocal',
      meaning: 'When the dose ended.',
      emptyMeans: 'The dose has not ended, or was never started.',
    },
    'session.dose_ended_at',
  ),
  sqlColumn(
    {
      name: 'doseMinutes',
      type: 'decimal',
      unit: 'min',
      meaning: 'Elapsed minutes from start to end of the dose, pauses included.',
      emptyMeans: 'The dose has not ended, or was never started.',
    },
    minutesSql('session.dose_started_at', 'session.dose_ended_at'),
  ),
  sqlColumn(
    {
      name: 'orderedInfusionMinutes',
      type: 'integer',
      unit: 'min',
      meaning: 'How long the infusion was ordered to last.',
      emptyMeans: 'Not an infusion.',
    },
    'session.ordered_infusion_minutes',
  ),
  sqlColumn(
    {
      name: 'completion',
      type: 'text',
      meaning: 'Whether the ordered dose was given.',
      codes: codes(['COMPLETE', 'TERMINATED_EARLY']),
      emptyMeans: 'The dose has not ended, or was never started.',
    },
    'session.completion',
  ),
  sqlColumn(
    {
      name: 'terminationReason',
      type: 'text',
      only: 'IDENTIFIED',
      meaning: 'Why the dose ended early, in the words of the nurse.',
      emptyMeans: 'It did not end early, or nobody has said why.',
    },
    'session.termination_reason',
  ),
  visitTime(
    { name: 'dischargedAtLocal', meaning: 'When the patient went home.', emptyMeans: 'Not discharged.' },
    'session.discharged_at',
  ),
  sqlColumn(
    {
      name: 'minutesToDischarge',
      type: 'decimal',
      unit: 'min',
      meaning: 'Elapsed minutes from the end of the dose to the discharge.',
      emptyMeans: 'Not discharged, or no dose.',
    },
    minutesSql('session.dose_ended_at', 'session.discharged_at'),
  ),
];
