import { ApiProperty } from '@nestjs/swagger';
import { Allow, IsDefined, IsObject } from 'class-validator';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
} from '../../platform/http/fields.js';
import { DRAFT_STATUSES, type DraftStatus } from './clinic-rule-draft.entity.js';
import { LARGEST_VERSION, RULE_SET } from './clinic-rules.dto.js';
import { ANY_VALUE, RuleChangeResponse } from './rule-change.dto.js';
import type { RuleSet } from './rule-set.js';

export class DraftRulesRequest {
  @IntegerField({
    min: 1,
    max: LARGEST_VERSION,
    optional: true,
    description: 'The version to begin from; the newest one when left out.',
  })
  basedOnVersion?: number;
}

export class ReplaceRulesRequest {
  @ApiProperty({
    ...RULE_SET,
    description: 'The whole rule set, as GET /v1/clinic-rules answers it.',
  })
  @IsDefined()
  @IsObject()
  rules: object;
}

export class ValueAtRequest {
  @TextField({
    max: 500,
    description: 'JSON pointer into the rules; `/-` behind a list adds an item to its end.',
    example: '/alerts/pressure/redSystolicFromMmHg',
  })
  pointer: string;

  @ApiProperty({
    ...ANY_VALUE,
    description: 'What stands there from then on: a number, a text, a whole item.',
    example: 190,
  })
  @Allow()
  value: unknown;
}

export class ChangeRulesRequest {
  @ListField(() => ValueAtRequest, {
    minItems: 1,
    maxItems: 200,
    description: 'Set one after the other; all of them or none.',
  })
  changes: ValueAtRequest[];
}

export class ApproveRulesRequest {
  @TextField({ max: 1000, description: 'Why the rules are changed.' })
  reason: string;

  @InstantField({ optional: true, description: 'In force from then on; at once when left out.' })
  effectiveFrom?: Date;
}

export class WithdrawRulesRequest {
  @IntegerField({ min: 1, max: LARGEST_VERSION, description: 'A version that has not begun.' })
  ruleSetVersion: number;

  @TextField({ max: 1000 })
  reason: string;
}

export class DiscardRulesRequest {
  @TextField({ max: 1000 })
  reason: string;
}

export class RuleFaultResponse {
  @TextField({ max: 100 })
  code: string;

  @TextField({ max: 500 })
  message: string;

  @TextField({ max: 500, description: 'JSON pointer into the rules.' })
  pointer: string;
}

export class RuleDraftHeadResponse {
  @UuidField()
  id: string;

  @ChoiceField(DRAFT_STATUSES, { enumName: 'RuleDraftStatus' })
  status: DraftStatus;

  @IntegerField({ min: 1, max: LARGEST_VERSION, description: 'The version it was copied from.' })
  basedOnVersion: number;

  @IntegerField({
    min: 1,
    max: LARGEST_VERSION,
    description: 'The newest version when it was begun. With a newer one it can no longer be approved.',
  })
  newestVersionKnown: number;

  @IntegerField({ min: 1, max: LARGEST_VERSION, nullable: true, description: 'The version it became.' })
  approvedVersion: number | null;

  @TextField({ max: 1000, nullable: true, description: 'Why it was approved or discarded.' })
  closedBecause: string | null;

  @InstantField()
  createdAt: Date;

  @UuidField()
  createdBy: string;

  @InstantField()
  updatedAt: Date;

  @UuidField({ description: 'Who changed it last.' })
  updatedBy: string;

  @IntegerField({ min: 1, max: LARGEST_VERSION, description: 'Also the ETag.' })
  version: number;
}

export class RuleDraftResponse extends RuleDraftHeadResponse {
  @ListField(() => RuleChangeResponse, { maxItems: 10_000, description: 'Against the rules in force now.' })
  changes: readonly RuleChangeResponse[];

  @ListField(() => RuleFaultResponse, {
    maxItems: 10_000,
    description: 'What cannot work together. It can be approved once there is nothing here.',
  })
  faults: readonly RuleFaultResponse[];

  @ApiProperty({ ...RULE_SET, description: 'As it would be approved.' })
  rules: RuleSet;
}
