/**
 * When two registrations may be the same person: the same name key and the same birth date. The key leaves out case,
 * accents, spaces and dashes. A match is asked about, never merged. This file does not know sound-alikes, nor that
 * given and family name were swapped.
 */

export interface PatientName {
  readonly givenName: string;
  readonly familyName: string;
}

/** Equal for names that differ only in case, accents, spaces and dashes; meant to be stored and indexed. */
export function nameKey({ givenName, familyName }: PatientName): string {
  return `${foldName(familyName)}|${foldName(givenName)}`;
}

/** One part of a name, or a word that is searched for, as it stands in a name key. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\s\p{Dash_Punctuation}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
