import type { DataSource } from 'typeorm';
import { newId } from '../platform/ids/ids.js';
import { Clinic } from './clinic.entity.js';
import { ClinicRuleSet } from './rules/clinic-rule-set.entity.js';
import { defaultRuleSet } from './rules/default-rule-set.js';

/** What an installation starts with until an administrator has described the clinic. */
const firstSettings = {
  name: 'Ketamine clinic',
  timeZone: 'America/Los_Angeles',
  closedWeekdays: [6, 7],
  closedDays: [],
  spravatoSite: { status: 'NOT_CERTIFIED', certificationId: null, authorisedRepresentative: null },
  crisisText: 'If you may harm yourself or are in danger, call 988 (Suicide and Crisis Lifeline) or 911 now.',
} as const;

/** Makes the clinic and version 1 of its rules where they are missing; run at every start. */
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
    if (!(await tx.existsBy(ClinicRuleSet, { version: 1 })))
      await tx.insert(ClinicRuleSet, {
        version: 1,
        effectiveFrom: now,
        rules: defaultRuleSet as never,
        reason: 'Proposed defaults, to be approved by the medical director',
        approvedBy: null,
      });
  });
}
