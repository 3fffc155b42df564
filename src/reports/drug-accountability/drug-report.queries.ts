import { Injectable } from '@nestjs/common';
import { CONTROLLED_DRUGS, type ControlledDrug } from '../../clinic/drug-lots/domain/drug-lot.js';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { DrugAccountabilityLookup } from '../../sessions/drug-accountability/drug-accountability.lookup.js';
import type { CountedLots } from '../../sessions/drug-accountability/domain/drug-use.js';
import { comparedGroups } from '../compared-groups.js';
import { CohortReader, type Cohort } from '../cohort-reader.js';
import { sessionsOf } from '../cohort-sql.js';
import { monthsBetween } from '../domain/calendar-months.js';
import type { Grouping } from '../domain/cohort.js';
import { nobodyInBoth, type SharedPatients } from '../domain/rate-comparison.js';
import { shownInWhole } from '../domain/shown-numbers.js';
import type { ComparedCohortQuery } from '../dto/report-frame.js';
import {
  comparedDiscrepancies,
  drugFiguresOf,
  EVERY_DRUG_PART,
  shownDrugParts,
  type DrugFigures,
  type DrugGroup,
} from './domain/drug-report.js';
import {
  DRUG_DEFINITION,
  DRUG_VERSION,
  toDrugComparison,
  toDrugFigures,
  toDrugSessionFigures,
  type DrugAccountabilityReportResponse,
  type DrugLotsCountResponse,
  type ReportedDrugResponse,
} from './dto/drug-report.response.js';
import { readKeptDrugs, type KeptDrugs } from './read-kept-drugs.js';

@Injectable()
export class DrugReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
    private readonly drugs: DrugAccountabilityLookup,
  ) {}

  /**
   * Reads the book itself, and the facts about sessions only for what tells these apart, so that nothing waits where nothing is told
   * apart. Only a psychiatrist sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, comparisonNotPossible
   */
  async report(caller: Caller, query: ComparedCohortQuery): Promise<DrugAccountabilityReportResponse> {
    const cohort = await this.cohorts.cohort(caller, query, DRUG_VERSION);
    const { frame, span, filter, grouping } = cohort;
    const { zone, asOf } = frame;
    const compared = comparedGroups(query.compare, cohort.groups);
    const among = sessionsOf(filter, grouping === 'MONTH' ? null : grouping);
    const kept = await this.database.report((tx) =>
      readKeptDrugs(tx, this.drugs, { span, zone, asOf, among, compared }),
    );
    const seesAll = caller.role === 'psychiatrist';
    const discretion = { rules: cohort.ruleSet.rules.reports, seesAll };
    const drugs = CONTROLLED_DRUGS.map((drug) => ({ drug, parts: partsOf(drug, kept, cohort, seesAll) }));
    return {
      ...frame,
      patientsWaiting: among === null ? 0 : frame.patientsWaiting,
      definition: DRUG_DEFINITION,
      drugs: drugs.map(({ drug, parts }) => reportedDrug(drug, kept, parts, grouping)),
      comparison:
        compared &&
        toDrugComparison(
          compared,
          drugs.map(({ drug, parts: { each } }) => {
            const [first, second] = compared.map((group) => each.find(({ name }) => name === group)!);
            return { drug, rate: comparedDiscrepancies(first!, second!, sharedOf(drug, kept), discretion) };
          }),
        ),
    };
  }
}

interface DrugParts {
  readonly whole: DrugGroup;
  readonly each: readonly (DrugGroup & { readonly name: string })[];
}

/**
 * The whole, and the groups it is made of: the months where nothing else is asked for. Both at once would be two ways to add up
 * the whole, and a number that is hidden in one could be found by the other.
 */
function partsOf(
  drug: ControlledDrug,
  kept: KeptDrugs,
  { span, grouping, groups, ruleSet }: Cohort,
  seesAll: boolean,
): DrugParts {
  const shownOf = (figures: DrugFigures) =>
    seesAll ? EVERY_DRUG_PART : shownDrugParts(figures, ruleSet.rules.reports);
  const isByMonth = grouping === null || grouping === 'MONTH';
  const names = isByMonth ? monthsBetween(span.from, span.to) : groups;
  const each = names.map((name) => {
    const figures = figuresOf(drug, kept, {
      month: isByMonth ? name : null,
      group: isByMonth ? null : name,
    });
    return { name, figures, shown: shownOf(figures) };
  });
  const whole = figuresOf(drug, kept, { month: null, group: null });
  const shown = shownInWhole(
    shownOf(whole),
    each.map((part) => part.shown),
  );
  return { whole: { figures: whole, shown }, each };
}

function reportedDrug(
  drug: ControlledDrug,
  kept: KeptDrugs,
  { whole, each }: DrugParts,
  grouping: Grouping | null,
): ReportedDrugResponse {
  return {
    drug,
    lots: lotsOf(kept.lots.filter((each) => each.drug === drug)),
    whole: toDrugFigures(whole.figures, whole.shown),
    months:
      grouping === null
        ? each.map(({ name, figures, shown }) => ({ month: name, ...toDrugFigures(figures, shown) }))
        : [],
    groups:
      grouping === null
        ? []
        : each.map(({ name, figures, shown }) => ({ group: name, ...toDrugSessionFigures(figures, shown) })),
  };
}

/** One month, one group, or the whole where both are null. */
interface Part {
  readonly month: string | null;
  readonly group: string | null;
}

function figuresOf(
  drug: ControlledDrug,
  { used, unrecorded, moved, reconciled, discrepancies }: KeptDrugs,
  { month, group }: Part,
): DrugFigures {
  const isMeant = (row: Part & { readonly drug: ControlledDrug }) =>
    row.drug === drug && row.month === month && row.group === group;
  const ofPart = discrepancies.filter(
    (each) =>
      each.drug === drug &&
      (month === null || each.month === month) &&
      (group === null || each.group === group),
  );
  return drugFiguresOf({
    used: used.find(isMeant),
    moved: moved.find((row) => row.drug === drug && row.month === month),
    unrecorded: unrecorded.find(isMeant),
    reconciled: reconciled.find(isMeant),
    discrepancies: ofPart,
  });
}

function sharedOf(drug: ControlledDrug, { shared }: KeptDrugs): SharedPatients {
  return shared.find((each) => each.drug === drug) ?? nobodyInBoth;
}

function lotsOf(lots: readonly CountedLots[]): DrugLotsCountResponse {
  const of = (status: CountedLots['status']) => lots.find((each) => each.status === status);
  return {
    inUse: of('IN_USE')?.count ?? 0,
    inUseExpired: of('IN_USE')?.expired ?? 0,
    quarantined: of('QUARANTINED')?.count ?? 0,
    depleted: of('DEPLETED')?.count ?? 0,
  };
}
