import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { startOfDayAfter } from '../../clinic/domain/local-days.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Assessment } from '../../outcomes/assessment.entity.js';
import type { Caller } from '../../platform/access/caller.js';
import { User } from '../../platform/access/user.entity.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.token.js';
import { Database } from '../../platform/database/database.js';
import type { Snapshot } from '../../platform/database/snapshot.js';
import { newId } from '../../platform/ids/ids.js';
import type { Logger } from '../../platform/logging/logger.js';
import { LOGGER } from '../../platform/logging/logger.token.js';
import { instrumentNotReported } from '../reports.problems.js';
import { columnsFor } from './domain/column.js';
import { DEFINITION_VERSION, toDictionaryResponse } from './dto/dictionary.response.js';
import type { AssessmentExportQuery } from './dto/export.requests.js';
import { encode, type ExportFormat } from './encode.js';
import type { ExportFilter, ExportKind } from './export-filter.js';
import { ExportRecords } from './export-records.js';
import { ExportRun } from './export-run.js';
import { Export, ExportSecret } from './export.entity.js';
import {
  exportNamesPatient,
  exportNotPermitted,
  exportPeriodReversed,
  exportsTooMany,
} from './exports.problems.js';
import { Pseudonyms } from './pseudonyms.js';
import { countInError, estimateRows, readExportRows, rowsOfEnough, type ReadExport } from './read-export.js';
import { exportSources, type Rows } from './sources.js';

/** A sort of everything may take that long; nothing a request does may. */
const LONGEST_STATEMENT_MS = 30 * 60_000;
const SAYS_HOW_FAR_MS = 5_000;
const DEFAULT_STUDY = 'default';
const SECRET_BYTES = 32;

export interface StartedExport {
  readonly id: string;
  readonly format: ExportFormat;
  readonly isIdentified: boolean;
  readonly estimatedRows: number;
  readonly stream: Readable;
}

