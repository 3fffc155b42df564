/**
 * The rule of alerts about thoughts of death or self-harm. Questionnaires raise them; whoever gives a dose sees them, in
 * rooms that know no questionnaire.
 */
export const SELF_HARM = 'assessment.self-harm-thoughts';
