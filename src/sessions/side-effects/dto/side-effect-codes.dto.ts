import { ChoiceField, IntegerField, ListField, TextField } from '../../../platform/http/fields.js';
import { BODY_SYSTEMS, gradesOf, type BodySystem, type SideEffectTerm } from '../domain/side-effect-codes.js';

export const CODE_ORDERS = ['SYSTEM', 'MOST_USED'] as const;

export class SideEffectCodesQuery {
  @ChoiceField(CODE_ORDERS, {
    optional: true,
    description:
      'SYSTEM when left out: as body systems group them. MOST_USED: what this clinic recorded most.',
  })
  order?: (typeof CODE_ORDERS)[number];
}

export class GradeMeaningResponse {
  @IntegerField({ min: 1, max: 5 })
  grade: number;

  @TextField({ max: 200, description: 'What CTCAE v5 means by it.' })
  meaning: string;
}

export class SideEffectCodeResponse {
  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 120, description: 'Plain words to show.' })
  label: string;

  @ChoiceField(BODY_SYSTEMS, { enumName: 'BodySystem' })
  system: BodySystem;

  @IntegerField({ min: 1, max: 5, description: 'CTCAE defines no higher grade for it.' })
  highestGrade: number;

  @ListField(() => GradeMeaningResponse, { maxItems: 5, description: 'The grades that can be chosen.' })
  grades: GradeMeaningResponse[];
}

export function toSideEffectCodeResponse(term: SideEffectTerm): SideEffectCodeResponse {
  const { code, label, system, highestGrade } = term;
  return { code, label, system, highestGrade, grades: [...gradesOf(term)] };
}
