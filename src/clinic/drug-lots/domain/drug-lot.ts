/**
 * What a lot of a controlled drug is: vials of racemic ketamine with a concentration and a volume, or Spravato devices
 * with a content. A lot may be used through its day of expiry, as long as it is in use.
 *
 * Whoever drew from a lot that should not have been used has drawn from it: this file says what is wrong with that, and
 * refuses nothing.
 */
import type { Modality } from '../../modality.js';

export const CONTROLLED_DRUGS = ['KETAMINE', 'SPRAVATO'] as const;
export type ControlledDrug = (typeof CONTROLLED_DRUGS)[number];

export const LOT_STATUSES = ['IN_USE', 'QUARANTINED', 'DEPLETED'] as const;
export type LotStatus = (typeof LOT_STATUSES)[number];

/** The drug that a modality gives. */
export const DRUG_OF: Readonly<Record<Modality, ControlledDrug>> = {
  IV: 'KETAMINE',
  IM: 'KETAMINE',
  SPRAVATO: 'SPRAVATO',
};

export interface LotStrength {
  readonly drug: ControlledDrug;
  /** KETAMINE */
  readonly concentrationMgPerMl: number | null;
  readonly volumeMlPerVial: number | null;
  /** SPRAVATO */
  readonly mgPerDevice: number | null;
}

export interface StrengthFault {
  readonly code: 'drug-lot.strength-missing' | 'drug-lot.strength-of-another-drug';
  readonly pointer: string;
}

/** What is missing of the strength, or belongs to the other drug. */
export function strengthFaults(strength: LotStrength): readonly StrengthFault[] {
  const ofVial = ['concentrationMgPerMl', 'volumeMlPerVial'] as const;
  const ofDevice = ['mgPerDevice'] as const;
  const [own, other] = strength.drug === 'KETAMINE' ? [ofVial, ofDevice] : [ofDevice, ofVial];
  return [
    ...own
      .filter((member) => strength[member] === null)
      .map((member) => ({ code: 'drug-lot.strength-missing', pointer: `/${member}` }) as const),
    ...other
      .filter((member) => strength[member] !== null)
      .map((member) => ({ code: 'drug-lot.strength-of-another-drug', pointer: `/${member}` }) as const),
  ];
}

/** How much of the drug one vial or device holds. */
export function mgPerContainer({ concentrationMgPerMl, volumeMlPerVial, mgPerDevice }: LotStrength): number {
  return mgPerDevice ?? (concentrationMgPerMl ?? 0) * (volumeMlPerVial ?? 0);
}

/** As lot numbers are kept, so that what two people type meets: capitals, single spaces. */
export function normalLotNumber(typed: string): string {
  return typed.trim().replaceAll(/\s+/g, ' ').toUpperCase();
}

export interface UsableLot {
  readonly lotNumber: string;
  readonly status: LotStatus;
  readonly expiresOn: string;
}

export const LOT_DEVIATION_CODES = ['drug.lot-expired', 'drug.lot-quarantined'] as const;
export type LotDeviationCode = (typeof LOT_DEVIATION_CODES)[number];

export interface LotDeviation {
  readonly code: LotDeviationCode;
  readonly lotNumber: string;
  readonly expiresOn: string;
}

/**
 * Why a lot should not be used on a calendar day of the clinic. One that is said to be depleted is a matter of counting,
 * not of safety.
 */
export function lotDeviations(
  { lotNumber, status, expiresOn }: UsableLot,
  day: string,
): readonly LotDeviation[] {
  const about = { lotNumber, expiresOn };
  return [
    ...(day > expiresOn ? [{ code: 'drug.lot-expired', ...about } as const] : []),
    ...(status === 'QUARANTINED' ? [{ code: 'drug.lot-quarantined', ...about } as const] : []),
  ];
}
