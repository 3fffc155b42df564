import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import {
  DEFAULT_PAGE_SIZE,
  pageOf,
  readCursor,
  readTimedCursor,
  type Page,
  type PageQuery,
} from '../../platform/http/paging.js';
import { ClinicRuleDraft } from './clinic-rule-draft.entity.js';
import { ClinicRuleSet } from './clinic-rule-set.entity.js';
import { ClinicRuleWithdrawal } from './clinic-rule-withdrawal.entity.js';
import {
  LARGEST_VERSION,
  type ClinicRulesResponse,
  type RuleSetVersionResponse,
} from './clinic-rules.dto.js';
import { ruleDraftNotFound, ruleSetNotFound } from './clinic-rules.problems.js';
import { diffRules } from './domain/rule-changes.js';
import type { RuleDraftHeadResponse, RuleDraftResponse } from './rule-drafts.dto.js';
import { RuleSetsLookup, versionInForceAt } from './rule-sets.lookup.js';
import { toDraftHead, toRuleSetHead, viewDraft, type RuleSetHead } from './rule-views.js';

const HEAD = {
  version: true,
  effectiveFrom: true,
  reason: true,
  approvedBy: true,
  approvedAt: true,
  draftedBy: true,
  draftId: true,
} as const;

@Injectable()
export class ClinicRulesQueries {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  /** The version asked for, or the one in force. */
  async rules(wanted?: number): Promise<ClinicRulesResponse> {
    const now = this.clock.now();
    const all = await this.heads();
    const version = wanted ?? (await versionInForceAt(this.database.read, now));
    const head = all.find((one) => one.version === version);
    if (!head) throw ruleSetNotFound();
    const upcoming = all
      .map((one) => toRuleSetHead(one, all, now))
      .filter(({ standing }) => standing === 'UPCOMING')
      .sort((a, b) => a.effectiveFrom.getTime() - b.effectiveFrom.getTime());
    const { rules } = await this.ruleSets.version(version);
    return { ...toRuleSetHead(head, all, now), upcoming, rules };
  }

  /** The history, newest first. */
  async versions({ limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery): Promise<Page<RuleSetVersionResponse>> {
    const now = this.clock.now();
    const all = await this.heads();
    const before = readCursor(cursor, isVersion)?.[0];
    const rows = all.filter(({ version }) => before === undefined || version < Number(before));
    const page = pageOf(rows.slice(0, limit + 1), limit, ({ version }) => [String(version)]);
    const items = await Promise.all(
      page.items.map(async (head) => ({
        ...toRuleSetHead(head, all, now),
        changes: await this.changesOf(head.version, all),
      })),
    );
    return { ...page, items };
  }

  async drafts({ limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery): Promise<Page<RuleDraftHeadResponse>> {
    const query = this.database.read
      .createQueryBuilder(ClinicRuleDraft, 'draft')
      .orderBy('draft.createdAt', 'DESC')
      .addOrderBy('draft.id', 'DESC')
      .take(limit + 1);
    const before = readTimedCursor(cursor);
    if (before) query.where('(draft.createdAt, draft.id) < (:at, :id)', before);
    const page = pageOf(await query.getMany(), limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { ...page, items: page.items.map(toDraftHead) };
  }

  async draft(draftId: string): Promise<RuleDraftResponse> {
    const draft = await this.database.read.findOneBy(ClinicRuleDraft, { id: draftId });
    if (!draft) throw ruleDraftNotFound();
    return viewDraft(this.database.read, draft, this.clock.now());
  }

  /** Newest first, without the rules themselves. */
  private async heads(): Promise<readonly RuleSetHead[]> {
    const heads = await this.database.read.find(ClinicRuleSet, { select: HEAD, order: { version: 'DESC' } });
    const withdrawals = await this.database.read.find(ClinicRuleWithdrawal);
    return heads.map((head) => ({
      ...head,
      withdrawal: withdrawals.find(({ version }) => version === head.version) ?? null,
    }));
  }

  /** Against the version before that was not withdrawn. */
  private async changesOf(version: number, all: readonly RuleSetHead[]) {
    const previous = all.find((one) => one.version < version && one.withdrawal === null);
    if (!previous) return [];
    const before = await this.ruleSets.version(previous.version);
    const after = await this.ruleSets.version(version);
    return diffRules(before.rules, after.rules);
  }
}

function isVersion(part: unknown): boolean {
  return typeof part === 'string' && /^[1-9]\d{0,9}$/.test(part) && Number(part) <= LARGEST_VERSION;
}
