/**
 * What stands in the way of a dose, all of it at once, with who can clear it: patient and plan are active, eligibility and
 * consent hold on that day, somebody takes the patient home, the patient was measured after check-in, and for Spravato
 * the site is certified and the patient enrolled (Spravato REMS; nobody can override these two). Outpatient practice
 * after Sanacora 2017 and the Spravato prescribing information.
 *
 * It does not judge the values that were measured, nor whether eligibility holds; that is decided where each belongs.
 */
import type { Modality } from '../../../clinic/modality.js';

export interface ReadinessFacts {
  readonly modality: Modality;
  readonly isPatientActive: boolean;
  readonly isCheckedIn: boolean;
  readonly isPlanActive: boolean;
  /** Codes `eligibility.*` and `consent.*` of what does not hold on that day. */
  readonly eligibilityCodes: readonly string[];
  readonly isEscortNamed: boolean;
  /** Blood pressure, heart rate and SpO2, measured together since check-in. */
  readonly hasPreDoseReading: boolean;
  readonly isSiteCertified: boolean;
  readonly isRemsEnrolled: boolean;
}

export type Clearer = 'nurse' | 'psychiatrist' | 'front-desk' | 'admin';

export interface Blocker {
  readonly code: string;
  readonly clearableBy: readonly Clearer[];
}

const bedside: readonly Clearer[] = ['nurse', 'psychiatrist'];
const psychiatrist: readonly Clearer[] = ['psychiatrist'];

/** Every blocker, in the order of the checklist; none when the dose may start. */
export function readinessBlockers(facts: ReadinessFacts): readonly Blocker[] {
  const isSpravato = facts.modality === 'SPRAVATO';
  const checks: readonly (Blocker & { readonly isMet: boolean })[] = [
    {
      code: 'patient.deactivated',
      clearableBy: ['psychiatrist', 'front-desk'],
      isMet: facts.isPatientActive,
    },
    { code: 'session.not-checked-in', clearableBy: bedside, isMet: facts.isCheckedIn },
    { code: 'plan.not-active', clearableBy: psychiatrist, isMet: facts.isPlanActive },
    ...facts.eligibilityCodes.map((code) => ({
      code,
      clearableBy: code.startsWith('consent.') ? bedside : psychiatrist,
      isMet: false,
    })),
    { code: 'escort.not-named', clearableBy: ['front-desk', ...bedside], isMet: facts.isEscortNamed },
    { code: 'vitals.no-pre-dose-reading', clearableBy: bedside, isMet: facts.hasPreDoseReading },
    { code: 'rems.site-not-certified', clearableBy: ['admin'], isMet: !isSpravato || facts.isSiteCertified },
    { code: 'rems.not-enrolled', clearableBy: psychiatrist, isMet: !isSpravato || facts.isRemsEnrolled },
  ];
  return checks.filter(({ isMet }) => !isMet).map(({ code, clearableBy }) => ({ code, clearableBy }));
}
