/**
 * Who may do what: role -> permission -> route, in one place. A route without an entry stops the start, and so does an
 * entry without a route. The name of a permission is its action in the audit trail.
 */
import type { AccessTable } from './platform/access/access-rules.js';

const STAFF = ['nurse', 'psychiatrist', 'front-desk', 'admin'] as const;

export const accessTable = {
  'health.read': { roles: 'PUBLIC', routes: ['GET /health/live', 'GET /health/ready', 'GET /metrics'] },
  'document.read': { roles: 'PUBLIC', routes: ['GET /openapi.json'] },
  'auth.sign-in': { roles: 'PUBLIC', routes: ['POST /v1/auth/token'] },
  'auth.sign-out': { roles: 'SIGNED_IN', routes: ['POST /v1/auth/sign-out'] },
  'me.read': { roles: 'SIGNED_IN', routes: ['GET /v1/me'] },
  'me.change-password': { roles: 'SIGNED_IN', routes: ['PUT /v1/me/password'] },

  'user.register': { roles: ['admin'], routes: ['POST /v1/users'] },
  'user.read': { roles: ['admin'], routes: ['GET /v1/users', 'GET /v1/users/:userId'] },
  'user.change': { roles: ['admin'], routes: ['PATCH /v1/users/:userId'] },
  'user.reset-password': { roles: ['admin'], routes: ['POST /v1/users/:userId/reset-password'] },
  'staff.read': { roles: STAFF, routes: ['GET /v1/staff'] },
  'client.register': { roles: ['admin'], routes: ['POST /v1/clients'] },
  'client.read': { roles: ['admin'], routes: ['GET /v1/clients', 'GET /v1/clients/:clientId'] },
  'client.revoke': { roles: ['admin'], routes: ['POST /v1/clients/:clientId/revoke'] },
  'audit.read': { roles: ['psychiatrist', 'admin'], routes: ['GET /v1/audit-events'] },

  'clinic.read': { roles: STAFF, routes: ['GET /v1/clinic'] },
  'clinic.change': { roles: ['admin'], routes: ['PUT /v1/clinic'] },
  'clinic-rules.read': { roles: ['nurse', 'psychiatrist', 'admin'], routes: ['GET /v1/clinic-rules'] },
  'chair.read': { roles: STAFF, routes: ['GET /v1/chairs'] },
  'chair.add': { roles: ['admin'], routes: ['POST /v1/chairs'] },
  'chair.retire': { roles: ['admin'], routes: ['POST /v1/chairs/:chairId/retire'] },
} as const satisfies AccessTable;
