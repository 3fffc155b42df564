import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AddressedPatients, lastIdIn } from '../audit/addressed-patients.js';
import { recordAudit } from '../audit/record-audit.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { routeNotFound } from '../errors/platform-problems.js';
import { requestOf, type RequestContext } from '../http/request-context.js';
import { notAllowed, notSignedIn, passwordChangeRequired } from './access-problems.js';
import { AccessRules, mayUse, type RouteRule } from './access-rules.js';
import { AccessTokens } from './access-tokens.js';
import type { Caller } from './caller.js';

/** Lets a request through only when the access table says so; a denial on patient data leaves an audit event. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly rules: AccessRules,
    private readonly tokens: AccessTokens,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly addressed: AddressedPatients,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const rule = this.rules.of(request.method, request.routeOptions.url ?? '');
    if (!rule) throw routeNotFound();
    request.rule = rule;
    if (rule.roles === 'PUBLIC') return true;
    const caller = await this.callerOf(request);
    request.caller = caller;
    if (rule.roles !== 'SIGNED_IN' && caller.mustChangePassword) throw passwordChangeRequired();
    if (!mayUse(rule, caller.role)) {
      await this.recordDenial(request, caller, rule);
      throw notAllowed({ extensions: { requiredRoles: rule.roles } });
    }
    return true;
  }

  private async callerOf(request: RequestContext): Promise<Caller> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw notSignedIn();
    const principal = await this.tokens.verify(token, this.clock.now());
    return { ...principal, requestId: request.id, ipAddress: request.ip, idempotency: null };
  }

  private async recordDenial(request: RequestContext, caller: Caller, rule: RouteRule): Promise<void> {
    if (!rule.patientData) return;
    const patientIds = await this.addressed.of(request.params);
    await this.database.transaction((tx) =>
      recordAudit(tx, caller, {
        action: rule.action,
        outcome: 'DENIED',
        reasonCode: notAllowed.code,
        patientIds,
        resourceId: lastIdIn(request.params),
      }),
    );
  }
}
