import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, mergeMap, type Observable } from 'rxjs';
import type { RouteRule } from '../access/access-rules.js';
import type { Caller } from '../access/caller.js';
import { Database } from '../database/database.js';
import { Problem } from '../errors/problem.js';
import { EntryExists } from '../http/existing-entry.js';
import { isUuid } from '../http/field-formats.js';
import { requestOf, type RequestContext } from '../http/request-context.js';
import { AddressedPatients, lastIdIn } from './addressed-patients.js';
import { recordAudit } from './record-audit.js';

/** Refusals worth a trace: forbidden here, not visible, somebody else was first, an old version, a clinic rule said no. */
const RECORDED_REFUSALS = new Set([403, 404, 409, 412, 422]);

interface Answer {
  readonly id?: unknown;
  readonly patientId?: unknown;
  readonly items?: readonly Record<string, unknown>[];
}

/**
 * Reads of patient data are recorded before the answer leaves: an answer whose event cannot be written is not given.
 * Refused requests on patient data are recorded too. Writes record themselves, in their own transaction; only where the
 * kept answer of one is given again is it recorded here.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly addressed: AddressedPatients,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = requestOf(context);
    const { caller, rule } = request;
    if (!caller || !rule?.patientData) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (rule.patientData === 'READ' || request.isReplay)
          await this.recordRead(request, caller, rule, answer);
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
    given: unknown,
  ): Promise<void> {
    const answer = ((given instanceof EntryExists ? given.entry : given) ?? {}) as Answer;
    const named = patientsIn(answer, rule);
    const patientIds = named.length > 0 ? named : await this.addressed.of(request.params);
    const resourceId = isUuid(answer.id) ? String(answer.id) : lastIdIn(request.params);
    await this.database.transaction((tx) =>
      recordAudit(tx, caller, { action: rule.action, patientIds, resourceId }),
    );
  }

  private async recordRefusal(
    request: RequestContext,
    caller: Caller,
    rule: RouteRule,
    error: unknown,
  ): Promise<void> {
    if (!(error instanceof Problem) || !RECORDED_REFUSALS.has(error.kind.status)) return;
    const patientIds = await this.addressed.of(request.params);
    await this.database.transaction((tx) =>
      recordAudit(tx, caller, {
        action: rule.action,
        outcome: 'REFUSED',
        reasonCode: error.kind.code,
        patientIds,
        resourceId: lastIdIn(request.params),
      }),
    );
  }
}

/** Every patient named by the answer, or by the items of a list. */
function patientsIn(
  { id, patientId, items = [] }: Answer,
  { patientIdMember = 'patientId' }: RouteRule,
): string[] {
  const whole = patientIdMember === 'id' ? [id] : [];
  const candidates = [...whole, patientId, ...items.map((item) => item[patientIdMember])];
  return [...new Set(candidates.filter(isUuid).map(String))];
}
