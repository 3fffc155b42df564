import { ChoiceField, IntegerField, ListField, TextField } from '../../../platform/http/fields.js';
import type { Column, ColumnType } from '../domain/column.js';
import { EXPORT_KINDS, type ExportKind } from '../export-filter.js';
import { exportSources } from '../sources.js';

/** Counts up with every change of what a column means, is called, or is computed from. */
export const DEFINITION_VERSION = 2;

const COLUMN_TYPES = ['text', 'integer', 'decimal', 'boolean', 'localDateTime', 'instant'] as const;
const FILES = ['ALL', 'IDENTIFIED', 'DEIDENTIFIED'] as const;

export class ColumnCodeResponse {
  @TextField({ max: 80, description: 'As it stands in the file.' })
  code: string;

  @TextField({ max: 200, description: 'What the code says.' })
  meaning: string;
}

export class ColumnResponse {
  @TextField({ max: 60, description: 'As in the first line of the CSV.' })
  name: string;

  @ChoiceField(COLUMN_TYPES, {
    enumName: 'ExportColumnType',
    description: 'localDateTime: what the clock of the clinic showed, without an offset, to the minute.',
  })
  type: ColumnType;

  @TextField({ max: 20, nullable: true, description: 'UCUM; null where there is none.' })
  unit: string | null;

  @TextField({ max: 400, description: 'What the column says.' })
  meaning: string;

  @ListField(() => ColumnCodeResponse, {
    maxItems: 200,
    description: 'Every value that can stand there; none where it is no closed list.',
  })
  codes: ColumnCodeResponse[];

  @TextField({ max: 200, nullable: true, description: 'What an empty cell says; null where none is empty.' })
  emptyMeans: string | null;

  @ChoiceField(FILES, { description: 'In which files the column stands.' })
  files: (typeof FILES)[number];
}

export class DictionaryResponse {
  @ChoiceField(EXPORT_KINDS, { enumName: 'ExportKind', description: 'The file it is about.' })
  kind: ExportKind;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Counts up when a column changes.' })
  definitionVersion: number;

  @TextField({ max: 1000, description: 'What one row is.' })
  oneRowIs: string;

  @TextField({ max: 1000, description: 'Who and what is not in the file.' })
  leftOut: string;

  @ListField(() => ColumnResponse, { maxItems: 200, description: 'In the order of the file.' })
  columns: ColumnResponse[];
}

/** What the columns of a file mean, from the table that the exporter writes it by. */
export function toDictionaryResponse(kind: ExportKind): DictionaryResponse {
  const { columns, oneRowIs, leftOut } = exportSources[kind];
  return { kind, definitionVersion: DEFINITION_VERSION, oneRowIs, leftOut, columns: columns.map(toColumn) };
}

function toColumn({ name, type, unit, meaning, codes, emptyMeans, only }: Column): ColumnResponse {
  return { name, type, unit, meaning, codes: [...codes], emptyMeans, files: only ?? 'ALL' };
}
