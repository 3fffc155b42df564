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
import { newId } from '../../platform/ids/ids.js';
import type { Logger } from '../../platform/logging/logger.js';
import { LOGGER } from '../../platform/logging/logger.token.js';
import { instrumentNotReported } from '../reports.problems.js';
import { DEFINITION_VERSION, toDictionaryResponse } from './dto/dictionary.response.js';
import type { AssessmentExportQuery } from './dto/export.requests.js';
import type { ExportFilter, ExportKind } from './export-filter.js';
import { ExportRecords } from './export-records.js';
import { ExportRun } from './export-run.js';
import { Export, ExportSecret } from './export.entity.js';
import {
  exportNamesPatient,
  exportNotPermitted,
  exportPeriodReversed,
  exportsTooMany,
  exportTooFewPatients,
} from './exports.problems.js';
import { fileInThread } from './file-thread.js';
import type { FileEvent, FileOrder } from './make-file.js';
import type { StandingRules } from './rules-in-snapshot.js';

/** A sort of everything may take that long; nothing a request does may. */
const LONGEST_STATEMENT_MS = 30 * 60_000;
const SAYS_HOW_FAR_MS = 5_000;
const DEFAULT_STUDY = 'default';
const SECRET_BYTES = 32;

export interface StartedExport extends Export {
  readonly stream: Readable;
}

/** An export of which is not known yet how many rows it has. */
type Asked = Omit<Export, 'estimatedRows'>;

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
    let events: AsyncGenerator<FileEvent> | undefined;
    try {
      const rules = await this.standingRules();
      const asked = toExport(newId(), kind, query, {
        ruleSetVersion: rules.inForce.version,
        startedAt: this.clock.now(),
        requestedBy: caller.id,
      });
      events = fileInThread(await this.order(asked, rules));
      const made = { ...asked, estimatedRows: await opened(events) };
      await this.records.begin(caller, made);
      return { ...made, stream: this.run(events, made, caller).stream };
    } catch (error) {
      this.taken -= 1;
      await events?.return(undefined);
      throw error;
    }
  }

  private async order(asked: Asked, rules: StandingRules): Promise<FileOrder> {
    const { kind, format, isIdentified, definitionVersion } = asked;
    const patienceMs = this.config.EXPORT_PATIENCE_SECONDS * 1000;
    return {
      database: {
        url: this.database.url,
        statementTimeoutMs: LONGEST_STATEMENT_MS,
        // The receiver is given up before the database gives us up.
        idleTimeoutMs: 2 * patienceMs + 60_000,
      },
      kind,
      format,
      frame: {
        audience: isIdentified ? 'IDENTIFIED' : 'DEIDENTIFIED',
        filter: await this.filterOf(asked),
      },
      secret: await this.secret(),
      study: asked.study ?? DEFAULT_STUDY,
      rules,
      now: asked.startedAt,
      metadata: {
        exportId: asked.id,
        definitionVersion: String(definitionVersion),
        dictionary: JSON.stringify(toDictionaryResponse(kind)),
      },
    };
  }

  private run(events: AsyncGenerator<FileEvent>, made: Export, caller: Caller): ExportRun {
    const run: ExportRun = new ExportRun({
      events,
      patienceMs: this.config.EXPORT_PATIENCE_SECONDS * 1000,
      onNamed: (patientIds) => this.records.name(caller, made, patientIds),
      onWhole: (whole) => this.records.endWhole(caller, made, run, whole),
      onEnd: async () => {
        clearInterval(telling);
        this.runs.delete(run);
        this.taken -= 1;
        await events.return(undefined);
        await this.records.endCutOff(caller, made, run);
      },
    });
    const telling = setInterval(() => void this.records.tell(made, run), SAYS_HOW_FAR_MS);
    telling.unref();
    this.runs.add(run);
    return run;
  }

  private async standingRules(): Promise<StandingRules> {
    const now = this.clock.now();
    return { inForce: await this.ruleSets.inForceAt(now), begun: await this.ruleSets.begunBy(now) };
  }

  private async filterOf(asked: Asked): Promise<ExportFilter> {
    const { fromDay, toDay, onlyPatientId, onlyPlanId, modality, indication, instrumentCode } = asked;
    const { timeZone } = await this.clinics.current();
    return {
      from: fromDay === null ? null : startOfDayAfter(fromDay, 0, timeZone),
      until: toDay === null ? null : startOfDayAfter(toDay, 1, timeZone),
      patientId: onlyPatientId,
      planId: onlyPlanId,
      modality,
      indication,
      instrument: instrumentCode,
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

/** @returns rows as expected. @throws exportTooFewPatients before any row has left */
async function opened(events: AsyncGenerator<FileEvent>): Promise<number> {
  const first = await events.next();
  const value = first.done ? null : first.value;
  if (value?.kind !== 'OPENED') throw new Error('A file begins with being opened');
  if (!value.isAllowed) throw exportTooFewPatients();
  return value.estimatedRows;
}

function toExport(
  id: string,
  kind: ExportKind,
  query: AssessmentExportQuery,
  more: Pick<Export, 'ruleSetVersion' | 'startedAt' | 'requestedBy'>,
): Asked {
  const isIdentified = query.identified === 'true';
  return {
    id,
    kind,
    format: query.format ?? 'csv',
    isIdentified,
    study: isIdentified ? null : (query.study ?? DEFAULT_STUDY),
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
