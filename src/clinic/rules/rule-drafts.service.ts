import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { assertVersion } from '../../platform/http/assert-version.js';
import { newId } from '../../platform/ids/ids.js';
import { approveDraft, newestVersion, type Approval } from './approve-draft.js';
import { ClinicRuleDraft } from './clinic-rule-draft.entity.js';
import { ClinicRuleSet } from './clinic-rule-set.entity.js';
import {
  ruleDraftClosed,
  ruleDraftNotFound,
  rulesMalformed,
  ruleSetNotFound,
} from './clinic-rules.problems.js';
import { malformations } from './domain/check-rule-set.js';
import { setValue, type ValueAt } from './domain/rule-changes.js';
import type { RuleDraftResponse } from './rule-drafts.dto.js';
import type { RuleSet } from './rule-set.js';
import { newestStanding, readRuleSet } from './rule-sets.lookup.js';
import { viewDraft } from './rule-views.js';
import { withdrawVersion } from './withdraw-version.js';

/** Rules are changed in drafts; a psychiatrist makes a new version of one. */
@Injectable()
export class RuleDraftsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  begin(caller: Caller, basedOnVersion?: number): Promise<RuleDraftResponse> {
    const [id, now] = [newId(), this.clock.now()];
    return this.database.write(caller, async (tx) => {
      const newest = await newestVersion(tx);
      const based = basedOnVersion ?? (await newestStanding(tx).getOneOrFail()).version;
      if (!(await tx.existsBy(ClinicRuleSet, { version: based }))) throw ruleSetNotFound();
      const { rules } = await readRuleSet(tx, based);
      const draft = tx.create(ClinicRuleDraft, {
        id,
        basedOnVersion: based,
        newestVersionKnown: newest.version,
        rules,
        status: 'OPEN',
        closedBecause: null,
        approvedVersion: null,
        createdAt: now,
        createdBy: caller.id,
      });
      return keep(tx, caller, 'clinic-rules.draft', draft, now);
    });
  }

  replace(caller: Caller, draftId: string, version: number, rules: unknown): Promise<RuleDraftResponse> {
    return this.change(caller, draftId, version, () => assertWellFormed(rules));
  }

  /** Sets single values, all of them or none. */
  set(
    caller: Caller,
    draftId: string,
    version: number,
    values: readonly ValueAt[],
  ): Promise<RuleDraftResponse> {
    return this.change(caller, draftId, version, (rules) => assertWellFormed(withValues(rules, values)));
  }

  /** @returns the version it became */
  approve(caller: Caller, draftId: string, version: number, approval: Approval): Promise<number> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const draft = await lockOpenDraft(tx, draftId, version);
      return approveDraft(tx, caller, draft, now, approval);
    });
  }

  discard(caller: Caller, draftId: string, reason: string): Promise<RuleDraftResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const draft = await lockOpenDraft(tx, draftId);
      Object.assign(draft, { status: 'DISCARDED', closedBecause: reason });
      return keep(tx, caller, 'clinic-rules.discard', draft, now);
    });
  }

  /** Takes back a version that has not begun. */
  withdraw(caller: Caller, version: number, reason: string): Promise<void> {
    const now = this.clock.now();
    return this.database.write(caller, (tx) => withdrawVersion(tx, caller, version, reason, now));
  }

  private change(
    caller: Caller,
    draftId: string,
    version: number,
    changed: (rules: RuleSet) => RuleSet,
  ): Promise<RuleDraftResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const draft = await lockOpenDraft(tx, draftId, version);
      draft.rules = changed(draft.rules);
      return keep(tx, caller, 'clinic-rules.draft', draft, now);
    });
  }
}

async function keep(
  tx: EntityManager,
  caller: Caller,
  action: string,
  draft: ClinicRuleDraft,
  now: Date,
): Promise<RuleDraftResponse> {
  Object.assign(draft, { updatedAt: now, updatedBy: caller.id });
  await tx.save(draft);
  await recordAudit(tx, caller, { action, resourceId: draft.id });
  return viewDraft(tx, draft, now);
}

async function lockOpenDraft(
  tx: EntityManager,
  id: string,
  expectedVersion?: number,
): Promise<ClinicRuleDraft> {
  const draft = await tx.findOne(ClinicRuleDraft, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!draft) throw ruleDraftNotFound();
  const { status, approvedVersion } = draft;
  if (status !== 'OPEN') throw ruleDraftClosed({ extensions: { draftStatus: status, approvedVersion } });
  if (expectedVersion !== undefined) assertVersion(draft, expectedVersion);
  return draft;
}

function assertWellFormed(rules: unknown): RuleSet {
  const faults = malformations(rules);
  if (faults.length > 0) throw rulesMalformed({ errors: faults.map((fault) => ({ ...fault })) });
  return rules as RuleSet;
}

function withValues(rules: RuleSet, values: readonly ValueAt[]): unknown {
  const lost = [];
  let changed: unknown = rules;
  for (const [index, value] of values.entries()) {
    const next = setValue(changed, value);
    if (next === undefined)
      lost.push({
        code: 'rules.pointer-leads-nowhere',
        message: 'There is no such place in the rules.',
        pointer: `/changes/${index}/pointer`,
      });
    else changed = next;
  }
  if (lost.length > 0) throw rulesMalformed({ errors: lost });
  return changed;
}
