/**
 * How answers came in: the patient put them into a tablet of the clinic or into the page behind a link, or a member of staff typed a paper form in or
 * asked the questions. Told from who put them in and who asked; never typed by itself.
 */
export const ANSWER_WAYS = ['TABLET', 'LINK', 'PAPER', 'INTERVIEW'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

export interface Answering {
  readonly source: 'PATIENT' | 'STAFF_ENTRY';
  /** The member of staff who asked the questions or sat with the patient. */
  readonly administeredBy: string | null;
  readonly linkId: string | null;
}

export function answeredThrough({ source, administeredBy, linkId }: Answering): AnswerWay {
  if (source === 'PATIENT') return linkId === null ? 'TABLET' : 'LINK';
  return administeredBy === null ? 'PAPER' : 'INTERVIEW';
}
