/** How a picture is read in a spec: whether it is well-formed, what is written in it, how often a mark stands there. */
import type { CohortFrameResponse } from '../dto/report-frame.js';

export const frame: CohortFrameResponse = {
  asOf: new Date('2026-06-30T20:00:00Z'),
  patientsWaiting: 0,
  ruleSetVersion: 1,
  countedFrom: 'DOSE_END',
  definitionVersion: 1,
  factsVersion: 1,
  from: '2026-01',
  to: '2026-06',
  zone: 'America/Los_Angeles',
  modality: null,
  indication: null,
  phase: null,
  doseBand: null,
  baselineSeverity: null,
  groupBy: null,
};

/** Every element closed in order, no bare `&` or `<`, one root. */
export function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  const tag = /<(\/?)([a-z]+)((?: [a-zA-Z][\w:-]*="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let end = 0;
  for (const [all, closes, name, , isEmpty, text] of svg.matchAll(tag)) {
    end += all.length;
    if (text !== undefined) {
      if (/&(?!#\d+;)/.test(text)) return false;
    } else if (closes) {
      if (open.pop() !== name) return false;
    } else if (!isEmpty) open.push(name!);
  }
  return end === svg.length && open.length === 0 && svg.startsWith('<svg') && svg.endsWith('</svg>');
}

const unescaped = (text: string) =>
  text.replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));

export const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => unescaped(text!));
export const saidIn = (svg: string) => unescaped(/<desc id="[^"]+">([^<]*)<\/desc>/.exec(svg)![1]!);
export const countOf = (svg: string, mark: string) => svg.split(`class="${mark}"`).length - 1;

export const GARBAGE = /NaN|undefined|null|Infinity|<style|<script/;

/** Of patients with two sessions each; the event in one session of each of the first few. */
export const base = (patients: number) => ({
  patients,
  sessions: 2 * patients,
  sumOfSessionsSquares: 4 * patients,
});
export const events = (withEvent: number) => ({
  ...{ withEvent, sumOfWithEventSquares: withEvent, sumOfProducts: 2 * withEvent },
  ...{ patientsWith: withEvent, patientsThroughout: 0 },
});
/** Of two rates. */
export const difference = { difference: 0.025, interval: { lower: -0.04, upper: 0.09 }, suppressed: false };
export const minutes = (patients: number) => ({
  ...{ n: 2 * patients, missing: 0, patients, patientsMissing: 0 },
  ...{ lowerQuartile: 55, median: 62.4, upperQuartile: 80 },
});
