/**
 * How answers came in: the patient put them into a tablet of the clinic, or a member of staff typed a paper form in or
 * asked the questions. Told from who put them in and who asked; never typed by itself.
 */
export const ANSWER_WAYS = ['TABLET', 'PAPER', 'INTERVIEW'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

export interface Answering {
  readonly source: 'PATIENT' | 'STAFF_ENTRY';
  /** The member of staff who asked the questions or sat with the patient. */
  readonly administeredBy: string | null;
}

export function answeredThrough({ source, administeredBy }: Answering): AnswerWay {
  if (source === 'PATIENT') return 'TABLET';
  return administeredBy === null ? 'PAPER' : 'INTERVIEW';
}
