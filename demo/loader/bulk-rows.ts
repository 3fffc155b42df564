/**
 * Writes rows of the product's own tables thousands at a time, many times faster than one by one. Every trigger, foreign key
 * and check of the database applies as to any other row. The columns come from the entities, so that a column which nobody
 * fills is an error at once and not an empty field in an answer later.
 */
import type { DataSource, EntityManager } from 'typeorm';

/** The columns of an entity: what is joined in is optional on every entity, a column never is. */
export type ColumnsOf<E> = { [K in keyof E as object extends Pick<E, K> ? never : K]: E[K] };

type EntityClass<E extends object> = new () => E;

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly property: string; readonly key: string }[];
  readonly insert: string;
}

interface Change {
  readonly entity: EntityClass<object>;
  readonly id: string;
  readonly changed: Readonly<Record<string, unknown>>;
}

/** Rows of one transaction, ready to be sent. */
export interface TakenRows {
  readonly rows: ReadonlyMap<EntityClass<object>, readonly string[]>;
  readonly changes: readonly Change[];
}

const ROWS_AT_ONCE = 5000;

/** Collects rows, and sends them. */
export class BulkRows {
  private readonly tables = new Map<EntityClass<object>, Table>();
  private readonly rows = new Map<EntityClass<object>, string[]>();
  private changes: Change[] = [];

  /** @param order every entity that may get rows, what is referred to before what refers to it */
  constructor(
    private readonly dataSource: DataSource,
    private readonly order: readonly EntityClass<object>[],
  ) {}

  /** @throws an error that names the column where one is not told */
  add<E extends object>(entity: EntityClass<E>, row: ColumnsOf<E>): void {
    const { name, columns } = this.tableOf(entity);
    let text = '';
    for (const { property, key } of columns) {
      const value = (row as Record<string, unknown>)[property];
      if (value === undefined) throw new Error(`Column ${property} of ${name} is not told`);
      text += `${text === '' ? '{' : ','}${key}${JSON.stringify(value)}`;
    }
    const rows = this.rows.get(entity);
    if (rows) rows.push(`${text}}`);
    else this.rows.set(entity, [`${text}}`]);
  }

  /**
   * A row that was put right after it was entered: the first version is kept by the database, as it is when a person does it.
   * @param changed with `updatedAt` where the row has versions
   */
  change<E extends object>(entity: EntityClass<E>, id: string, changed: Partial<ColumnsOf<E>>): void {
    this.changes.push({ entity, id, changed });
  }

  /** Hands over what was added so far and is empty again, so that more can be added while that is written. */
  take(): TakenRows {
    const taken = { rows: new Map(this.rows), changes: this.changes };
    this.rows.clear();
    this.changes = [];
    return taken;
  }

  /** Writes what was taken in the transaction of the caller. @returns how many rows */
  async write(tx: EntityManager, { rows, changes }: TakenRows): Promise<number> {
    const forgotten = [...rows.keys()].find((entity) => !this.order.includes(entity));
    if (forgotten) throw new Error(`${forgotten.name} has no place in the order`);
    let count = 0;
    for (const entity of this.order) {
      const own = rows.get(entity) ?? [];
      for (let at = 0; at < own.length; at += ROWS_AT_ONCE)
        await tx.query(this.tableOf(entity).insert, [`[${own.slice(at, at + ROWS_AT_ONCE).join(',')}]`]);
      count += own.length;
    }
    for (const change of changes) await this.update(tx, change);
    return count;
  }

  private async update(tx: EntityManager, { entity, id, changed }: Change): Promise<void> {
    const { tableName, columns } = this.dataSource.getMetadata(entity);
    const nameOf = (property: string) =>
      columns.find(({ propertyName }) => propertyName === property)!.databaseName;
    const sets = Object.keys(changed).map((property, at) => `"${nameOf(property)}" = $${at + 2}`);
    if ('updatedAt' in changed) sets.push('version = version + 1');
    await tx.query(`update "${tableName}" set ${sets.join(', ')} where id = $1`, [
      id,
      ...Object.values(changed),
    ]);
  }

  private tableOf(entity: EntityClass<object>): Table {
    const known = this.tables.get(entity);
    if (known) return known;
    const { tableName: name, columns: all } = this.dataSource.getMetadata(entity);
    const told = all.filter(({ isGenerated }) => !isGenerated);
    const names = told.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const table = {
      name,
      columns: told.map(({ propertyName: property, databaseName }) => ({
        ...{ property, key: `${JSON.stringify(databaseName)}:` },
      })),
      insert: `insert into "${name}" (${names}) select ${names} from json_populate_recordset(null::"${name}", $1::json)`,
    };
    this.tables.set(entity, table);
    return table;
  }
}
