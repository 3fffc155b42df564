/** The sentences for what stands in the way of a dose; eligibility brings its own. */
const sentences: Readonly<Record<string, string>> = {
  'patient.deactivated': 'The patient is deactivated.',
  'session.not-checked-in': 'The patient is not checked in.',
  'plan.not-active': 'The treatment plan is not active.',
  'escort.not-named': 'Nobody is named who takes the patient home.',
  'vitals.no-pre-dose-reading':
    'Blood pressure, heart rate and SpO2 have not been measured together since check-in.',
  'rems.site-not-certified': 'The clinic is not certified for Spravato. Nobody can override this.',
  'rems.not-enrolled': 'The patient is not enrolled in the Spravato REMS. Nobody can override this.',
};

/** @returns the sentence for a code of readiness itself */
export function sayBlocker(code: string): string {
  const sentence = sentences[code];
  if (sentence === undefined) throw new Error(`There is no sentence for ${code}`);
  return sentence;
}
