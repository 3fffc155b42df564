/** The part of a summary about the visit itself: plan, steps, checklist, decisions, discharge, notes, and what is not there. */
import { isTestAsked } from '../../readiness/domain/pregnancy-test.js';
import { itemsFor } from '../../readiness/domain/checklist.js';
import { sayUnmetGate } from '../../discharge/discharge.messages.js';
import { inErrorBecause } from '../../entry-moves.js';
import { missingParts, type ExpectedParts } from './domain/missing-parts.js';
import type {
  SummaryAssessment,
  SummaryChecklistEntry,
  SummaryDecision,
  SummaryDischarge,
  SummaryMissingPart,
  SummaryMove,
  SummaryNote,
  SummaryPlan,
} from './dto/day-parts.js';
import { entryOf, instant } from './entry-values.js';
import type { SummaryFacts } from './read-summary-facts.js';

export function composePlan({ plan, session }: SummaryFacts): SummaryPlan {
  const { indications, diagnosisCode, templateCode, offLabelRationale } = plan;
  const { planId, phaseKind, phaseOrdinal, number } = session;
  return {
    ...{ planId, indications, diagnosisCode, templateCode, offLabelRationale, phaseKind, phaseOrdinal },
    sessionNumber: number,
  };
}

export function composeMoves({ moves }: SummaryFacts): SummaryMove[] {
  return moves
    .filter(({ move }) => move.verb !== 'sign')
    .map(({ move, occurredAt, isUndone, corrections }) => ({
      id: move.id,
      verb: move.verb,
      occurredAt: instant(occurredAt),
      recordedAt: instant(move.recordedAt),
      recordedBy: move.recordedBy,
      reason: move.reason,
      isUndone,
      correctionReason: corrections.at(-1)?.reason ?? null,
    }));
}

export function composeChecklist(facts: SummaryFacts): SummaryChecklistEntry[] {
  const { checklist, rules } = facts;
  const labels = new Map(rules.readiness.checklist.map(({ code, label }) => [code, label]));
  return checklist.map((entry) => ({
    ...entryOf(entry, entry.occurredAt, facts),
    itemCode: entry.itemCode,
    label: labels.get(entry.itemCode) ?? entry.itemCode,
    outcome: entry.outcome,
    note: entry.note,
    content: entry.content,
    occurredAt: instant(entry.occurredAt),
    lateReason: entry.lateReason,
    isNewest: checklist.findLast(({ itemCode }) => itemCode === entry.itemCode) === entry,
  }));
}

export function composeDecisions(facts: SummaryFacts): SummaryDecision[] {
  return facts.decisions.map((decided) => ({
    ...entryOf(decided, decided.occurredAt, facts),
    code: decided.code,
    subjectId: decided.subjectId,
    decision: decided.decision,
    reason: decided.reason,
    occurredAt: instant(decided.occurredAt),
  }));
}

export function composeAssessments(facts: SummaryFacts): SummaryAssessment[] {
  return facts.assessments.map((stated) => ({
    ...entryOf(stated, stated.occurredAt, facts),
    occurredAt: instant(stated.occurredAt),
    isOriented: stated.isOriented,
    hasSteadyGait: stated.hasSteadyGait,
    isAcutelySuicidal: stated.isAcutelySuicidal,
    escortPresent: stated.escortPresent,
    escortName: stated.escortName,
    instructionsGiven: stated.instructionsGiven,
    instructionsVersion: stated.instructionsVersion,
    note: stated.note,
    lateReason: stated.lateReason,
  }));
}

/** The discharge that counts; one that was taken back stands among the moves. */
export function composeDischarge(facts: SummaryFacts): SummaryDischarge | null {
  const { discharges, session } = facts;
  const left = discharges.at(-1);
  if (!left || session.dischargedAt === null) return null;
  const { type, escortName, instructionsGiven, reason, unmetGates } = left;
  return {
    ...entryOf(left, session.dischargedAt, facts),
    ...{ type, escortName, instructionsGiven, reason },
    occurredAt: instant(session.dischargedAt),
    unmetGates: unmetGates.map((gate) => ({
      gate: gate.gate,
      code: gate.code,
      message: sayUnmetGate(gate).message,
    })),
  };
}

export function composeNotes(facts: SummaryFacts): SummaryNote[] {
  return facts.notes.map((note) => {
    const away = facts.notesAway.find(({ fromEntryId }) => fromEntryId === note.id);
    return {
      ...entryOf(note, note.occurredAt, facts),
      text: note.text,
      occurredAt: instant(note.occurredAt),
      correctionReason: away ? inErrorBecause(away.reason) : null,
      lateReason: note.lateReason,
    };
  });
}

export function composeMissing(facts: SummaryFacts): SummaryMissingPart[] {
  return missingParts(expectedParts(facts)).map(({ part, items }) => ({ part, items: [...items] }));
}

function expectedParts(facts: SummaryFacts): ExpectedParts {
  const { session, bedside, log, checklist, reconciled } = facts;
  const ticked = new Set(checklist.map(({ itemCode }) => itemCode));
  const lots = [...log.events, ...facts.lots].map(({ lotNumber }) => lotNumber);
  const checked = checklist.map(({ content }) => content.drugCheck?.lotNumber ?? null);
  return {
    untickedItems: askedItems(facts).filter((code) => !ticked.has(code)),
    hasDose: session.doseStartedAt !== null,
    hasDoseEnd: session.doseEndedAt !== null,
    hasVitalsBeforeDose: bedside.baseline !== null,
    hasVitalsAfterDose: bedside.postDose.length > 0,
    hasCadssBeforeDose: bedside.cadssBeforeDose !== null || bedside.cadss6BeforeDose !== null,
    hasCadssAfterDose: bedside.latestCadss !== null,
    hasLotNumber: [...lots, ...checked].some((lotNumber) => lotNumber !== null),
    hasDrugAccount: reconciled.reconciliation.status !== 'NOT_KEPT',
    hasDischarge: session.dischargedAt !== null,
  };
}

/** By what was known of the patient on the day: what is stated later asks for nothing afterwards. */
function askedItems({ session, rules, patient, childBearing }: SummaryFacts): readonly string[] {
  const day = session.doseStartedAt ?? session.checkedInAt ?? session.plannedStart;
  const stated = childBearing.findLast(({ statedAt }) => statedAt <= day)?.isPossible ?? null;
  const items = itemsFor(rules.readiness.checklist, session.modality, isTestAsked(patient.sex, stated));
  return items.map(({ code }) => code);
}
