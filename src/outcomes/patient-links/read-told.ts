/** What patients told through links about thoughts of self-harm when nothing was stored (`safety/unstored-answer.ts`). */
import { In, type EntityManager } from 'typeorm';
import { Alert } from '../../tasks/alert.entity.js';
import { withEvents } from '../../tasks/alerts.js';
import { SELF_HARM } from '../../tasks/domain/self-harm.js';
import { linkWasAt, type ToldThroughLink } from '../domain/told-through-link.js';
import { AssessmentLink } from './assessment-link.entity.js';

/** In the order of time; superseded ones were told as well. */
export async function readToldThroughLinks(
  manager: EntityManager,
  patientId: string,
): Promise<readonly ToldThroughLink[]> {
  const alerts = await manager.find(Alert, {
    where: { patientId, rule: SELF_HARM, subjectType: 'ASSESSMENT_LINK' },
    order: { occurredAt: 'ASC', id: 'ASC' },
  });
  const known = await withEvents(manager, alerts);
  const links = await manager.find(AssessmentLink, {
    where: { id: In(alerts.flatMap(({ subjectId }) => subjectId ?? [])) },
  });
  return known.flatMap(({ alert, state }) => {
    const link = links.find(({ id }) => id === alert.subjectId);
    if (!link) return [];
    const { id: alertId, occurredAt: toldAt, value } = alert;
    const linkWas = linkWasAt(link, toldAt);
    const { status, acknowledgedAt } = state;
    const isAcknowledged = acknowledgedAt !== null;
    return [{ alertId, linkId: link.id, toldAt, answer: value ?? 0, linkWas, status, isAcknowledged }];
  });
}
