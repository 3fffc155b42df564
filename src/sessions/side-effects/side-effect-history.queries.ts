import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { RowVersion } from '../../platform/database/row-version.entity.js';
import { SessionsLookup } from '../sessions.lookup.js';
import type { SideEffectHistoryResponse, SideEffectVersionResponse } from './dto/side-effect-history.dto.js';
import { SideEffectChange } from './side-effect-change.entity.js';
import { SideEffect } from './side-effect.entity.js';
import { sideEffectNotFound } from './side-effects.problems.js';

type Row = Readonly<Record<string, unknown>>;
type Version = SideEffectVersionResponse;

/** How side effects stood before they were corrected. */
@Injectable()
export class SideEffectHistoryQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
  ) {}

  async of(sessionId: string, id: string): Promise<SideEffectHistoryResponse> {
    const { patientId } = await this.sessions.get(sessionId);
    const effect = await this.database.read.findOneBy(SideEffect, { id, sessionId });
    if (!effect) throw sideEffectNotFound();
    const changes = await this.database.read.findBy(SideEffectChange, { sideEffectId: id });
    const earlier = await this.database.read.find(RowVersion, {
      where: { rowId: In([id, ...changes.map((change) => change.id)]) },
    });
    const versions = [
      ...earlier.map(({ tableName, row }) =>
        tableName === 'side_effects' ? onsetOfRow(row) : changeOfRow(row),
      ),
      onsetOf(effect),
      ...changes.map(changeOf),
    ];
    const order = (a: Version, b: Version) =>
      a.updatedAt.getTime() - b.updatedAt.getTime() || a.version - b.version || (a.id < b.id ? -1 : 1);
    return { patientId, sideEffectId: id, versions: versions.sort(order) };
  }
}

function onsetOf({ onsetAt, gradeAtOnset, courseAtOnset, ...effect }: SideEffect): Version {
  const { id, version, gradeBeforeDose, actions, seriousness, relatedness, note } = effect;
  const { status, changeReason, updatedAt, updatedBy } = effect;
  return {
    kind: 'ONSET',
    id,
    version,
    occurredAt: onsetAt,
    grade: gradeAtOnset,
    course: courseAtOnset,
    gradeBeforeDose,
    actions,
    seriousness,
    relatedness,
    note,
    status,
    changeReason,
    updatedAt,
    updatedBy,
  };
}

function changeOf(change: SideEffectChange): Version {
  const { id, version, occurredAt, grade, course, note, status, changeReason, updatedAt, updatedBy } = change;
  return {
    kind: 'CHANGE',
    id,
    version,
    occurredAt,
    grade,
    course,
    gradeBeforeDose: null,
    actions: [],
    seriousness: [],
    relatedness: null,
    note,
    status,
    changeReason,
    updatedAt,
    updatedBy,
  };
}

/** A row as the database kept it: names of columns, times as text. Rows from before changes were kept are named otherwise. */
function onsetOfRow(row: Row): Version {
  return onsetOf({
    ...row,
    onsetAt: new Date(row['onset_at'] as string),
    gradeAtOnset: row['grade_at_onset'] ?? row['grade'],
    courseAtOnset: row['course_at_onset'] ?? row['course'],
    gradeBeforeDose: row['grade_before_dose'],
    seriousness: row['seriousness'] ?? [],
    changeReason: row['change_reason'],
    updatedAt: new Date(row['updated_at'] as string),
    updatedBy: row['updated_by'],
  } as unknown as SideEffect);
}

function changeOfRow(row: Row): Version {
  return changeOf({
    ...row,
    occurredAt: new Date(row['occurred_at'] as string),
    changeReason: row['change_reason'],
    updatedAt: new Date(row['updated_at'] as string),
    updatedBy: row['updated_by'],
  } as unknown as SideEffectChange);
}
