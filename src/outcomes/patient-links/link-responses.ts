import { In, type EntityManager } from 'typeorm';
import { Assessment } from '../assessment.entity.js';
import type { AssessmentLink } from './assessment-link.entity.js';
import { toAssessmentLinkResponse, type AssessmentLinkResponse } from './dto/assessment-link.response.js';
import { standingOf, type PatientWindows } from './link-windows.js';

/** Links of one patient as they stand, with what was answered through them; never the token. */
export async function linkResponses(
  read: EntityManager,
  links: readonly AssessmentLink[],
  patient: PatientWindows,
): Promise<AssessmentLinkResponse[]> {
  const answered = await read.find(Assessment, {
    select: { id: true, linkId: true },
    where: { patientId: links[0]?.patientId ?? '', linkId: In(links.map(({ id }) => id)) },
    order: { id: 'ASC' },
  });
  return links.map((link) => {
    const ofLink = answered.filter(({ linkId }) => linkId === link.id);
    return toAssessmentLinkResponse(
      link,
      standingOf(link, patient),
      ofLink.map(({ id }) => id),
    );
  });
}
