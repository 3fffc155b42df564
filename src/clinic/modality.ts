/** How ketamine reaches the patient. Racemic ketamine by IV infusion or IM injection, esketamine by Spravato nasal device. */
export const MODALITIES = ['IV', 'IM', 'SPRAVATO'] as const;
export type Modality = (typeof MODALITIES)[number];