/** Files for statisticians, read from one state of the database and sent as they are made. */
@Injectable()
export class ExportsService implements OnModuleDestroy {
  private readonly runs = new Set<ExportRun>();
  /** Of this instance: those that run, and those that are about to. */
  private taken = 0;
  private readonly records: ExportRecords;

  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.records = new ExportRecords(database, clock, logger);
  }

  /** A stop waits for no file of an hour; whoever receives one can tell that it is not whole. */
  async onModuleDestroy(): Promise<void> {
    const runs = [...this.runs];
    for (const run of runs) run.stop('SERVER_STOPPED');
    await Promise.all(runs.map(({ ended }) => ended));
  }

  /**
   * @throws exportPeriodReversed, exportNamesPatient, exportTooFewPatients, exportNotPermitted, exportsTooMany,
   *   instrumentNotReported
   */
  async start(caller: Caller, kind: ExportKind, query: AssessmentExportQuery): Promise<StartedExport> {
    if (query.from && query.to && query.to < query.from) throw exportPeriodReversed();
    const isIdentified = query.identified === 'true';
    if (!isIdentified && (query.patientId ?? query.planId)) throw exportNamesPatient();
    if (isIdentified) await this.assertPermitted(caller);
    if (query.instrument !== undefined) await this.assertKnown(query.instrument);
    if (this.taken >= this.config.EXPORTS_AT_ONCE) throw exportsTooMany({ headers: { 'Retry-After': '60' } });
    this.taken += 1;
    let snapshot: Snapshot | undefined;
    try {
      const secret = await this.secret();
      snapshot = await this.openSnapshot();
      return await this.startOn(snapshot, caller, kind, query, secret);
    } catch (error) {
      this.taken -= 1;
      await snapshot?.close();
      throw error;
    }
  }

  private openSnapshot(): Promise<Snapshot> {
    const patienceMs = this.config.EXPORT_PATIENCE_SECONDS * 1000;
    // The receiver is given up before the database gives us up.
    const idleTimeoutMs = 2 * patienceMs + 60_000;
    return this.database.snapshot({ statementTimeoutMs: LONGEST_STATEMENT_MS, idleTimeoutMs });
  }

  private async startOn(
    snapshot: Snapshot,
    caller: Caller,
    kind: ExportKind,
    query: AssessmentExportQuery,
    secret: Buffer,
  ): Promise<StartedExport> {
    const now = this.clock.now();
    const { version, ...ruleSet } = await this.ruleSets.inForceAt(now);
    const isIdentified = query.identified === 'true';
    const study = query.study ?? DEFAULT_STUDY;
    const filter = await this.filterOf(query);
    const estimatedRows = await estimateRows(snapshot, kind, filter);
    const made = toExport(newId(), kind, query, {
      study: isIdentified ? null : study,
      ruleSetVersion: version,
      estimatedRows,
      startedAt: now,
      requestedBy: caller.id,
    });
    const pseudonyms = new Pseudonyms(secret, study);
    const reading: ReadExport = {
      kind,
      snapshot,
      frame: { audience: isIdentified ? 'IDENTIFIED' : 'DEIDENTIFIED', filter },
      pseudonyms,
      keys: pseudonyms.hashKeys,
      ruleSets: this.ruleSets,
      ruleSet: { version, ...ruleSet },
      now,
      database: this.database,
      caller,
      exportId: made.id,
    };
    const rows = isIdentified ? readExportRows(reading) : await rowsOfEnough(reading);
    await this.records.begin(caller, made);
    const { stream } = this.run(reading, made, rows);
    return { id: made.id, format: made.format, isIdentified, estimatedRows, stream };
  }

  private run(reading: ReadExport, made: Export, rows: AsyncIterable<Rows>): ExportRun {
    const columns = columnsFor(exportSources[made.kind].columns, reading.frame.audience);
    const metadata = {
      exportId: made.id,
      definitionVersion: String(made.definitionVersion),
      dictionary: JSON.stringify(toDictionaryResponse(made.kind)),
    };
    const run: ExportRun = new ExportRun({
      exportId: made.id,
      pieces: encode(made.format, columns, rows, metadata),
      patienceMs: this.config.EXPORT_PATIENCE_SECONDS * 1000,
      onWhole: async () => {
        const entriesInError = await countInError(reading);
        await this.records.endWhole(reading.caller, made, run, entriesInError);
      },
      onEnd: async () => {
        clearInterval(telling);
        this.runs.delete(run);
        this.taken -= 1;
        await reading.snapshot.close();
        await this.records.endCutOff(reading.caller, made, run);
      },
    });
    const telling = setInterval(() => void this.records.tell(made, run), SAYS_HOW_FAR_MS);
    telling.unref();
    this.runs.add(run);
    return run;
  }

  private async filterOf(query: AssessmentExportQuery): Promise<ExportFilter> {
    const { from, to, patientId, planId, modality, indication, instrument } = query;
    const { timeZone } = await this.clinics.current();
    return {
      from: from === undefined ? null : startOfDayAfter(from, 0, timeZone),
      until: to === undefined ? null : startOfDayAfter(to, 1, timeZone),
      patientId: patientId ?? null,
      planId: planId ?? null,
      modality: modality ?? null,
      indication: indication ?? null,
      instrument: instrument ?? null,
    };
  }

  private async assertPermitted({ id }: Caller): Promise<void> {
    const user = await this.database.read.findOneBy(User, { id });
    if (!user?.mayExportIdentified) throw exportNotPermitted();
  }

  /** A code that is misspelt would be an empty file, which looks like an answer. What was answered once stays known. */
  private async assertKnown(instrumentCode: string): Promise<void> {
    const { rules } = await this.ruleSets.inForceAt(this.clock.now());
    if (rules.outcomes.instruments.some(({ code }) => code === instrumentCode)) return;
    if (await this.database.read.existsBy(Assessment, { instrumentCode })) return;
    throw instrumentNotReported();
  }

  /** Made by the first file; of two that make it at once one wins. */
  private async secret(): Promise<Buffer> {
    const known = await this.database.read.findOneBy(ExportSecret, { id: 1 });
    if (known) return known.secret;
    const secret = randomBytes(SECRET_BYTES);
    await this.database.transaction((tx) =>
      tx
        .createQueryBuilder()
        .insert()
        .into(ExportSecret)
        .values({ id: 1, secret, createdAt: this.clock.now() })
        .orIgnore()
        .execute(),
    );
    return (await this.database.read.findOneByOrFail(ExportSecret, { id: 1 })).secret;
  }
}

function toExport(
  id: string,
  kind: ExportKind,
  query: AssessmentExportQuery,
  more: Pick<Export, 'study' | 'ruleSetVersion' | 'estimatedRows' | 'startedAt' | 'requestedBy'>,
): Export {
  return {
    id,
    kind,
    format: query.format ?? 'csv',
    isIdentified: query.identified === 'true',
    fromDay: query.from ?? null,
    toDay: query.to ?? null,
    onlyPatientId: query.patientId ?? null,
    onlyPlanId: query.planId ?? null,
    modality: query.modality ?? null,
    indication: query.indication ?? null,
    instrumentCode: query.instrument ?? null,
    definitionVersion: DEFINITION_VERSION,
    ...more,
  };
}
