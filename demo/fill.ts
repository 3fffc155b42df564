/** Fills the clinic, where that takes nothing away from anybody. */
import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { Like, Not, type DataSource } from 'typeorm';
import { Clinic } from '../src/clinic/clinic.entity.js';
import { Patient } from '../src/patients/patient.entity.js';
import { recordAudit } from '../src/platform/audit/record-audit.js';
import { mrnPrefixOf, MRN_PREFIX } from './generator/stories.js';
import { loadClinic } from './loader/load-clinic.js';
import { DEMO_VISITOR, hireStaff } from './loader/staff.js';
import { DemoRefused, type DemoOptions } from './options.js';
import { showProgress } from './progress.js';

type Say = (line: string) => void;

/**
 * Invents the patients, unless those of this seed are there already.
 * @throws DemoRefused where the clinic has patients the demo did not make
 */
export async function fillClinic(dataSource: DataSource, options: DemoOptions, say: Say): Promise<void> {
  const { manager } = dataSource;
  const others = await manager.countBy(Patient, { mrn: Not(Like(`${MRN_PREFIX}%`)) });
  if (others > 0 && !options.besideOthers)
    throw new DemoRefused(
      `This clinic has ${others} patient${others === 1 ? '' : 's'} that the demo did not invent. Nothing was changed.\n` +
        'Invented patients cannot be taken out again: use another DATA_FOLDER or DATABASE_URL, or add --beside-others.',
    );
  const known = await manager.countBy(Patient, { mrn: Like(`${mrnPrefixOf(options.seed)}%`) });
  if (known > 0) {
    say(`The ${known} patients of seed ${options.seed} are there already. Another --seed adds others.`);
    return;
  }
  await openClinic(dataSource, new Date());
  const { timeZone } = await manager.findOneByOrFail(Clinic, {});
  const until = options.until ?? Temporal.Now.plainDateISO(timeZone).toString();
  say(`Inventing ${options.patients} patients, seed ${options.seed}, everything before ${until} ...`);
  const progress = showProgress(options.patients, say);
  const begun = Date.now();
  try {
    const loaded = await loadClinic(dataSource, {
      ...options,
      until,
      vitals: 'full',
      onProgress: progress.at,
    });
    progress.end();
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    say(`${loaded.patients} patients, ${loaded.rows} rows in ${seconds} s.`);
  } finally {
    progress.end();
  }
}

/** What an administrator would have told about a clinic that gives Spravato. A clinic somebody has described stays as it is. */
async function openClinic(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.transaction(async (tx) => {
    const clinic = await tx.findOneByOrFail(Clinic, {});
    if (clinic.updatedBy !== null) return;
    const { psychiatrists } = await hireStaff(dataSource, null, now);
    await tx.save(
      Object.assign(clinic, {
        name: 'Lanternwick Ketamine Clinic (invented)',
        address: '1 Example Street, Anytown',
        phone: '+1 555 0100',
        spravatoSite: {
          status: 'CERTIFIED',
          certificationId: 'DEMO-SITE',
          authorisedRepresentative: 'Dr Pia Willowmere',
        },
        ...{ updatedAt: now, updatedBy: psychiatrists[0]! },
      }),
    );
    await recordAudit(tx, DEMO_VISITOR, { action: 'demo.clinic', resourceId: clinic.id });
  });
}

/** Of this run: the accounts of the invented staff get it, and it is said once. */
export function newPassword(): string {
  return randomBytes(9).toString('base64url');
}
