import { ChoiceField, ListField, TextField } from '../../../platform/http/fields.js';
import type { ContraindicationSeverity } from '../../../clinic/rules/rule-set.js';
import { SCREENING_ANSWERS, type ScreeningAnswer } from '../domain/screening-answers.js';
import {
  type ProposedVerdict,
  type ReasonKind,
  VERDICTS,
  type Verdict,
} from '../domain/screening-verdict.js';
import { consentMessage, REASON_KINDS, screeningReasonMessage } from '../screening.messages.js';

export class VerdictReasonResponse {
  @TextField({ max: 80, description: 'Contraindication.' })
  code: string;

  @ChoiceField(['A', 'B', 'R'], { description: 'A absolute, B blocks until cleared, R relative.' })
  severity: ContraindicationSeverity;

  @ChoiceField(SCREENING_ANSWERS, { nullable: true, enumName: 'ScreeningAnswer' })
  answer: ScreeningAnswer | null;

  @ChoiceField(REASON_KINDS, { enumName: 'VerdictReasonKind' })
  kind: ReasonKind;

  @TextField({ max: 1000 })
  message: string;
}

export class ProposedVerdictResponse {
  @ChoiceField(VERDICTS, {
    enumName: 'Verdict',
    description: 'What the rules propose; a psychiatrist decides.',
  })
  verdict: Verdict;

  @ListField(() => VerdictReasonResponse, { maxItems: 100, description: 'What the proposal rests on.' })
  reasons: VerdictReasonResponse[];
}

export function toProposedVerdictResponse({ verdict, reasons }: ProposedVerdict): ProposedVerdictResponse {
  return {
    verdict,
    reasons: reasons.map(({ code, severity, answer, kind, consentReasons = [] }) => ({
      code,
      severity,
      answer,
      kind,
      message: [screeningReasonMessage(kind), ...consentReasons.map(consentMessage)].join(' '),
    })),
  };
}
