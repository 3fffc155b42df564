/** The audit row that a read leaves, with as much in it as the product's. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

export async function insertAudit(pool: Pool, action: string, resourceId: string): Promise<void> {
  await pool.query({
    name: 'audit',
    text: `insert into floor.audit_events (id, recorded_at, actor_id, actor_kind, role, action, outcome, patient_ids,
             resource_id, request_id, ip_address)
           values ($1, now(), $1, 'staff', 'nurse', $2, 'SUCCESS', array[$3::uuid], $3, $4, '127.0.0.1')`,
    values: [randomUUID(), action, resourceId, randomUUID()],
  });
}
