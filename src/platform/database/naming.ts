import { DefaultNamingStrategy, type Table } from 'typeorm';

/** The column of a property: `doseStartedAt` is in `dose_started_at`. */
export function snake(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}

/**
 * snake_case columns, and constraint names that a person can read and `constraintProblem` can map:
 * `pk_patients`, `uq_patients_mrn`, `fk_sessions_plan_id`, `ix_sessions_planned_start`. CHECKs are named on the entity.
 */
export class ReadableNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.bare(table)}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${this.bare(table)}_${columns.join('_')}`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${this.bare(table)}_${columns.join('_')}`;
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${this.bare(table)}_${columns.join('_')}`;
  }

  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${this.bare(table)}_${columns.join('_')}`;
  }

  private bare(table: Table | string): string {
    return this.getTableName(table).split('.').pop()!;
  }
}
