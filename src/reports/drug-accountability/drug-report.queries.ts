import { Injectable } from '@nestjs/common';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { CONTROLLED_DRUGS, DRUG_OF, type ControlledDrug } from '../../clinic/drug-lots/domain/drug-lot.js';
import { DrugLot } from '../../clinic/drug-lots/drug-lot.entity.js';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { DrugAccountabilityLookup } from '../../sessions/drug-accountability/drug-accountability.lookup.js';
import type {
  CountedLots,
  MovedInMonth,
  UsedInMonth,
} from '../../sessions/drug-accountability/domain/drug-use.js';
import { CohortReader, type ReportPeriod } from '../cohort-reader.js';
import { monthsBetween, spanOfMonths } from '../domain/calendar-months.js';
import { shownInWhole } from '../domain/shown-numbers.js';
import type { PeriodQuery } from '../dto/report-frame.js';
import {
  drugFiguresOf,
  EVERY_DRUG_PART,
  shownDrugParts,
  type Discrepancy,
  type DrugFigures,
} from './domain/drug-report.js';
import {
  DRUG_DEFINITION,
  DRUG_VERSION,
  toDrugFigures,
  type DrugAccountabilityReportResponse,
  type DrugLotsCountResponse,
  type ReportedDrugResponse,
} from './dto/drug-report.response.js';

interface Kept {
  readonly used: readonly UsedInMonth[];
  readonly moved: readonly MovedInMonth[];
  readonly lots: readonly CountedLots[];
  readonly discrepancies: readonly Discrepancy[];
}

@Injectable()
export class DrugReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
    private readonly drugs: DrugAccountabilityLookup,
  ) {}

  /**
   * Reads the book itself, so that nothing is ever waiting. Only a psychiatrist sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards
   */
  async report(caller: Caller, query: PeriodQuery): Promise<DrugAccountabilityReportResponse> {
    const period = await this.cohorts.period(caller, query, DRUG_VERSION);
    const kept = await this.read(period);
    const seesAll = caller.role === 'psychiatrist';
    return {
      ...period.frame,
      definition: DRUG_DEFINITION,
      drugs: CONTROLLED_DRUGS.map((drug) => reportedDrug(drug, kept, period, seesAll)),
    };
  }

  private async read({ span, frame: { zone, asOf } }: ReportPeriod): Promise<Kept> {
    const period = { ...spanOfMonths(span.from, span.to, zone), zone };
    return {
      used: await this.drugs.used(period),
      moved: await this.drugs.moved(period),
      lots: await this.drugs.lots(localDayOf(asOf, zone)),
      discrepancies: [...(await this.ofSessions(zone)), ...(await this.ofStock(zone))].filter(
        ({ month }) => month >= span.from && month <= span.to,
      ),
    };
  }

  private async ofSessions(zone: string): Promise<readonly Discrepancy[]> {
    const found = await this.drugs.sessionDiscrepancies();
    return found.map(({ session, reconciliation: { status } }) => ({
      drug: DRUG_OF[session.modality],
      month: monthIn(zone, session.dischargedAt ?? session.plannedStart),
      isExplained: status === 'EXPLAINED',
      patientId: session.patientId,
      isOfCount: false,
    }));
  }

  private async ofStock(zone: string): Promise<readonly Discrepancy[]> {
    const found = await this.drugs.stockDiscrepancies();
    const lots = await this.database.read.find(DrugLot, { select: { id: true, drug: true } });
    const drugOf = new Map(lots.map(({ id, drug }) => [id, drug]));
    return found.map(({ movement, codes, isExplained }) => ({
      drug: drugOf.get(movement.lotId)!,
      month: monthIn(zone, movement.occurredAt),
      isExplained,
      patientId: null,
      isOfCount: codes.includes('drug.count-differs'),
    }));
  }
}

function monthIn(zone: string, at: Date): string {
  return localDayOf(at, zone).slice(0, 7);
}

function reportedDrug(
  drug: ControlledDrug,
  { used, moved, lots, discrepancies }: Kept,
  { span, ruleSet }: ReportPeriod,
  seesAll: boolean,
): ReportedDrugResponse {
  const own = discrepancies.filter((each) => each.drug === drug);
  const figuresOf = (month: string | null) => {
    const isMeant = (row: { drug: ControlledDrug; month: string | null }) =>
      row.drug === drug && row.month === month;
    const ofMonth = own.filter((each) => month === null || each.month === month);
    return drugFiguresOf(used.find(isMeant), moved.find(isMeant), ofMonth);
  };
  const shownOf = (figures: DrugFigures) =>
    seesAll ? EVERY_DRUG_PART : shownDrugParts(figures, ruleSet.rules.reports);
  const months = monthsBetween(span.from, span.to).map((month) => {
    const figures = figuresOf(month);
    return { month, figures, shown: shownOf(figures) };
  });
  const whole = figuresOf(null);
  const shown = shownInWhole(
    shownOf(whole),
    months.map((month) => month.shown),
  );
  return {
    drug,
    lots: lotsOf(lots.filter((each) => each.drug === drug)),
    whole: toDrugFigures(whole, shown),
    months: months.map((each) => ({ month: each.month, ...toDrugFigures(each.figures, each.shown) })),
  };
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
