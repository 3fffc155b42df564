/**
 * What was done beside the doses, as entries of the timeline: medicines and psychotherapy. A medicine whose start nobody
 * knows stands on the day it was first noted, and says so. What was entered in error is left out by the caller.
 */
import { localDayOf } from '../../../clinic/domain/local-days.js';
import { inOrderOfChange, type DoseChange } from '../../../patients/domain/medicine-dose.js';
import { atInstant, onDay, type TimelineEntry } from './timeline.js';

export interface MedicineOfTimeline {
  readonly id: string;
  readonly name: string;
  readonly doseText: string | null;
  readonly startedOn: string | null;
  readonly stoppedOn: string | null;
  readonly statusReason: string | null;
  readonly recordedAt: Date;
  readonly doseChanges: readonly (DoseChange & { readonly id: string; readonly reason: string })[];
}

export interface PsychotherapyOfTimeline {
  readonly id: string;
  readonly startedAt: Date;
  readonly durationMinutes: number | null;
  readonly kind: string;
  readonly method: string | null;
}

const apartFromDoses = { planId: null, sessionId: null, sessionNumber: null } as const;

/** Start, changes of dose and stop of one medicine. */
export function medicineEntries(medicine: MedicineOfTimeline, zone: string): readonly TimelineEntry[] {
  const { id, name, doseText, startedOn, stoppedOn, statusReason, recordedAt } = medicine;
  const about = { ...apartFromDoses, kind: 'MEDICINE', resourceId: id } as const;
  const dose = doseText === null ? '' : `, ${doseText}`;
  const start: TimelineEntry =
    startedOn === null
      ? {
          ...about,
          ...onDay(localDayOf(recordedAt, zone)),
          event: 'FIRST_NOTED',
          text: `${name}${dose}: first noted, taken since an unknown day`,
        }
      : { ...about, ...onDay(startedOn), event: 'STARTED', text: `${name}${dose}: started` };
  return [start, ...changesOf(medicine), ...stopOf()];

  function stopOf(): readonly TimelineEntry[] {
    if (stoppedOn === null) return [];
    const why = statusReason === null ? '' : ` (${statusReason})`;
    return [{ ...about, ...onDay(stoppedOn), event: 'STOPPED', text: `${name}: stopped${why}` }];
  }
}

function changesOf({ name, doseText, doseChanges }: MedicineOfTimeline): readonly TimelineEntry[] {
  const changes = inOrderOfChange(doseChanges);
  return changes.map((change, index) => {
    const before = changes[index - 1]?.doseText ?? doseText;
    const from = before === null ? '' : `${before} to `;
    return {
      ...apartFromDoses,
      ...onDay(change.changedOn),
      kind: 'MEDICINE',
      event: 'DOSE_CHANGED',
      resourceId: change.id,
      text: `${name}: ${from}${change.doseText} (${change.reason})`,
    };
  });
}

const PSYCHOTHERAPY_WORDS: Readonly<Record<string, string>> = {
  PREPARATION: 'Psychotherapy, preparation',
  DURING_DOSE: 'Psychotherapy during the dose',
  INTEGRATION: 'Psychotherapy, integration',
  OTHER: 'Psychotherapy',
};

export function psychotherapyEntry(session: PsychotherapyOfTimeline, zone: string): TimelineEntry {
  const { id, startedAt, durationMinutes, kind, method } = session;
  const words = [
    PSYCHOTHERAPY_WORDS[kind] ?? 'Psychotherapy',
    ...(method === null ? [] : [method]),
    ...(durationMinutes === null ? [] : [`${durationMinutes} min`]),
  ];
  return {
    ...apartFromDoses,
    ...atInstant(startedAt, zone),
    kind: 'PSYCHOTHERAPY',
    event: 'TOOK_PLACE',
    resourceId: id,
    text: words.join(', '),
  };
}
