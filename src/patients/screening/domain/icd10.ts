/**
 * Diagnoses as ICD-10-CM codes: their form, and whether they are an anxiety or a depressive disorder.
 *
 * Anxiety here is what ketamine trials call the anxiety spectrum: phobic (F40) and other anxiety disorders (F41), OCD
 * (F42) and PTSD (F43.1). Depression is F32 and F33; treatment resistance has no code and follows from the trials. A code
 * of the right form need not exist: the catalogue is not shipped.
 */

const ICD10_CM = /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;

/** Upper case with the dot, for example F41.1, F32.A or F40.10. */
export function isIcd10Code(code: string): boolean {
  return ICD10_CM.test(code);
}

export type DiagnosisGroup = 'ANXIETY' | 'DEPRESSION' | 'OTHER';

const GROUP_OF_PREFIX: readonly (readonly [prefix: string, group: DiagnosisGroup])[] = [
  ['F40', 'ANXIETY'],
  ['F41', 'ANXIETY'],
  ['F42', 'ANXIETY'],
  ['F43.1', 'ANXIETY'],
  ['F32', 'DEPRESSION'],
  ['F33', 'DEPRESSION'],
];

export function diagnosisGroup(code: string): DiagnosisGroup {
  return GROUP_OF_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'OTHER';
}
