/**
 * The tables the floors write to: the same columns, keys and indexes as the product's, on the same server. What the product
 * has besides, checks of values and triggers that keep earlier versions, is no part of a floor.
 */
import type { Pool } from 'pg';

export async function makeFloorTables(sql: Pool): Promise<void> {
  await sql.query(`
    create schema if not exists floor;
    create table if not exists floor.vitals_readings
      (like public.vitals_readings including defaults including indexes,
       foreign key (session_id) references public.sessions (id),
       foreign key (device_id) references public.devices (id));
    create table if not exists floor.audit_events (like public.audit_events including defaults including indexes);
  `);
}

/** The rows the product has of these sessions, so that both read the same. */
export async function copyReadings(sql: Pool, sessionIds: readonly string[]): Promise<void> {
  await sql.query(
    `insert into floor.vitals_readings select * from public.vitals_readings where session_id = any($1)`,
    [sessionIds],
  );
}
