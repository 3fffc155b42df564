/**
 * The clinic's own list of side effects, each with the body system it is reported under. Effects as reported for
 * ketamine and esketamine (Spravato prescribing information, published trials). The list carries no codes of external
 * terminologies. `highestGrade` where CTCAE v5 ends a term early: nausea is never life-threatening by itself.
 */

export const BODY_SYSTEMS = [
  'GASTROINTESTINAL',
  'NERVOUS',
  'EAR',
  'PSYCHIATRIC',
  'INVESTIGATION',
  'CARDIAC',
  'GENERAL',
  'VASCULAR',
  'EYE',
  'RESPIRATORY',
  'RENAL_URINARY',
  'IMMUNE',
  'SKIN',
  'OTHER',
] as const;
export type BodySystem = (typeof BODY_SYSTEMS)[number];

export interface SideEffectTerm {
  readonly code: string;
  readonly label: string;
  readonly system: BodySystem;
  readonly highestGrade: number;
}

/** CTCAE grade 5: death. */
const HIGHEST_GRADE = 5;

function term(code: string, label: string, system: BodySystem, highestGrade = HIGHEST_GRADE): SideEffectTerm {
  return { code, label, system, highestGrade };
}

export interface GradeMeaning {
  readonly grade: number;
  readonly meaning: string;
}

/** What CTCAE v5 means by a grade, in general; terms of their own words stand below. */
const USUAL_MEANINGS: readonly string[] = [
  'Mild: no treatment needed',
  'Moderate: little treatment needed, or some daily activities limited',
  'Severe: hospital care needed, or self-care limited, but not immediately life-threatening',
  'Life-threatening: urgent treatment needed',
  'Death',
];

const OWN_MEANINGS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  NAUSEA: {
    1: 'Less appetite',
    2: 'Eats and drinks less, without losing weight',
    3: 'Cannot eat or drink enough, or needs IV fluids',
  },
  BLOOD_PRESSURE_INCREASED: {
    2: 'Systolic 140-159 or diastolic 90-99 mmHg',
    3: 'Systolic 160 or more, or diastolic 100 mmHg or more',
    4: 'Life-threatening',
  },
};

/** The grades that CTCAE v5 defines for a term, each with its meaning. */
export function gradesOf({ code, highestGrade }: SideEffectTerm): readonly GradeMeaning[] {
  return USUAL_MEANINGS.slice(0, highestGrade).map((usual, index) => {
    const grade = index + 1;
    return { grade, meaning: OWN_MEANINGS[code]?.[grade] ?? usual };
  });
}

