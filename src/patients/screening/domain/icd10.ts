/**
 * Diagnoses as ICD-10-CM codes: their form alone. A code of the right form need not exist: the catalogue is not shipped.
 */

const ICD10_CM = /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;

/** Upper case with the dot, for example F41.1, F32.A or F40.10. */
export function isIcd10Code(code: string): boolean {
  return ICD10_CM.test(code);
}
