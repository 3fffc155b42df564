import { MODALITIES, type Modality } from '../../clinic/modality.js';
import type { PlanTemplate } from '../../clinic/rules/rule-set.js';
import { ChoiceField, IntegerField, ListField, NumberField, TextField } from '../../platform/http/fields.js';
import { PhaseTemplateResponse } from './plan-parts.dto.js';

/** A series the clinic orders often, from the rules in force. */
export class PlanTemplateResponse {
  @TextField({ max: 80, example: 'IV_6_IN_3_WEEKS' })
  code: string;

  @TextField({ max: 200 })
  label: string;

  @ChoiceField(MODALITIES)
  modality: Modality;

  @TextField({
    max: 40,
    nullable: true,
    description: 'The one indication it is made for, where there is one.',
  })
  indication: string | null;

  @NumberField({
    min: 0,
    max: 10_000,
    nullable: true,
    description: 'mg of the very first session where it differs from its phase.',
  })
  firstSessionMg: number | null;

  @ListField(() => PhaseTemplateResponse, { maxItems: 20 })
  phases: PhaseTemplateResponse[];

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'The clinic rules it belongs to.' })
  ruleSetVersion: number;
}

export function toPlanTemplateResponse(template: PlanTemplate, ruleSetVersion: number): PlanTemplateResponse {
  const { code, label, modality, indication, firstSessionMg, phases } = template;
  return {
    code,
    label,
    modality,
    indication,
    firstSessionMg,
    phases: phases.map(({ dose: { mgPerKg, mg, infusionMinutes }, kind, sessions, perWeek, everyWeeks }) => ({
      kind,
      sessions,
      perWeek,
      everyWeeks,
      dose: { mgPerKg, mg, infusionMinutes },
    })),
    ruleSetVersion,
  };
}
