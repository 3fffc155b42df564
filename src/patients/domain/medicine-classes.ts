/**
 * Classes of medicines that matter beside ketamine, and what to watch for. They are flagged, never blocked. Sources:
 * Spravato prescribing information (CNS depressants add to sedation; psychostimulants and MAO inhibitors raise blood
 * pressure); ketamine prescribing information (theophylline lowers the seizure threshold; CYP3A4 and CYP2B6 inhibitors
 * raise the level); Anand 2000 (lamotrigine may blunt dissociation). This file does not decide what a medicine's class is.
 */
export const MEDICINE_CLASSES = [
  'BENZODIAZEPINE',
  'OPIOID',
  'SEDATIVE_HYPNOTIC',
  'PSYCHOSTIMULANT',
  'MAOI',
  'LAMOTRIGINE',
  'THEOPHYLLINE',
  'CYP_INHIBITOR',
  'ANTIDEPRESSANT',
  'OTHER',
] as const;
export type MedicineClass = (typeof MEDICINE_CLASSES)[number];

export const KETAMINE_INTERACTIONS = [
  'SEDATION',
  'BLOOD_PRESSURE',
  'BLUNTED_EFFECT',
  'SEIZURE',
  'RAISED_LEVEL',
] as const;
export type KetamineInteraction = (typeof KETAMINE_INTERACTIONS)[number];

const INTERACTION_OF: Readonly<Record<MedicineClass, KetamineInteraction | null>> = {
  BENZODIAZEPINE: 'SEDATION',
  OPIOID: 'SEDATION',
  SEDATIVE_HYPNOTIC: 'SEDATION',
  PSYCHOSTIMULANT: 'BLOOD_PRESSURE',
  MAOI: 'BLOOD_PRESSURE',
  LAMOTRIGINE: 'BLUNTED_EFFECT',
  THEOPHYLLINE: 'SEIZURE',
  CYP_INHIBITOR: 'RAISED_LEVEL',
  ANTIDEPRESSANT: null,
  OTHER: null,
};

/** What to watch for when ketamine is given beside this class; null where nothing is known. */
export function interactionWithKetamine(medicineClass: MedicineClass): KetamineInteraction | null {
  return INTERACTION_OF[medicineClass];
}
