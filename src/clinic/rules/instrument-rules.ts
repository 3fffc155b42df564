/**
 * What a questionnaire or rating scale is: its form, how it is scored, and how its change is judged. All of it is data of
 * the rule set, so that a clinic adds an instrument without code. What is null is not published for the instrument; a
 * judgement that needs it is undefined and says so.
 */
import type { Direction, RecallWindow, Respondent, Scoring } from './domain/instrument-words.js';

export type { RecallWindow } from './domain/instrument-words.js';

export interface SeverityBand {
  readonly code: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
}

export interface AnswerChoice {
  readonly value: number;
  /** Null where it may not be shipped, or is not certain. */
  readonly wording: string | null;
  /** LOINC answer codes that mean this choice; the first is the one to write. */
  readonly loincAnswers: readonly string[];
}

export interface InstrumentItem {
  /** What the question is about, in a word; not its wording. */
  readonly topic: string;
  readonly wording: string | null;
  readonly loinc: string | null;
  readonly min: number;
  readonly max: number;
  /** Its own choices; null: those of the form. */
  readonly choices: readonly AnswerChoice[] | null;
  /** Any answer but the lowest calls for a look at the patient's safety on the same day. */
  readonly asksAboutSelfHarm?: boolean;
}

/** Asked after the items and never part of the total. */
export interface DifficultyQuestion {
  readonly wording: string | null;
  readonly loinc: string | null;
  readonly choices: readonly AnswerChoice[];
}

/** Thresholds of a total count from the sick side: "below" means better than, whatever the direction is. */
export interface InstrumentRules {
  readonly code: string;
  readonly label: string;
  /** Edition of the form. Answers to a former one are scored by its last definition. */
  readonly version: string;
  readonly respondent: Respondent;
  readonly licence: string;
  /** False: no wording of the form may stand here. */
  readonly mayShipWording: boolean;
  readonly panelLoinc: string | null;
  readonly totalLoinc: string | null;
  /** What stands above the items, by recall. */
  readonly stems: Readonly<Record<string, string>>;
  /** In the order of the form; answers are stored in the same order. */
  readonly items: readonly InstrumentItem[];
  /** The choices of every item that has none of its own; empty: any whole number of the item's range. */
  readonly choices: readonly AnswerChoice[];
  readonly difficulty: DifficultyQuestion | null;
  readonly scoring: Scoring;
  readonly totalRange: { readonly min: number; readonly max: number };
  readonly direction: Direction;
  readonly bands: readonly SeverityBand[];
  /** The only recall for which bands, response, remission and reliable change are defined; null: for none. */
  readonly validatedRecall: RecallWindow | null;
  readonly recalls: readonly RecallWindow[];
  /** Minimal clinically important difference, points. */
  readonly importantDifference: number | null;
  readonly reliableChange: number | null;
  readonly responsePercent: number | null;
  /** True: response needs more than the percentage; false: at least the percentage. */
  readonly responseExceedsPercent: boolean;
  /** Response and remission are judged only from this baseline on; null: from any. */
  readonly responseBaselineFrom: number | null;
  /** Remission: a total below this. */
  readonly remissionBelow: number | null;
  /** Clinically significant: reliably improved, and a total below this. */
  readonly significantBelow: number | null;
  /** A case as the NHS counts: a total from here on. Recovery is from a case to below all of these. */
  readonly caseFrom: number | null;
  readonly deteriorationFrom: number | null;
  readonly reliableDeteriorationFrom: number | null;
  /** Loss of response: improvement below the response share and at least this many points worse than the score at response. */
  readonly lossOfResponsePoints: number | null;
  /** How many items may be missing for a prorated total; 0 means that a total needs every item. */
  readonly proratedMissingItems: number;
  /** 1-based items that are never imputed (PHQ-9 item 9). */
  readonly neverImputedItems: readonly number[];
}
