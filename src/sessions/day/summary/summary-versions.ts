/** Signed versions of summaries: read, compared with the present, and the next one frozen, with the manager of the caller. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { newId } from '../../../platform/ids/ids.js';
import type { Session } from '../../session.entity.js';
import { changesAfterSigning, type ChangeAfterSigning } from '../changes-after-signing.js';
import { comparedParts, composeSummary, tellsSameDay, type ComposedSummary } from './compose-summary.js';
import { canonicalJson, type Json } from './domain/canonical-json.js';
import { summaryStatus, type SummaryStatus } from './domain/summary-status.js';
import type { SummaryDocument } from './dto/summary-document.js';
import { SessionSummaryVersion } from './summary-version.entity.js';

/** In the order they were signed. */
export function readVersions(manager: EntityManager, sessionId: string): Promise<SessionSummaryVersion[]> {
  return manager.find(SessionSummaryVersion, { where: { sessionId }, order: { version: 'ASC' } });
}

export interface SummaryState extends ComposedSummary {
  readonly versions: readonly SessionSummaryVersion[];
  readonly changes: readonly ChangeAfterSigning[];
  readonly status: SummaryStatus;
}

/** The summary of a session as it stands, and how that stands to what was signed. */
export async function readSummaryState(
  manager: EntityManager,
  session: Session,
  now: Date,
): Promise<SummaryState> {
  const composed = await composeSummary(manager, session, now);
  const versions = await readVersions(manager, session.id);
  const last = versions.at(-1) ?? null;
  const { document } = composed;
  const signed = last && documentOf(last);
  const changes = await changesAfterSigning(
    manager,
    session,
    last && {
      ...{ recordedAt: last.recordedAt, document: last.document },
      tellsDayOf: (id) => tellsSameDay(signed!, document, id),
    },
  );
  const status = summaryStatus(comparedParts(document), signed && comparedParts(signed), changes);
  return { ...composed, versions, changes, status };
}

export function documentOf({ document }: SessionSummaryVersion): SummaryDocument {
  return JSON.parse(document) as SummaryDocument;
}

export interface NewSignature {
  readonly signedAt: Date;
  readonly statement: string | null;
  readonly now: Date;
}

/** Freezes the record as it stands as the next version. The caller holds the lock of the session. */
export async function freezeSummary(
  tx: EntityManager,
  caller: Pick<Caller, 'id'>,
  session: Session,
  { signedAt, statement, now }: NewSignature,
): Promise<SessionSummaryVersion> {
  const previous = (await readVersions(tx, session.id)).at(-1);
  const version = (previous?.version ?? 0) + 1;
  const { document } = await composeSummary(tx, session, now, {
    version,
    signedAt: signedAt.toISOString(),
    signedBy: caller.id,
    statement,
    previousSha256: previous?.sha256 ?? null,
  });
  const text = canonicalJson(document as unknown as Json);
  const frozen = tx.create(SessionSummaryVersion, {
    id: newId(),
    sessionId: session.id,
    version,
    formatVersion: document.formatVersion,
    document: text,
    sha256: sha256(text),
    signedAt,
    signedBy: caller.id,
    statement,
    ruleSetVersion: session.ruleSetVersion,
    recordedAt: now,
  });
  await tx.insert(SessionSummaryVersion, frozen);
  return frozen;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
