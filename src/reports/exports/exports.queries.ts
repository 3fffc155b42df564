import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Page } from '../../platform/http/paging.js';
import { toExportResponse, type ExportResponse, type KnownExport } from './dto/export.responses.js';
import { Export, ExportEnding, ExportProgress } from './export.entity.js';
import { exportNotFound } from './exports.problems.js';

/** Told every few seconds; a server that says nothing for so long is gone, and its files with it. */
const SILENT_AFTER = `interval '1 minute'`;

@Injectable()
export class ExportsQueries {
  constructor(private readonly database: Database) {}

  /** @throws exportNotFound */
  async one(exportId: string): Promise<ExportResponse> {
    const [known] = await this.read('made.id = :exportId', { exportId });
    if (!known) throw exportNotFound();
    return toExportResponse(known);
  }

  /** Over all instances, the oldest first. */
  async running(): Promise<Page<ExportResponse>> {
    const known = await this.read('progress.exportId is not null');
    return { items: known.filter(({ isAlive }) => isAlive).map(toExportResponse), nextCursor: null };
  }

  private async read(where: string, values: object = {}): Promise<readonly KnownExport[]> {
    const { entities, raw } = await this.database.read
      .createQueryBuilder(Export, 'made')
      .leftJoinAndMapOne('made.ending', ExportEnding, 'ending', 'ending.exportId = made.id')
      .leftJoinAndMapOne('made.progress', ExportProgress, 'progress', 'progress.exportId = made.id')
      .addSelect(`coalesce(progress.seen_at > now() - ${SILENT_AFTER}, false)`, 'alive')
      .where(where, values)
      .orderBy('made.startedAt')
      .addOrderBy('made.id')
      .getRawAndEntities<{ alive: boolean }>();
    return entities.map((made, index) => {
      const { ending, progress } = made as Export & Partial<Pick<KnownExport, 'ending' | 'progress'>>;
      return { export: made, ending: ending ?? null, progress: progress ?? null, isAlive: raw[index]!.alive };
    });
  }
}
