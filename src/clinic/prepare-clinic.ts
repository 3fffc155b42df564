import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '../platform/ids/ids.js';
import { Clinic } from './clinic.entity.js';
import { newestVersion } from './rules/approve-draft.js';
import { ClinicRuleSet } from './rules/clinic-rule-set.entity.js';
import { defaultRuleSet } from './rules/default-rule-set.js';
import { completeRules } from './rules/domain/check-rule-set.js';
import { diffRules } from './rules/domain/rule-changes.js';
import type { RuleSet } from './rules/rule-set.js';
import { newestStanding } from './rules/rule-sets.lookup.js';

/** What an installation starts with until an administrator has described the clinic. */
const firstSettings = {
  name: 'Ketamine clinic',
  address: null,
  phone: null,
  timeZone: 'America/Los_Angeles',
  closedWeekdays: [6, 7],
  closedDays: [],
  spravatoSite: { status: 'NOT_CERTIFIED', certificationId: null, authorisedRepresentative: null },
  crisisText: 'If you may harm yourself or are in danger, call 988 (Suicide and Crisis Lifeline) or 911 now.',
} as const;

/** Makes the clinic and version 1 of its rules where they are missing, and completes older rules; run at every start. */
export async function prepareClinic(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.transaction(async (tx) => {
    await tx.query('lock table clinics in share row exclusive mode');
    if (!(await tx.existsBy(Clinic, {})))
      await tx.save(
        tx.create(Clinic, {
          id: newId(),
          ...firstSettings,
          closedWeekdays: [6, 7],
          closedDays: [],
          updatedAt: now,
          updatedBy: null,
        }),
      );
    await prepareRules(tx, now);
  });
}

/**
 * Version 1, or, where the newest version was approved before some rule existed, a version that says what is used for it
 * from now on: results have to name a version that holds every number they were computed with.
 */
async function prepareRules(tx: EntityManager, now: Date): Promise<void> {
  const standing = await newestStanding(tx).getOne();
  if (!standing) {
    const reason = 'Proposed defaults, to be approved by the medical director';
    await tx.insert(ClinicRuleSet, unapproved(1, now, defaultRuleSet, reason));
    return;
  }
  const newest = await tx.findOneByOrFail(ClinicRuleSet, { version: standing.version });
  const completed = completeRules(newest.rules, defaultRuleSet);
  const added = diffRules(newest.rules, completed).map(({ pointer }) => pointer);
  if (added.length === 0) return;
  const { version, effectiveFrom } = newest;
  const reason = `Version ${version} with proposed defaults for rules that it did not have, to be approved by the medical director: ${added.join(', ')}`;
  const from = effectiveFrom > now ? effectiveFrom : now;
  const next = (await newestVersion(tx)).version + 1;
  await tx.insert(ClinicRuleSet, unapproved(next, from, completed, reason.slice(0, 1000)));
}

function unapproved(version: number, effectiveFrom: Date, rules: RuleSet, reason: string) {
  const nobody = { approvedBy: null, approvedAt: null, draftedBy: null, draftId: null };
  return { version, effectiveFrom, rules: rules as never, reason, ...nobody };
}
