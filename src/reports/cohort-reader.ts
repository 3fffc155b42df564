import { Injectable } from '@nestjs/common';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import type { InstrumentRules, RuleSet, VersionedRuleSet } from '../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { Clock } from '../platform/clock/clock.js';
import { monthsIn } from './domain/calendar-months.js';
import { groupsOf, type CohortFilter, type Grouping, type MonthSpan } from './domain/cohort.js';
import { doseBands } from './domain/dose-bands.js';
import {
  toCohortFilter,
  type CohortFrameResponse,
  type CohortQuery,
  type PeriodQuery,
  type ReportFrameResponse,
} from './dto/report-frame.js';
import { FACTS_DEFINITION, FactsRefresher } from './facts/facts-refresher.js';
import { cohortUnknown, instrumentNotReported, periodReversed, periodTooLong } from './reports.problems.js';

/** Keeps what one answer takes in within bounds; a clinical number it is not. */
const LONGEST_PERIOD_MONTHS = 120;

/** A period that was asked for, with the rules and the facts that answer it. */
export interface ReportPeriod {
  readonly frame: ReportFrameResponse;
  readonly ruleSet: VersionedRuleSet;
  readonly span: MonthSpan;
}

export interface Cohort extends Omit<ReportPeriod, 'frame'> {
  readonly frame: CohortFrameResponse;
  readonly filter: CohortFilter;
  readonly grouping: Grouping | null;
  /** All of them, in order; none without a grouping. */
  readonly groups: readonly string[];
}

/** What every report begins with: checks what is asked for, and brings the facts up to date where it uses them. */
@Injectable()
export class CohortReader {
  constructor(
    private readonly ruleSets: RuleSetsLookup,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
    private readonly facts: FactsRefresher,
  ) {}

  /**
   * Of a report that reads the base tables themselves, so that nothing is waiting.
   * @throws periodReversed, periodTooLong
   */
  period(query: PeriodQuery): Promise<ReportPeriod> {
    assertPeriod(query);
    return this.framed(query, 0);
  }

  /**
   * @param instrument whose bands severity is told by; the anxiety questionnaire unless said otherwise
   * @throws periodReversed, periodTooLong, cohortUnknown, instrumentNotReported
   */
  async cohort(query: CohortQuery, instrument?: string): Promise<Cohort> {
    assertPeriod(query);
    const { frame, ruleSet, span } = await this.framed(query, await this.facts.catchUp());
    const { rules } = ruleSet;
    const severities = instrumentOf(instrument ?? rules.reports.anxietyInstrument, rules).bands.map(
      ({ code }) => code,
    );
    const spravatoMg = rules.plans.spravatoMg.allowed;
    const filter = toCohortFilter(query);
    const vocabulary = { rules: rules.reports, spravatoMg, severities };
    assertKnown(filter, doseBands(rules.reports.doseBandsMgPerKg, spravatoMg), severities);
    const { groupBy: grouping = null } = query;
    const groups = grouping === null ? [] : groupsOf(grouping, span, vocabulary);
    return { frame: { ...frame, ...filter, groupBy: grouping }, ruleSet, span, filter, grouping, groups };
  }

  private async framed({ from, to }: PeriodQuery, patientsWaiting: number): Promise<ReportPeriod> {
    const asOf = this.clock.now();
    const ruleSet = await this.ruleSets.inForceAt(asOf);
    const { timeZone: zone } = await this.clinics.current();
    return {
      ruleSet,
      span: { from, to },
      frame: {
        asOf,
        patientsWaiting,
        ruleSetVersion: ruleSet.version,
        countedFrom: ruleSet.rules.outcomes.timePoints.countedFrom,
        definitionVersion: FACTS_DEFINITION,
        from,
        to,
        zone,
      },
    };
  }
}

/** @throws periodReversed, periodTooLong */
function assertPeriod({ from, to }: PeriodQuery): void {
  if (to < from) throw periodReversed();
  if (monthsIn(from, to) > LONGEST_PERIOD_MONTHS) throw periodTooLong();
}

/** @throws instrumentNotReported */
export function instrumentOf(code: string, { outcomes }: RuleSet): InstrumentRules {
  const instrument = outcomes.instruments.find((each) => each.code === code);
  if (!instrument) throw instrumentNotReported();
  return instrument;
}

/** A group that is misspelt would be an empty cohort, which looks like an answer. */
function assertKnown(
  { doseBand, baselineSeverity }: CohortFilter,
  bands: readonly string[],
  severities: readonly string[],
): void {
  const isKnown = (value: string | null, known: readonly string[]) =>
    value === null || value === 'UNKNOWN' || known.includes(value);
  const errors = [
    ...(isKnown(doseBand, bands) ? [] : [{ pointer: '/doseBand', known: bands }]),
    ...(isKnown(baselineSeverity, severities) ? [] : [{ pointer: '/baselineSeverity', known: severities }]),
  ];
  if (errors.length > 0)
    throw cohortUnknown({
      errors: errors.map(({ pointer, known }) => ({
        pointer,
        code: 'report.group-unknown',
        message: `The rules of the clinic know these: ${known.join(', ')}.`,
      })),
    });
}