export const SIDE_EFFECT_TERMS: readonly SideEffectTerm[] = [
  term('NAUSEA', 'Nausea', 'GASTROINTESTINAL', 3),
  term('VOMITING', 'Vomiting', 'GASTROINTESTINAL'),
  term('DIZZINESS', 'Dizziness', 'NERVOUS'),
  term('VERTIGO', 'Vertigo', 'EAR'),
  term('DISSOCIATION', 'Dissociation: unreality, out of body, time or space distorted', 'PSYCHIATRIC'),
  term('PERCEPTUAL_DISTURBANCE', 'Perceptual disturbance', 'PSYCHIATRIC'),
  term('HALLUCINATION', 'Hallucination', 'PSYCHIATRIC'),
  term('SEDATION', 'Sedation', 'NERVOUS'),
  term('SOMNOLENCE', 'Sleepiness', 'NERVOUS'),
  term('HEADACHE', 'Headache', 'NERVOUS'),
  term('ANXIETY', 'Anxiety', 'PSYCHIATRIC'),
  term('PANIC', 'Panic', 'PSYCHIATRIC'),
  term('AGITATION', 'Agitation', 'PSYCHIATRIC'),
  term('CONFUSION', 'Confusion', 'PSYCHIATRIC'),
  term('EUPHORIA', 'Euphoria', 'PSYCHIATRIC'),
  term('DYSPHORIA', 'Dysphoria', 'PSYCHIATRIC'),
  term('IRRITABILITY', 'Irritability', 'PSYCHIATRIC'),
  term('INSOMNIA', 'Insomnia', 'PSYCHIATRIC'),
  term('NIGHTMARES', 'Nightmares', 'PSYCHIATRIC'),
  term('BLOOD_PRESSURE_INCREASED', 'Blood pressure increased', 'INVESTIGATION'),
  term('TACHYCARDIA', 'Fast heart beat', 'CARDIAC'),
  term('BRADYCARDIA', 'Slow heart beat', 'CARDIAC'),
  term('PALPITATIONS', 'Palpitations', 'CARDIAC'),
  term('CHEST_PAIN', 'Chest pain', 'GENERAL'),
  term('HYPOTENSION', 'Low blood pressure', 'VASCULAR'),
  term('SYNCOPE', 'Fainting', 'VASCULAR'),
  term('BLURRED_VISION', 'Blurred vision', 'EYE'),
  term('DIPLOPIA', 'Double vision', 'EYE'),
  term('NYSTAGMUS', 'Nystagmus', 'EYE'),
  term('HYPOAESTHESIA', 'Numbness', 'NERVOUS'),
  term('PARAESTHESIA', 'Tingling', 'NERVOUS'),
  term('DYSGEUSIA', 'Altered taste', 'NERVOUS'),
  term('DRY_MOUTH', 'Dry mouth', 'GASTROINTESTINAL'),
  term('HYPERSALIVATION', 'Increased saliva', 'GASTROINTESTINAL'),
  term('NASAL_DISCOMFORT', 'Nasal discomfort', 'RESPIRATORY'),
  term('THROAT_IRRITATION', 'Throat irritation', 'RESPIRATORY'),
  term('FATIGUE', 'Fatigue', 'GENERAL'),
  term('LETHARGY', 'Lethargy', 'GENERAL'),
  term('FEELING_DRUNK', 'Feeling drunk', 'GENERAL'),
  term('DYSARTHRIA', 'Slurred speech', 'NERVOUS'),
  term('ATAXIA', 'Unsteady movement', 'NERVOUS'),
  term('TREMOR', 'Tremor', 'NERVOUS'),
  term('MUSCLE_RIGIDITY', 'Muscle rigidity', 'NERVOUS'),
  term('DESATURATION', 'Oxygen saturation falling', 'RESPIRATORY'),
  term('RESPIRATORY_DEPRESSION', 'Respiratory depression', 'RESPIRATORY'),
  term('LARYNGOSPASM', 'Laryngospasm', 'RESPIRATORY'),
  term('DYSPNOEA', 'Shortness of breath', 'RESPIRATORY'),
  term('LOSS_OF_CONSCIOUSNESS', 'Loss of consciousness', 'NERVOUS'),
  term('SEIZURE', 'Seizure', 'NERVOUS'),
  term('COGNITIVE_IMPAIRMENT', 'Impaired thinking', 'NERVOUS'),
  term('MEMORY_IMPAIRMENT', 'Impaired memory', 'NERVOUS'),
  term('URINARY_FREQUENCY', 'Frequent urination', 'RENAL_URINARY'),
  term('DYSURIA', 'Painful urination', 'RENAL_URINARY'),
  term('CYSTITIS', 'Cystitis', 'RENAL_URINARY'),
  term('HAEMATURIA', 'Blood in the urine', 'RENAL_URINARY'),
  term('SUICIDAL_IDEATION', 'Suicidal thoughts, new or worse', 'PSYCHIATRIC'),
  term('SELF_HARM', 'Self-harm', 'PSYCHIATRIC'),
  term('ALLERGIC_REACTION', 'Allergic reaction', 'IMMUNE'),
  term('RASH', 'Rash', 'SKIN'),
  term('INJECTION_SITE_REACTION', 'Reaction at the injection site', 'GENERAL'),
  term('HYPERHIDROSIS', 'Sweating', 'SKIN'),
  term('DRUG_CRAVING', 'Drug craving', 'PSYCHIATRIC'),
  term('MISUSE', 'Misuse of the drug', 'PSYCHIATRIC'),
  term('OTHER', 'Other, in words', 'OTHER'),
];

export const SIDE_EFFECT_CODES: readonly string[] = SIDE_EFFECT_TERMS.map(({ code }) => code);

const byCode = new Map(SIDE_EFFECT_TERMS.map((each) => [each.code, each]));

export function findSideEffectTerm(code: string): SideEffectTerm | undefined {
  return byCode.get(code);
}
