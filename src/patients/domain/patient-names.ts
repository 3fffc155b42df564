/**
 * When two registrations may be the same person: the same name, apart from case, accents, spaces and dashes, and the
 * same birth date. A match is asked about, never merged. This file does not know sound-alikes or swapped names.
 */

export interface NamedPatient {
  readonly givenName: string;
  readonly familyName: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
}

/** Equal for registrations that may be the same person; meant to be stored and indexed, never to be shown. */
export function duplicateKey({ givenName, familyName, birthDate }: NamedPatient): string {
  return [foldedName(familyName), foldedName(givenName), birthDate].join('|');
}

function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\s\p{Dash_Punctuation}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
