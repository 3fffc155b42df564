import type { RecallWindow } from '../../../clinic/rules/instrument-rules.js';
import { ChoiceField, InstantField, ListField, TextField, UuidField } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { ASKED_TIME_POINTS, type AskedTimePoint } from '../../domain/asked-windows.js';
import { InstrumentCodeField, RecallField } from '../../dto/instrument-fields.js';
import type { LinkedForm, NewAssessmentLink } from '../assessment-links.service.js';

export class LinkedFormRequest implements LinkedForm {
  @InstrumentCodeField()
  instrumentCode: string;

  @RecallField({
    optional: true,
    description:
      'The span the form asks about. When left out the validated one, and of a form without one the first it has.',
  })
  recallWindow?: RecallWindow;
}

export class MakeAssessmentLinkRequest implements NewAssessmentLink {
  @UuidField({
    optional: true,
    description: 'Made by the client. Sent again it makes no second link, and the address is not said again.',
  })
  id?: string;

  @UuidField()
  patientId: string;

  @UuidField({
    optional: true,
    description: 'The session whose time point is meant; with `timePoint`, or both left out.',
  })
  sessionId?: string;

  @ChoiceField(ASKED_TIME_POINTS, {
    optional: true,
    enumName: 'AskedTimePoint',
    description: 'What the answers are for. The link ends by itself once they are not waited for any more.',
  })
  timePoint?: AskedTimePoint;

  @ListField(() => LinkedFormRequest, {
    optional: true,
    minItems: 1,
    maxItems: 6,
    description:
      'What is asked, in the order of the page; what the clinic asks for at the time point when left out.',
  })
  forms?: LinkedFormRequest[];

  @InstantField({
    optional: true,
    description:
      'When the link stops to work: at the latest when its time point is over, and without one after the hours that the rules of the clinic allow. That is what it is when left out.',
  })
  expiresAt?: Date;
}

export class AssessmentLinksQuery extends PageQuery {
  @UuidField({ description: 'Whose links.' })
  patientId: string;
}

export class RevokeAssessmentLinkRequest {
  @TextField({ max: 500, description: 'Why the link is not to be used.' })
  reason: string;
}
