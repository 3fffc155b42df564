/** What stored forms told about thoughts of self-harm, and what was amended of it since (`domain/told-in-form.ts`). */
import { In, type EntityManager } from 'typeorm';
import { Alert } from '../../tasks/alert.entity.js';
import { withEvents } from '../../tasks/alerts.js';
import { knownWhenSeen, SELF_HARM } from '../../tasks/domain/self-harm.js';
import { Assessment } from '../assessment.entity.js';
import type { ToldInForm } from '../domain/told-in-form.js';

/** In the order they were raised; withdrawn and superseded ones too. */
export async function readToldInForms(
  manager: EntityManager,
  patientId: string,
): Promise<readonly ToldInForm[]> {
  const alerts = await manager.find(Alert, {
    where: { patientId, rule: SELF_HARM, subjectType: 'ASSESSMENT' },
    order: { raisedAt: 'ASC', id: 'ASC' },
  });
  const known = await withEvents(manager, alerts);
  const forms = await manager.find(Assessment, {
    select: { id: true, completedAt: true },
    where: { id: In(alerts.flatMap(({ subjectId }) => subjectId ?? [])) },
  });
  return known.flatMap(({ alert, events, state: { status, acknowledgedAt } }) => {
    const form = forms.find(({ id }) => id === alert.subjectId);
    if (!form) return [];
    const whenSeen = knownWhenSeen(alert.value, events);
    const seen = events.findIndex(({ type }) => type === 'ACKNOWLEDGED');
    const amended = events.filter(({ type }) => type === 'AMENDED');
    return [
      {
        ...{ alertId: alert.id, assessmentId: form.id, toldAt: form.completedAt, answer: alert.value ?? 0 },
        ...{ status, isAcknowledged: acknowledgedAt !== null },
        wasReportedWhenSeen: whenSeen !== null && whenSeen >= (alert.threshold ?? 0),
        amendments: amended.map(({ occurredAt: amendedAt, amendedValue: answer, note }) => ({
          ...{ amendedAt, answer, note: note ?? '' },
        })),
        nAmendedSinceSeen: seen < 0 ? 0 : amended.filter((event) => events.indexOf(event) > seen).length,
      },
    ];
  });
}
