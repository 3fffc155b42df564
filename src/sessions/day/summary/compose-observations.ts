/** The part of a summary about how the patient was: vital signs, ratings, side effects, alerts and the answers to them. */
import type { KnownAlert } from '../../../tasks/alerts.js';
import { VITAL_SIGNS, type VitalSign } from '../../monitoring/domain/vital-signs.js';
import { isAfterDischarge } from '../../side-effects/domain/placement.js';
import { isSerious } from '../../side-effects/domain/serious-event.js';
import { findSideEffectTerm } from '../../side-effects/domain/side-effect-codes.js';
import { stagesOf } from '../../side-effects/domain/timeline.js';
import { timelineOf, type KnownSideEffect } from '../../side-effects/read-side-effects.js';
import { extremesOf } from './domain/vitals-extremes.js';
import type {
  SummaryAlert,
  SummaryReading,
  SummaryScale,
  SummarySideEffect,
  SummarySigns,
  SummaryVitals,
} from './dto/observation-parts.js';
import { entryOf, instant, stateOfEntry } from './entry-values.js';
import type { SummaryFacts } from './read-summary-facts.js';

export function composeVitals({ bedside, readings, readingCorrections }: SummaryFacts): SummaryVitals {
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
        correctionReason: corrected?.reason ?? null,
        lateReason,
      };
    }),
  };
}

function signsOf(measured: Readonly<Record<VitalSign, number | null>>): SummarySigns {
  return Object.fromEntries(VITAL_SIGNS.map((sign) => [sign, measured[sign]])) as unknown as SummarySigns;
}

export function composeScales({ scales }: SummaryFacts): SummaryScale[] {
  return scales.map((scale) => ({
    ...entryOf(scale),
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
export function composeSideEffects({ sideEffects, session }: SummaryFacts): {
  readonly ofVisit: SummarySideEffect[];
  readonly afterDischarge: SummarySideEffect[];
} {
  const { true: later = [], false: ofVisit = [] } = Object.groupBy(sideEffects, ({ effect }) =>
    isAfterDischarge(effect.onsetAt, session) ? 'true' : 'false',
  );
  return { ofVisit: ofVisit.map(toSideEffect), afterDischarge: later.map(toSideEffect) };
}

function toSideEffect(known: KnownSideEffect): SummarySideEffect {
  const { effect, seriousEntries } = known;
  const stages = stagesOf(timelineOf(known));
  const highestGrade = Math.max(...stages.map(({ grade }) => grade));
  return {
    ...entryOf(effect),
    ...stateOfEntry(effect),
    code: effect.code,
    label: findSideEffectTerm(effect.code)?.label ?? effect.code,
    onsetAt: instant(effect.onsetAt),
    gradeBeforeDose: effect.gradeBeforeDose,
    highestGrade,
    stages: stages.map(({ at, grade, course }) => ({ at: instant(at), grade, course })),
    note: effect.note,
    relatedness: effect.relatedness,
    isSerious: isSerious(highestGrade, seriousEntries),
    lateReason: effect.lateReason,
  };
}

/** Alerts of the visit: not those about a form to a programme, nor about what happened at home. */
export function composeAlerts({ alerts, sideEffects, session }: SummaryFacts): SummaryAlert[] {
  const atHome = new Set(
    sideEffects
      .filter(({ effect }) => isAfterDischarge(effect.onsetAt, session))
      .map(({ effect }) => effect.id),
  );
  return alerts
    .filter(({ alert }) => alert.subjectType !== 'REMS_FORM' && !atHome.has(alert.subjectId ?? ''))
    .map(toAlert);
}

function toAlert({ alert, events, state }: KnownAlert): SummaryAlert {
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
          ...entryOf({ ...answer, recordedBy: answer.recordedBy! }),
          occurredAt: instant(answer.occurredAt),
          action: answer.action,
          note: answer.note,
        }
      : null,
    resolvedAt: instant(state.resolvedAt),
  };
}
