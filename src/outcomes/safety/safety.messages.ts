/** What a finding says to whoever is called. */
import { SELF_HARM, type SafetyFinding } from '../domain/safety-findings.js';

export function sayFinding({ rule, label, about, value }: SafetyFinding): string {
  return rule === SELF_HARM
    ? `${label}: item ${about}, thoughts of death or self-harm, was answered ${value}. A psychiatrist looks at it today.`
    : `${label}: a total of ${about} is ${value} points above the baseline, more than chance. A psychiatrist reviews it.`;
}

/** Stands before everything else with an answer that reports thoughts of death or self-harm. */
export const SAFETY_INSTRUCTION =
  'The patient reports thoughts of death or self-harm. Show the crisis text first. A psychiatrist has to look at it today.';
