/** Who put the answers in: the patient on a tablet of the clinic, or a member of staff from paper or an interview. */
export const ASSESSMENT_SOURCES = ['PATIENT', 'STAFF_ENTRY'] as const;
export type AssessmentSource = (typeof ASSESSMENT_SOURCES)[number];
