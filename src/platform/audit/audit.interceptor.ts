import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, mergeMap, type Observable } from 'rxjs';
import type { RouteRule } from '../access/access-rules.js';
import type { Caller } from '../access/caller.js';
import { Database } from '../database/database.js';
import { Problem } from '../errors/problem.js';
import { isUuid } from '../http/field-formats.js';
import { requestOf, type RequestContext } from '../http/request-context.js';
import { recordAudit } from './record-audit.js';

/** Refusals worth a trace: not visible, somebody else was first, a clinic rule said no, an old version. */
const RECORDED_REFUSALS = new Set([404, 409, 412, 422]);

/**
 * Reads of patient data are recorded before the answer leaves: an answer whose event cannot be written is not given.
 * Refused requests on patient data are recorded too. Writes record themselves, in their own transaction.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = requestOf(context);
    const { caller, rule } = request;
    if (!caller || !rule?.patientData) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (rule.patientData === 'READ') await this.recordRead(request, caller, rule, answer);
        return answer;
      }),
      catchError(async (error: unknown) => {
        await this.recordRefusal(request, caller, rule, error);
        throw error;
      }),
    );
  }

  private async recordRead(
    request: RequestContext,
    caller: Caller,
    rule: RouteRule,
    answer: unknown,
  ): Promise<void> {
    const patientIds = patientsIn(request, rule, answer);
    const { id } = (answer ?? {}) as { id?: unknown };
    await this.database.transaction((tx) =>
      recordAudit(tx, caller, {
        action: rule.action,
        patientIds,
        resourceId: isUuid(id) ? String(id) : null,
      }),
    );
  }

  private async recordRefusal(
    request: RequestContext,
    caller: Caller,
    rule: RouteRule,
    error: unknown,
  ): Promise<void> {
    if (!(error instanceof Problem) || !RECORDED_REFUSALS.has(error.kind.status)) return;
    await this.database.transaction((tx) =>
      recordAudit(tx, caller, {
        action: rule.action,
        outcome: 'REFUSED',
        reasonCode: error.kind.code,
        patientIds: patientsIn(request, rule, null),
        resourceId: lastIdIn(request),
      }),
    );
  }
}

/** The thing the request was about: the last id of its address. */
function lastIdIn(request: RequestContext): string | null {
  return (
    Object.values(request.params as Record<string, string>)
      .filter(isUuid)
      .at(-1) ?? null
  );
}

/** Whose data this is: the patient in the address, in the answer, or in each item of the answer. */
function patientsIn(request: RequestContext, rule: RouteRule, answer: unknown): string[] {
  const member = rule.patientIdMember ?? 'patientId';
  const { items = [], ...whole } = (answer ?? {}) as { items?: readonly Record<string, unknown>[] } & Record<
    string,
    unknown
  >;
  const fromAddress = (request.params as { patientId?: string }).patientId;
  const candidates = [fromAddress, whole['patientId'], ...items.map((item) => item[member])];
  return [...new Set(candidates.filter(isUuid).map(String))];
}
