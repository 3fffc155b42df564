import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { VERDICTS, type Verdict } from '../domain/screening-verdict.js';
import type { ScreeningDecisionRecord } from '../screening-decision.entity.js';
import { ProposedVerdictResponse, toProposedVerdictResponse } from './proposed-verdict.dto.js';

const RATIONALE = { max: 4000, description: 'Needed to defer or to refuse.' };
const CONDITIONS = { max: 4000, description: 'Needed for ELIGIBLE_WITH_CONDITIONS.' };

export class CodeWithReasonDto {
  @TextField({ max: 80, description: 'Contraindication.' })
  code: string;

  @TextField({ max: 1000 })
  reason: string;
}

export class DecideRequest {
  @ChoiceField(VERDICTS, { enumName: 'Verdict' })
  decision: Verdict;

  @TextField({ ...RATIONALE, optional: true, nullable: true })
  rationale?: string | null;

  @ListField(() => CodeWithReasonDto, {
    maxItems: 100,
    optional: true,
    description: 'Contraindications that block, each with the reason why treatment is possible all the same.',
  })
  clearings?: CodeWithReasonDto[];

  @ListField(() => CodeWithReasonDto, {
    maxItems: 100,
    optional: true,
    description: 'Relative contraindications, each with the reason why treatment is possible all the same.',
  })
  acknowledgements?: CodeWithReasonDto[];

  @TextField({ ...CONDITIONS, optional: true, nullable: true })
  conditions?: string | null;

  @InstantField({ optional: true, description: 'Now when left out.' })
  occurredAt?: Date;
}

export class DecisionResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField()
  screeningId: string;

  @ChoiceField(MODALITIES, { enumName: 'Modality' })
  modality: Modality;

  @ChoiceField(VERDICTS, { enumName: 'Verdict' })
  decision: Verdict;

  @TextField({ ...RATIONALE, nullable: true })
  rationale: string | null;

  @ListField(() => CodeWithReasonDto, {
    maxItems: 100,
    description: 'Contraindications that were cleared, each with its reason.',
  })
  clearings: CodeWithReasonDto[];

  @ListField(() => CodeWithReasonDto, {
    maxItems: 100,
    description: 'Findings that were accepted, each with its reason.',
  })
  acknowledgements: CodeWithReasonDto[];

  @TextField({ ...CONDITIONS, nullable: true })
  conditions: string | null;

  @ObjectField(() => ProposedVerdictResponse, {
    description: 'What the rules proposed when it was decided, with the consent on file then.',
  })
  proposedVerdict: ProposedVerdictResponse;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  ruleSetVersion: number;

  @InstantField()
  occurredAt: Date;

  @DayField({ description: 'Calendar day of the clinic; the days for the first dose count from it.' })
  decidedOn: string;

  @UuidField({ description: 'Id of the psychiatrist who decided.' })
  decidedBy: string;

  @InstantField()
  recordedAt: Date;
}

export function toDecisionResponse(decision: ScreeningDecisionRecord): DecisionResponse {
  return {
    id: decision.id,
    patientId: decision.patientId,
    screeningId: decision.screeningId,
    modality: decision.modality,
    decision: decision.decision,
    rationale: decision.rationale,
    clearings: decision.clearings.map(({ code, reason }) => ({ code, reason })),
    acknowledgements: decision.acknowledgements.map(({ code, reason }) => ({ code, reason })),
    conditions: decision.conditions,
    proposedVerdict: toProposedVerdictResponse(decision.proposedVerdict),
    ruleSetVersion: decision.ruleSetVersion,
    occurredAt: decision.decidedAt,
    decidedOn: decision.decidedOn,
    decidedBy: decision.decidedBy,
    recordedAt: decision.recordedAt,
  };
}
