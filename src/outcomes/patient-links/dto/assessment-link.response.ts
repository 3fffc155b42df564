import type { RecallWindow } from '../../../clinic/rules/instrument-rules.js';
import {
  ChoiceField,
  IdsField,
  InstantField,
  ListField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { ASKED_TIME_POINTS, type AskedTimePoint } from '../../domain/asked-windows.js';
import { InstrumentCodeField, RecallField } from '../../dto/instrument-fields.js';
import type { AssessmentLink } from '../assessment-link.entity.js';
import { LINK_STATES, type LinkState } from '../domain/link-state.js';
import type { LinkStanding } from '../link-windows.js';

export class LinkedFormResponse {
  @InstrumentCodeField()
  instrumentCode: string;

  @RecallField()
  recallWindow: RecallWindow;
}

export class AssessmentLinkResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField({ nullable: true, description: 'The session whose time point is meant; null for none.' })
  sessionId: string | null;

  @ChoiceField(ASKED_TIME_POINTS, {
    nullable: true,
    enumName: 'AskedTimePoint',
    description: 'What the answers are for; null where they are for no time point.',
  })
  timePoint: AskedTimePoint | null;

  @ListField(() => LinkedFormResponse, {
    maxItems: 6,
    description: 'What is asked, in the order of the page.',
  })
  forms: LinkedFormResponse[];

  @ChoiceField(LINK_STATES, {
    enumName: 'AssessmentLinkState',
    description:
      'Whether the link leads to its questions. NO_LONGER_NEEDED: answered in another way, cut short by the next dose, or not asked any more.',
  })
  state: LinkState;

  @InstantField({
    nullable: true,
    description: 'Before it the page asks the patient to come back; null where it can be answered at once.',
  })
  opensAt: Date | null;

  @InstantField({ description: 'From then on the link leads nowhere.' })
  expiresAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @InstantField({
    nullable: true,
    description: 'When the patient sent the answers; null while there are none.',
  })
  answeredAt: Date | null;

  @IdsField({ maxItems: 6, description: 'The questionnaires that were answered through it.' })
  assessmentIds: string[];

  @InstantField({ nullable: true })
  revokedAt: Date | null;

  @UuidField({ nullable: true, description: 'Id of the user who revoked it; null while nobody did.' })
  revokedBy: string | null;

  @TextField({ max: 500, nullable: true, description: 'Why it was revoked; null while it is not.' })
  revokeReason: string | null;
}

export class NewAssessmentLinkResponse extends AssessmentLinkResponse {
  @TextField({
    max: 300,
    nullable: true,
    description:
      'The address for the patient. Said this once and kept nowhere: null where a link that was made already is sent again.',
  })
  linkUrl: string | null;
}

export function toAssessmentLinkResponse(
  link: AssessmentLink,
  { state, opensAt }: LinkStanding,
  assessmentIds: readonly string[],
): AssessmentLinkResponse {
  const { id, patientId, sessionId, timePoint, forms, expiresAt, recordedAt, recordedBy } = link;
  const { answeredAt, revokedAt, revokedBy, revokeReason } = link;
  return {
    id,
    patientId,
    sessionId,
    timePoint,
    forms: forms.map(({ instrumentCode, recall }) => ({ instrumentCode, recallWindow: recall })),
    state,
    opensAt,
    expiresAt,
    recordedAt,
    recordedBy,
    answeredAt,
    assessmentIds: [...assessmentIds],
    revokedAt,
    revokedBy,
    revokeReason,
  };
}
