/** The part of a summary about how the patient was: vital signs, ratings, side effects, alerts and the answers to them. */
import type { KnownAlert } from '../../../tasks/alerts.js';
import { VITAL_SIGNS, type VitalSign } from '../../monitoring/domain/vital-signs.js';
import { isAfterDischarge } from '../../side-effects/domain/placement.js';
import { isSerious, seriousnessCriteria } from '../../side-effects/domain/serious-event.js';
import { actionsWith } from '../../side-effects/domain/side-effect.js';
import { findSideEffectTerm } from '../../side-effects/domain/side-effect-codes.js';
import { stagesOf } from '../../side-effects/domain/timeline.js';
import { timelineOf, type KnownSideEffect } from '../../side-effects/read-side-effects.js';
import { extremesOf } from './domain/vitals-extremes.js';
import type {
  SummaryAlert,
  SummaryReading,
  SummaryScale,
  SummarySigns,
  SummaryVitals,
} from './dto/observation-parts.js';
import type { SummarySideEffect, SummaryStage } from './dto/side-effect-parts.js';
import { entryOf, instant, sourceOf, stateOfEntry } from './entry-values.js';
import type { SummaryFacts } from './read-summary-facts.js';

export function composeVitals(facts: SummaryFacts): SummaryVitals {
  const { bedside, readings, readingCorrections } = facts;
  return {
    baseline: bedside.baseline && signsOf(bedside.baseline),
    extremes: extremesOf(bedside.postDose).map(({ sign, lowest, lowestAt, highest, highestAt }) => ({
      ...{ sign, lowest, highest },
      lowestAt: instant(lowestAt),
      highestAt: instant(highestAt),
    })),
    readings: readings.map((reading): SummaryReading => {
      const { id, measuredAt, status, hasFocalNeurologicalSign, isEtco2WaveformLost } = reading;
      const { unobtainable, deviceId, recordedAt, recordedBy, lateReason } = reading;
      const corrected = readingCorrections.findLast(({ readingId }) => readingId === id);
      return {
        id,
        measuredAt: instant(measuredAt),
        ...signsOf(reading),
        ...{ status, hasFocalNeurologicalSign, isEtco2WaveformLost },
        unobtainable: unobtainable.map(({ vital, reason, note }) => ({ vital, reason, note })),
        deviceId,
        recordedAt: instant(recordedAt),
        recordedBy,
        ...sourceOf(reading, measuredAt, facts),
        correctionReason: corrected?.reason ?? null,
        lateReason,
      };
    }),
  };
}

function signsOf(measured: Readonly<Record<VitalSign, number | null>>): SummarySigns {
  return Object.fromEntries(VITAL_SIGNS.map((sign) => [sign, measured[sign]])) as unknown as SummarySigns;
}

export function composeScales(facts: SummaryFacts): SummaryScale[] {
  return facts.scales.map((scale) => ({
    ...entryOf(scale, scale.assessedAt, facts),
    ...stateOfEntry(scale),
    kind: scale.kind,
    assessedAt: instant(scale.assessedAt),
    total: scale.total,
    cadss6Total: scale.cadss6Total,
    isDistressed: scale.isDistressed,
    isStatedResolved: scale.isStatedResolved,
    lateReason: scale.lateReason,
  }));
}

/** Those that began before the patient left, and those that began after it. */
export function composeSideEffects(facts: SummaryFacts): {
  readonly ofVisit: SummarySideEffect[];
  readonly afterDischarge: SummarySideEffect[];
} {
  const { sideEffects, session } = facts;
  const { true: later = [], false: ofVisit = [] } = Object.groupBy(sideEffects, ({ effect }) =>
    isAfterDischarge(effect.onsetAt, session) ? 'true' : 'false',
  );
  const told = (known: KnownSideEffect) => toSideEffect(known, facts);
  return { ofVisit: ofVisit.map(told), afterDischarge: later.map(told) };
}

function toSideEffect(known: KnownSideEffect, facts: SummaryFacts): SummarySideEffect {
  const { effect, seriousEntries, rescueMedicineIds } = known;
  const { code, onsetAt, gradeBeforeDose, note, lateReason, relatedness, relatednessBy } = effect;
  const stages = composeStages(known);
  const highestGrade = Math.max(...stages.map(({ grade }) => grade));
  return {
    ...entryOf(effect, isAfterDischarge(onsetAt, facts.session) ? effect.reportedAt : onsetAt, facts),
    ...stateOfEntry(effect),
    ...{ code, gradeBeforeDose, highestGrade, stages, note, lateReason },
    label: findSideEffectTerm(code)?.label ?? code,
    onsetAt: instant(onsetAt),
    source: effect.source,
    reportedAt: instant(effect.reportedAt),
    reportedBy: effect.reportedBy,
    actions: [...actionsWith(effect.actions, rescueMedicineIds.length > 0)],
    rescueMedicineIds: [...rescueMedicineIds],
    ...{ relatedness, relatednessBy },
    relatednessAt: instant(effect.relatednessAt),
    isSerious: isSerious(highestGrade, seriousEntries),
    seriousness: [...seriousnessCriteria(effect.seriousness, highestGrade)],
    seriousEntries: seriousEntries.map((entry) => {
      const { kind, criteria, judgement, narrative, occurredAt, dueBy } = entry;
      return {
        ...entryOf(entry, occurredAt, facts),
        ...{ kind, criteria, judgement, narrative },
        occurredAt: instant(occurredAt),
        dueBy: instant(dueBy),
      };
    }),
  };
}

/** The onset first, then each change that counts. */
function composeStages(known: KnownSideEffect): SummaryStage[] {
  const { effect, changes } = known;
  return stagesOf(timelineOf(known)).map(({ at, grade, course }, index) => {
    const change = changes[index - 1];
    const { recordedAt, recordedBy, lateReason } = change ?? effect;
    return {
      ...{ at: instant(at), grade, course, note: change?.note ?? null },
      ...{ recordedAt: instant(recordedAt), recordedBy, lateReason },
    };
  });
}

/** Alerts of the visit: not those about a form to a programme, nor about what happened at home. */
export function composeAlerts(facts: SummaryFacts): SummaryAlert[] {
  const { alerts, sideEffects, session } = facts;
  const atHome = new Set(
    sideEffects
      .filter(({ effect }) => isAfterDischarge(effect.onsetAt, session))
      .map(({ effect }) => effect.id),
  );
  return alerts
    .filter(({ alert }) => alert.subjectType !== 'REMS_FORM' && !atHome.has(alert.subjectId ?? ''))
    .map((known) => toAlert(known, facts));
}

function toAlert({ alert, events, state }: KnownAlert, facts: SummaryFacts): SummaryAlert {
  const { id, rule, severity, message, occurredAt, raisedAt } = alert;
  const answer = events.find(({ type }) => type === 'ACKNOWLEDGED');
  return {
    ...{ id, rule, severity, message },
    occurredAt: instant(occurredAt),
    raisedAt: instant(raisedAt),
    status: state.status,
    escalatedAt: instant(state.escalatedAt),
    acknowledgement: answer
      ? {
          ...entryOf({ ...answer, recordedBy: answer.recordedBy! }, answer.occurredAt, facts),
          occurredAt: instant(answer.occurredAt),
          action: answer.action,
          note: answer.note,
        }
      : null,
    resolvedAt: instant(state.resolvedAt),
  };
}
