import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Clock } from '../../platform/clock/clock.js';
import type { Database } from '../../platform/database/database.js';
import { describeError, type Logger } from '../../platform/logging/logger.js';
import type { ExportRun, WholeFile } from './export-run.js';
import { Export, ExportEnding, ExportProgress } from './export.entity.js';

/** What is kept and logged about a file: that it was asked for, how far it is, and how it ended. Never what is in it. */
export class ExportRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Before the first byte. */
  async begin(caller: Caller, made: Export): Promise<void> {
    const action = made.isIdentified ? 'export.read-identified' : 'export.read';
    await this.database.write(caller, async (tx) => {
      await tx.insert(Export, made);
      await tx.query(
        `insert into export_progress (export_id, rows, bytes, seen_at) values ($1, 0, 0, now())`,
        [made.id],
      );
      const patientIds = made.onlyPatientId === null ? [] : [made.onlyPatientId];
      await recordAudit(tx, caller, { action, resourceId: made.id, patientIds });
    });
    this.log(made, { rows: 0, bytes: 0 }, 'An export has begun');
  }

  /** A lost word is made up for by the next. */
  async tell(made: Export, { rows, bytes }: Pick<ExportRun, 'rows' | 'bytes'>): Promise<void> {
    this.log(made, { rows, bytes }, 'An export goes on');
    try {
      await this.database.transaction((tx) =>
        tx.query(`update export_progress set rows = $2, bytes = $3, seen_at = now() where export_id = $1`, [
          made.id,
          rows,
          bytes,
        ]),
      );
    } catch (error) {
      this.logger.warn(
        { exportId: made.id, error: describeError(error) },
        'An export could not say how far it is',
      );
    }
  }

  /** Where a file names patients, each stands in the audit trail before the first row about them leaves. */
  async name(caller: Caller, { id }: Export, patientIds: readonly string[]): Promise<void> {
    const named = { action: 'export.read-identified', patientIds, resourceId: id };
    await this.database.transaction((tx) => recordAudit(tx, caller, named));
  }

  async endWhole(
    caller: Caller,
    made: Export,
    run: ExportRun,
    { entriesInError, sha256 }: WholeFile,
  ): Promise<void> {
    await this.end(caller, made, run, { cutOffBecause: null, sha256, entriesInError });
  }

  /** Does nothing for one that is whole. */
  async endCutOff(caller: Caller, made: Export, run: ExportRun): Promise<void> {
    const { cutOffBecause } = run;
    if (cutOffBecause === null) return;
    try {
      await this.end(caller, made, run, { cutOffBecause, sha256: null, entriesInError: null });
    } catch (error) {
      // With the database away nobody can be told; the export is found lost.
      this.logger.error(
        { exportId: made.id, error: describeError(error) },
        'The end of an export was not recorded',
      );
    }
  }

  private async end(
    caller: Caller,
    made: Export,
    { rows, bytes }: ExportRun,
    how: Pick<ExportEnding, 'cutOffBecause' | 'sha256' | 'entriesInError'>,
  ): Promise<void> {
    const action = how.cutOffBecause === null ? 'export.completed' : 'export.cut-off';
    await this.database.transaction(async (tx) => {
      await tx.insert(ExportEnding, { exportId: made.id, rows, bytes, endedAt: this.clock.now(), ...how });
      await tx.delete(ExportProgress, { exportId: made.id });
      await recordAudit(tx, caller, { action, resourceId: made.id });
    });
    this.log(made, { rows, bytes, cutOffBecause: how.cutOffBecause }, 'An export has ended');
  }

  private log(made: Export, how: object, message: string): void {
    const { id, kind, format, isIdentified, estimatedRows } = made;
    this.logger.info({ exportId: id, kind, format, isIdentified, estimatedRows, ...how }, message);
  }
}
