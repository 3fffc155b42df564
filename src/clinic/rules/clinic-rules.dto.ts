import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  QueryIntegerField,
  TextField,
  UuidField,
} from '../../platform/http/fields.js';
import type { Standing } from './domain/standing.js';
import { RuleChangeResponse } from './rule-change.dto.js';
import type { RuleSet } from './rule-set.js';

export const LARGEST_VERSION = 2_147_483_647;

/** The schema is made from the shape that checks a rule set; see `domain/shape.ts`. */
export const RULE_SET = { allOf: [{ $ref: '#/components/schemas/RuleSet' }] };

const STANDINGS = [
  'UPCOMING',
  'IN_FORCE',
  'PAST',
  'REPLACED',
  'WITHDRAWN',
] as const satisfies readonly Standing[];

export class RuleSetQuery {
  @QueryIntegerField({
    min: 1,
    max: LARGEST_VERSION,
    optional: true,
    description: 'A version to read instead of the one in force.',
  })
  version?: number;
}

export class RuleSetHeadResponse {
  @IntegerField({
    min: 1,
    max: LARGEST_VERSION,
    description: 'Every computed result names the version it used.',
  })
  ruleSetVersion: number;

  @ChoiceField(STANDINGS, {
    enumName: 'RuleSetStanding',
    description: 'REPLACED: another version was approved before this one began, so it was never in force.',
  })
  standing: Standing;

  @InstantField({ description: 'In force from then on.' })
  effectiveFrom: Date;

  @TextField({ max: 1000, description: 'Why this version was made.' })
  reason: string;

  @UuidField({ nullable: true, description: 'Null: proposed defaults that nobody has approved yet.' })
  approvedBy: string | null;

  @InstantField({ nullable: true })
  approvedAt: Date | null;

  @UuidField({ nullable: true, description: 'Who made the draft. Null: the server, at its start.' })
  draftedBy: string | null;

  @UuidField({ nullable: true, description: 'The draft this version was.' })
  draftId: string | null;

  @UuidField({ nullable: true, description: 'Who took it back before it began.' })
  withdrawnBy: string | null;

  @InstantField({ nullable: true, description: 'When it was taken back; null while it stands.' })
  withdrawnAt: Date | null;

  @TextField({ max: 1000, nullable: true, description: 'Why it was taken back.' })
  withdrawnBecause: string | null;
}

/** A version as the history lists it. */
export class RuleSetVersionResponse extends RuleSetHeadResponse {
  @ListField(() => RuleChangeResponse, {
    maxItems: 10_000,
    description: 'What differs from the version before.',
  })
  changes: readonly RuleChangeResponse[];
}

export class ClinicRulesResponse extends RuleSetHeadResponse {
  @ListField(() => RuleSetHeadResponse, {
    maxItems: 1000,
    description: 'Versions approved for later, the next one first.',
  })
  upcoming: readonly RuleSetHeadResponse[];

  @ApiProperty({
    ...RULE_SET,
    description: 'Thresholds, windows, templates and code lists by section; docs/rules.md explains each.',
  })
  rules: RuleSet;
}
