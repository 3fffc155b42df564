import { Injectable } from '@nestjs/common';
import { localDayOf } from '../clinic/domain/local-days.js';
import type { InstrumentRules } from '../clinic/rules/rule-set.js';
import { askedMeasures } from '../outcomes/domain/asked-windows.js';
import type { Caller } from '../platform/access/caller.js';
import { Database } from '../platform/database/database.js';
import { comparedGroups, type ComparedGroups } from './compared-groups.js';
import { CohortReader, instrumentOf, type Cohort } from './cohort-reader.js';
import { controlledBenchmarks, uncontrolledBenchmarks } from './domain/benchmarks.js';
import { reportedTimePoints } from './domain/course-outcomes.js';
import { comparedRow } from './domain/outcome-comparison.js';
import {
  addSums,
  noSums,
  outcomesRowOf,
  type OutcomesReportRow,
  type RowFrame,
} from './domain/outcomes-report.js';
import { shownNotEnded } from './domain/not-ended.js';
import { suppressSmallCells, suppressWhole } from './domain/small-cells.js';
import { toComparison, type ComparisonResponse } from './dto/comparison.response.js';
import type { OutcomesReportQuery } from './dto/outcomes-report.request.js';
import {
  OUTCOMES_DEFINITION,
  OUTCOMES_LABEL,
  OUTCOMES_VERSION,
  toRow,
  type OutcomesReportResponse,
} from './dto/outcomes-report.response.js';
import { linkedInstrument } from './facts/domain/course-facts.js';
import { readNotEnded } from './read-not-ended.js';
import { readOutcomeCells, type CohortSums } from './read-outcome-cells.js';

@Injectable()
export class OutcomesReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * Queries for sums that were added up before, then plain arithmetic. Only a psychiatrist of the clinic sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards, instrumentNotReported, cohortUnknown, comparisonNotPossible
   */
  async report(caller: Caller, query: OutcomesReportQuery): Promise<OutcomesReportResponse> {
    const cohort = await this.cohorts.cohort(caller, query, OUTCOMES_VERSION, query.instrument);
    const { rules } = cohort.ruleSet;
    const instrument = instrumentOf(query.instrument ?? rules.reports.anxietyInstrument, rules);
    const compared = comparedGroups(query.compare, cohort.groups);
    const { span, filter, grouping, groups } = cohort;
    const today = localDayOf(cohort.frame.asOf, cohort.frame.zone);
    const { cells, counts } = await this.database.report(async (tx) => ({
      cells: await readOutcomeCells(tx, instrument.code, span, filter, grouping),
      counts: await readNotEnded(tx, { span, filter, grouping, today, instrument: instrument.code }),
    }));
    const points = pointsOf(instrument, cohort);
    const seesAll = caller.role === 'psychiatrist';
    const notEnded = shownNotEnded(counts, seesAll ? null : rules.reports);
    const shown = (rows: readonly OutcomesReportRow[]) =>
      seesAll ? rows : suppressSmallCells(rows, rules.reports);
    const grouped = groups.map((group) => ({
      group,
      rows: shown(
        rowsOf(
          cells.filter((cell) => cell.group === group),
          points,
          cohort,
        ),
      ),
    }));
    const whole = rowsOf(cells, points, cohort);
    return {
      ...cohort.frame,
      label: OUTCOMES_LABEL,
      definition: OUTCOMES_DEFINITION,
      instrumentCode: instrument.code,
      meanFromPatients: rules.reports.meanFromPatients,
      nNotEnded: notEnded.whole,
      rows: (seesAll
        ? whole
        : suppressWhole(
            whole,
            grouped.map(({ rows }) => rows),
            rules.reports,
          )
      ).map(toRow),
      groups: grouped.map(({ group, rows }) => ({
        group,
        nNotEnded: notEnded.ofGroup(group),
        rows: rows.map(toRow),
      })),
      comparison: compared && comparisonOf(compared, cells, grouped, cohort),
      benchmarks: [...uncontrolledBenchmarks(instrument.code)],
      controlledTrials: [...controlledBenchmarks()],
    };
  }
}

function pointsOf(instrument: InstrumentRules, { ruleSet }: Cohort): readonly RowFrame[] {
  const { validatedRecall, recalls, code } = instrument;
  const linked = linkedInstrument(code, ruleSet.rules.reports);
  return reportedTimePoints.flatMap((timePoint) => {
    const asked = askedMeasures(timePoint, ruleSet.rules.outcomes);
    return recalls.map((recall) => ({
      ...{ timePoint, recall, validatedRecall, linkedInstrument: linked },
      isAsked: asked.some((measure) => measure.instrument === code && measure.recall === recall),
      isLinkAsked: asked.some((measure) => measure.instrument === linked && measure.recall === recall),
    }));
  });
}

function rowsOf(
  cells: readonly CohortSums[],
  points: readonly RowFrame[],
  { ruleSet }: Cohort,
): readonly OutcomesReportRow[] {
  return points.map((point) => outcomesRowOf(sumsAt(point, cells), point, ruleSet.rules.reports));
}

function sumsAt({ timePoint, recall }: Pick<RowFrame, 'timePoint' | 'recall'>, cells: readonly CohortSums[]) {
  return cells
    .filter((cell) => cell.timePoint === timePoint && cell.recall === recall)
    .reduce((sum, cell) => addSums(sum, cell.sums), noSums);
}

function comparisonOf(
  compared: ComparedGroups,
  cells: readonly CohortSums[],
  grouped: readonly { readonly group: string; readonly rows: readonly OutcomesReportRow[] }[],
  { ruleSet }: Cohort,
): ComparisonResponse {
  const of = (group: string, index: number) => {
    const row = grouped.find((each) => each.group === group)!.rows[index]!;
    const sums = sumsAt(
      row,
      cells.filter((cell) => cell.group === group),
    );
    return {
      sums,
      isChangeHidden: row.nWithData === null,
      isResponseHidden: row.response?.suppressed === true,
    };
  };
  const rows = grouped[0]!.rows.map(({ timePoint, recall }, index) =>
    comparedRow({ timePoint, recall }, of(compared[0], index), of(compared[1], index), ruleSet.rules.reports),
  );
  return toComparison(compared, rows);
}
