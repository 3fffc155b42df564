/**
 * The shape of the one access table. Each permission says who holds it, which routes it opens, and whether patient data
 * passes through them. The name of the permission is also the action in the audit trail.
 */
import type { Role } from './caller.js';

export interface Permission {
  /** PUBLIC: without a token. SIGNED_IN: any role, also with a password that must be changed first. */
  readonly roles: readonly Role[] | 'PUBLIC' | 'SIGNED_IN';
  /** `METHOD /path/:parameter`, as registered. */
  readonly routes: readonly string[];
  /**
   * READ: an audit event naming every patient in the answer is written before it is sent. WRITE: the service records the
   * event in its transaction; denials and refusals are recorded for both.
   */
  readonly patientData?: 'READ' | 'WRITE';
  /** Member of each list item that names the patient, `patientId` when left out. */
  readonly patientIdMember?: string;
  /** The answer holds what may be said only once and kept nowhere, so that an Idempotency-Key is not taken. */
  readonly answersOnce?: true;
}

export type AccessTable = Readonly<Record<string, Permission>>;

export interface RouteRule extends Permission {
  readonly action: string;
}

/** The table, looked up by route. */
export class AccessRules {
  private readonly byRoute = new Map<string, RouteRule>();

  constructor(table: AccessTable) {
    for (const [action, permission] of Object.entries(table))
      for (const route of permission.routes) {
        if (this.byRoute.has(route)) throw new Error(`${route} stands twice in the access table`);
        this.byRoute.set(route, { action, ...permission });
      }
  }

  /** The rule of a registered route; HEAD is answered like GET. */
  of(method: string, pattern: string): RouteRule | undefined {
    return this.byRoute.get(`${method === 'HEAD' ? 'GET' : method} ${pattern}`);
  }

  /** True where single things of this collection can be read at `collection/{id}`. */
  hasItemRoute(collection: string): boolean {
    const prefix = `GET ${collection}/:`;
    return [...this.byRoute.keys()].some(
      (route) => route.startsWith(prefix) && !route.slice(prefix.length).includes('/'),
    );
  }

  /** Differences between the table and the routes that exist; the app does not start while there are any. */
  faults(routes: readonly string[]): readonly string[] {
    const existing = new Set(routes);
    const missing = routes.filter((route) => !this.byRoute.has(route));
    const stale = [...this.byRoute.keys()].filter((route) => !existing.has(route));
    return [
      ...missing.map((route) => `${route} has no entry in the access table`),
      ...stale.map((route) => `${route} stands in the access table but does not exist`),
    ];
  }
}

export function mayUse(rule: RouteRule, role: Role): boolean {
  return typeof rule.roles === 'string' || rule.roles.includes(role);
}
