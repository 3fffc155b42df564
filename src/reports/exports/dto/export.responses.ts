import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import { InstrumentCodeField } from '../../../outcomes/dto/instrument-fields.js';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { INDICATION_CODES, type Indication } from '../../../treatment-plans/domain/indication.js';
import { EXPORT_FORMATS, type ExportFormat } from '../formats.js';
import { EXPORT_KINDS, type ExportKind } from '../export-filter.js';
import {
  CUT_OFF_REASONS,
  type CutOffReason,
  type Export,
  type ExportEnding,
  type ExportProgress,
} from '../export.entity.js';

export const EXPORT_STATUSES = ['RUNNING', 'COMPLETE', 'CUT_OFF', 'LOST'] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

export class ExportResponse {
  @UuidField({ description: 'As in the header Export-Id of the file.' })
  id: string;

  @ChoiceField(EXPORT_KINDS, { enumName: 'ExportKind', description: 'What one row of the file is about.' })
  kind: ExportKind;

  @ChoiceField(EXPORT_FORMATS, { description: 'What the file is written in.' })
  format: ExportFormat;

  @BooleanField({ description: 'True where the file names patients.' })
  identified: boolean;

  @TextField({
    max: 40,
    nullable: true,
    description: 'Whose pseudonyms it has; null where patients are named.',
  })
  study: string | null;

  @DayField({ nullable: true, description: 'First calendar day of the facts; null: from the first.' })
  from: string | null;

  @DayField({ nullable: true, description: 'Last calendar day, included; null: to the last.' })
  to: string | null;

  @UuidField({ nullable: true, description: 'The only patient in the file; null: all.' })
  patientId: string | null;

  @UuidField({ nullable: true, description: 'The only plan in the file; null: all.' })
  planId: string | null;

  @ChoiceField(MODALITIES, { nullable: true, enumName: 'Modality', description: 'Null: all.' })
  modality: Modality | null;

  @ChoiceField(INDICATION_CODES, { nullable: true, enumName: 'Indication', description: 'Null: all.' })
  indication: Indication | null;

  @InstrumentCodeField({ nullable: true, description: 'The only questionnaire in the file; null: all.' })
  instrumentCode: string | null;

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    description: 'Version of the columns, as in the data dictionary.',
  })
  definitionVersion: number;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'The clinic rules it was computed with.' })
  ruleSetVersion: number;

  @UuidField({ description: 'The user who asked for the file.' })
  requestedBy: string;

  @InstantField({ description: 'The file shows the record as it was then.' })
  startedAt: Date;

  @ChoiceField(EXPORT_STATUSES, {
    enumName: 'ExportStatus',
    description:
      'COMPLETE: every byte was sent; compare the hash. CUT_OFF: the file is not whole, throw it away. LOST: the server ended ' +
      'without saying so, and the file is not whole either.',
  })
  status: ExportStatus;

  @ChoiceField(CUT_OFF_REASONS, { nullable: true, description: 'Null unless it was cut off.' })
  cutOffBecause: CutOffReason | null;

  @IntegerField({ ...COUNT, description: 'Rows so far, or in all.' })
  rows: number;

  @IntegerField({ ...COUNT, description: 'Rows as they were expected at the start.' })
  estimatedRows: number;

  @IntegerField({ ...COUNT, description: 'Bytes so far, or in all.' })
  bytes: number;

  @TextField({
    max: 64,
    nullable: true,
    description: 'SHA-256 of the whole file, hex; null until it is whole.',
  })
  sha256: string | null;

  @IntegerField({
    ...COUNT,
    nullable: true,
    description: 'Entries in error that were left out; null until the file is whole.',
  })
  entriesInError: number | null;

  @InstantField({ nullable: true, description: 'Null while it runs, and where nobody knows.' })
  endedAt: Date | null;
}

export interface KnownExport {
  readonly export: Export;
  readonly ending: ExportEnding | null;
  readonly progress: ExportProgress | null;
  /** Its server has said within the last minute how far it is. */
  readonly isAlive: boolean;
}

export function toExportResponse({ export: made, ending, progress, isAlive }: KnownExport): ExportResponse {
  return {
    id: made.id,
    kind: made.kind,
    format: made.format,
    identified: made.isIdentified,
    study: made.study,
    from: made.fromDay,
    to: made.toDay,
    patientId: made.onlyPatientId,
    planId: made.onlyPlanId,
    modality: made.modality,
    indication: made.indication,
    instrumentCode: made.instrumentCode,
    definitionVersion: made.definitionVersion,
    ruleSetVersion: made.ruleSetVersion,
    requestedBy: made.requestedBy,
    startedAt: made.startedAt,
    status: statusOf(ending, isAlive),
    cutOffBecause: ending?.cutOffBecause ?? null,
    rows: ending?.rows ?? progress?.rows ?? 0,
    estimatedRows: made.estimatedRows,
    bytes: ending?.bytes ?? progress?.bytes ?? 0,
    sha256: ending?.sha256 ?? null,
    entriesInError: ending?.entriesInError ?? null,
    endedAt: ending?.endedAt ?? null,
  };
}

function statusOf(ending: ExportEnding | null, isAlive: boolean): ExportStatus {
  if (ending) return ending.cutOffBecause === null ? 'COMPLETE' : 'CUT_OFF';
  return isAlive ? 'RUNNING' : 'LOST';
}
