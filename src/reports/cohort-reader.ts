import { Injectable } from '@nestjs/common';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import { localDayOf } from '../clinic/domain/local-days.js';
import type { InstrumentRules, RuleSet, VersionedRuleSet } from '../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { monthsIn } from './domain/calendar-months.js';
import {
  groupsOf,
  listedGroups,
  OTHER_GROUP,
  type AskedCohort,
  type CohortFilter,
  type Grouping,
  type ListedGroups,
  type MonthSpan,
} from './domain/cohort.js';
import {
  toAskedCohort,
  type CohortFrameResponse,
  type CohortQuery,
  type PeriodQuery,
  type ReportFrameResponse,
} from './dto/report-frame.js';
import { FACTS_DEFINITION, FactsRefresher } from './facts/facts-refresher.js';
import {
  cohortUnknown,
  instrumentNotReported,
  notForDashboards,
  periodReversed,
  periodTooLong,
} from './reports.problems.js';

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
   * @param instrument whose bands severity is told by; the anxiety questionnaire unless said otherwise
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, instrumentNotReported
   */
  async cohort(
    caller: Caller,
    query: CohortQuery,
    definitionVersion: number,
    instrument?: string,
  ): Promise<Cohort> {
    assertPeriod(query);
    // What is entered while the facts are brought up to date may be among them or not, so the answer is as of before.
    const { frame: period, ruleSet, span } = await this.framed(query, definitionVersion);
    const asked = toAskedCohort(query);
    assertMayAsk(caller, period, namesOf(asked));
    const frame = { ...period, patientsWaiting: await this.facts.catchUp(), factsVersion: FACTS_DEFINITION };
    const { rules } = ruleSet;
    const severities = instrumentOf(instrument ?? rules.reports.anxietyInstrument, rules).bands.map(
      ({ code }) => code,
    );
    const listed = listedGroups(rules.reports.doseBandsMgPerKg, rules.plans.spravatoMg.allowed, severities);
    assertKnown(asked, listed);
    const { groupBy: grouping = null } = query;
    const groups = grouping === null ? [] : groupsOf(grouping, span, listed);
    const filter = { ...asked, listed };
    return { frame: { ...frame, ...asked, groupBy: grouping }, ruleSet, span, filter, grouping, groups };
  }

  private async framed({ from, to }: PeriodQuery, definitionVersion: number): Promise<ReportPeriod> {
    const asOf = this.clock.now();
    const ruleSet = await this.ruleSets.inForceAt(asOf);
    const { timeZone: zone } = await this.clinics.current();
    return {
      ruleSet,
      span: { from, to },
      frame: {
        asOf,
        patientsWaiting: 0,
        ruleSetVersion: ruleSet.version,
        countedFrom: ruleSet.rules.outcomes.timePoints.countedFrom,
        definitionVersion,
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

/** What narrows a cohort besides its period. */
function namesOf(asked: AskedCohort): readonly string[] {
  return Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [name]));
}

/**
 * Whoever may not see small groups could find one by asking twice: before and after one patient came, or with and without a
 * condition more. Months that are over change by late entries only, and one condition at most makes no small cells.
 * @throws notForDashboards
 */
function assertMayAsk(
  { role }: Caller,
  { to, asOf, zone }: ReportFrameResponse,
  narrowedBy: readonly string[],
): void {
  if (role === 'psychiatrist') return;
  const month = localDayOf(asOf, zone).slice(0, 'YYYY-MM'.length);
  const notOver = {
    pointer: '/to',
    code: 'report.month-not-over',
    message: `Dashboards get months that are over: ${month} is not.`,
  };
  const several = narrowedBy.map((name) => ({
    pointer: `/${name}`,
    code: 'report.narrowed-twice',
    message: 'Dashboards narrow a report by one thing at most, besides its period and groupBy.',
  }));
  const errors = [...(to < month ? [] : [notOver]), ...(several.length > 1 ? several : [])];
  if (errors.length > 0) throw notForDashboards({ errors });
}

/** @throws instrumentNotReported */
export function instrumentOf(code: string, { outcomes }: RuleSet): InstrumentRules {
  const instrument = outcomes.instruments.find((each) => each.code === code);
  if (!instrument) throw instrumentNotReported();
  return instrument;
}

/** A group that is misspelt would be an empty cohort, which looks like an answer. */
function assertKnown(
  { doseBand, baselineSeverity }: AskedCohort,
  { doseBands, severities }: ListedGroups,
): void {
  const asked = [
    { pointer: '/doseBand', group: doseBand, known: [...doseBands, OTHER_GROUP] },
    { pointer: '/baselineSeverity', group: baselineSeverity, known: [...severities, OTHER_GROUP] },
  ];
  const errors = asked.filter(({ group, known }) => group !== null && !known.includes(group));
  if (errors.length > 0)
    throw cohortUnknown({
      errors: errors.map(({ pointer, known }) => ({
        pointer,
        code: 'report.group-unknown',
        message: `The rules of the clinic know these: ${known.join(', ')}.`,
      })),
    });
}
