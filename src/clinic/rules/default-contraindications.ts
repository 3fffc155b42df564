/**
 * What is asked of every patient before ketamine, with the severity for Spravato (its label) and for IV and IM
 * (the anaesthetic label and consensus papers). Part of the default rule set; a medical director may change it.
 */
import type { ContraindicationRule, ContraindicationSeverity } from './rule-set.js';

function rule(
  code: string,
  label: string,
  spravato: ContraindicationSeverity,
  injected: ContraindicationSeverity,
  more: Partial<ContraindicationRule> = {},
): ContraindicationRule {
  return { code, label, severity: { SPRAVATO: spravato, IV: injected, IM: injected }, ...more };
}

export const defaultContraindications: readonly ContraindicationRule[] = [
  rule('ANEURYSMAL_VASCULAR_DISEASE', 'Aneurysm of the aorta, of brain or of peripheral arteries', 'A', 'A'),
  rule('ARTERIOVENOUS_MALFORMATION', 'Arteriovenous malformation', 'A', 'A'),
  rule('INTRACEREBRAL_HAEMORRHAGE_HISTORY', 'Bleeding in the brain, ever', 'A', 'A'),
  rule('HYPERSENSITIVITY', 'Allergy to ketamine, esketamine or an excipient', 'A', 'A'),
  rule(
    'BP_RISE_SERIOUS_HAZARD',
    'A rise of blood pressure would be a serious hazard (recent heart attack or stroke, aortic dissection, severe heart failure)',
    'B',
    'A',
  ),
  rule('HYPERTENSION_UNCONTROLLED', 'Uncontrolled high blood pressure', 'B', 'B'),
  rule('SUBSTANCE_USE_DISORDER_ACTIVE', 'Active substance use disorder', 'B', 'B'),
  rule(
    'SUBSTANCE_USE_DISORDER_HISTORY',
    'Substance use disorder in the past (alcohol, ketamine, PCP included)',
    'R',
    'R',
  ),
  rule('PSYCHOSIS_ACTIVE', 'Active psychosis or a schizophrenia-spectrum disorder', 'B', 'B'),
  rule('PSYCHOSIS_HISTORY', 'Psychosis in the past', 'R', 'R'),
  rule('MANIA_CURRENT', 'Current mania', 'B', 'B'),
  rule('BIPOLAR_I', 'Bipolar I disorder', 'R', 'R'),
  rule('PREGNANCY', 'Pregnancy', 'B', 'B'),
  rule('BREASTFEEDING', 'Breastfeeding', 'B', 'B'),
  rule(
    'INTRACRANIAL_PRESSURE_RAISED',
    'Raised pressure in the skull or the eye, glaucoma included',
    'R',
    'B',
  ),
  rule('HEPATIC_SEVERE', 'Severe liver impairment (Child-Pugh C)', 'B', 'B'),
  rule('HEPATIC_MODERATE', 'Moderate liver impairment (Child-Pugh B): longer monitoring', 'R', 'R'),
  rule('HYPERTENSIVE_ENCEPHALOPATHY_HISTORY', 'Hypertensive encephalopathy in the past', 'R', 'R'),
  rule('CYSTITIS', 'Ulcerative or interstitial cystitis, chronic urinary symptoms', 'R', 'R'),
  rule('ARRHYTHMIA', 'Clinically relevant arrhythmia', 'B', 'B'),
  rule('CARDIAC_UNSTABLE', 'Unstable heart disease', 'B', 'B'),
  rule('SEIZURE_UNCONTROLLED', 'Seizures that are not controlled', 'R', 'R'),
  rule('HYPERTHYROID_UNTREATED', 'Untreated hyperthyroidism', 'R', 'R'),
  rule('SLEEP_APNOEA_SEVERE', 'Severe sleep apnoea', 'R', 'R'),
  rule('COGNITIVE_IMPAIRMENT', 'Cognitive impairment', 'R', 'R'),
  rule('SUICIDE_RISK_HIGH', 'High suicide risk that needs admission', 'R', 'R', { needsSafetyPlan: true }),
  rule('AGE_UNDER_18', 'Younger than 18 years', 'B', 'B'),
  rule('NO_ESCORT', 'No adult to take the patient home', 'B', 'B', { perSession: true, clearedBy: 'ESCORT' }),
  rule('NO_CAPACITY', 'No capacity to consent', 'B', 'B', { clearedBy: 'CONSENT' }),
  rule('NO_CONSENT', 'No consent given', 'B', 'B', { clearedBy: 'CONSENT' }),
];
