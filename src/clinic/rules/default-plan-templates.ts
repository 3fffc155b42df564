/** The series a clinic can order without typing them out. Part of the default rule set. */
import type { DoseTemplate, PlanTemplate } from './rule-set.js';

const ivDose: DoseTemplate = { mgPerKg: 0.5, mg: null, infusionMinutes: 40 };
const imDose: DoseTemplate = { mgPerKg: 0.5, mg: null, infusionMinutes: null };
const spravatoDose: DoseTemplate = { mgPerKg: null, mg: 84, infusionMinutes: null };

export const defaultPlanTemplates: readonly PlanTemplate[] = [
  {
    code: 'IV_6_IN_3_WEEKS',
    label: 'IV, 6 infusions in 3 weeks',
    modality: 'IV',
    indication: null,
    firstSessionMg: null,
    phases: [{ kind: 'INDUCTION', sessions: 6, perWeek: 2, everyWeeks: 1, dose: ivDose }],
  },
  {
    code: 'IV_3_PER_WEEK_2_WEEKS',
    label: 'IV, 3 infusions a week for 2 weeks',
    modality: 'IV',
    indication: null,
    firstSessionMg: null,
    phases: [{ kind: 'INDUCTION', sessions: 6, perWeek: 3, everyWeeks: 1, dose: ivDose }],
  },
  {
    code: 'IV_8_IN_4_WEEKS',
    label: 'IV, 8 infusions in 4 weeks',
    modality: 'IV',
    indication: null,
    firstSessionMg: null,
    phases: [{ kind: 'INDUCTION', sessions: 8, perWeek: 2, everyWeeks: 1, dose: ivDose }],
  },
  {
    code: 'IM_6_IN_3_WEEKS',
    label: 'IM, 6 sessions in 3 weeks',
    modality: 'IM',
    indication: null,
    firstSessionMg: null,
    phases: [{ kind: 'INDUCTION', sessions: 6, perWeek: 2, everyWeeks: 1, dose: imDose }],
  },
  {
    code: 'IM_3_PER_WEEK_2_WEEKS',
    label: 'IM, 3 sessions a week for 2 weeks',
    modality: 'IM',
    indication: null,
    firstSessionMg: null,
    phases: [{ kind: 'INDUCTION', sessions: 6, perWeek: 3, everyWeeks: 1, dose: imDose }],
  },
  {
    code: 'SPRAVATO_TRD',
    label: 'Spravato for treatment-resistant depression',
    modality: 'SPRAVATO',
    indication: 'TRD',
    firstSessionMg: 56,
    phases: [
      { kind: 'INDUCTION', sessions: 8, perWeek: 2, everyWeeks: 1, dose: spravatoDose },
      { kind: 'CONTINUATION', sessions: 4, perWeek: 1, everyWeeks: 1, dose: spravatoDose },
      { kind: 'MAINTENANCE', sessions: 12, perWeek: 1, everyWeeks: 2, dose: spravatoDose },
    ],
  },
  {
    // 84 mg from day 1; beyond four weeks it has not been evaluated (Spravato prescribing information).
    code: 'SPRAVATO_MDSI',
    label: 'Spravato for depression with acute suicidality, 8 sessions in 4 weeks',
    modality: 'SPRAVATO',
    indication: 'MDSI',
    firstSessionMg: null,
    phases: [{ kind: 'INDUCTION', sessions: 8, perWeek: 2, everyWeeks: 1, dose: spravatoDose }],
  },
];
