import { ApiProperty } from '@nestjs/swagger';
import { InstantField, IntegerField, TextField, UuidField } from '../../platform/http/fields.js';
import type { ClinicRuleSet } from './clinic-rule-set.entity.js';
import type { RuleSet } from './rule-set.js';

export class ClinicRulesResponse {
  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    description: 'Every computed result names the version it used.',
  })
  ruleSetVersion: number;

  @InstantField({ description: 'In force from then on.' })
  effectiveFrom: Date;

  @TextField({ max: 1000, description: 'Why this version was made.' })
  reason: string;

  @UuidField({ nullable: true, description: 'Null: proposed defaults that nobody has approved yet.' })
  approvedBy: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Thresholds, windows, templates and code lists by section; docs/rules.md explains each.',
  })
  rules: RuleSet;
}

export function toClinicRulesResponse(ruleSet: ClinicRuleSet): ClinicRulesResponse {
  const { version, effectiveFrom, reason, approvedBy, rules } = ruleSet;
  return { ruleSetVersion: version, effectiveFrom, reason, approvedBy, rules };
}
