/**
 * What became of the mg of a lot, over all sessions that drew from it. Where a session drew from several lots, its dose is
 * shared out by what was drawn from each; nobody can know better. Amounts of sessions that still run are left out of the
 * difference, since nothing is missing yet.
 */
import type { DrugRecordType, WasteSource } from './drug-record.js';

export interface LotRecord {
  readonly sessionId: string;
  readonly type: DrugRecordType;
  readonly amountMg: number;
  readonly wasteSource: WasteSource | null;
}

export interface UsingSession {
  readonly sessionId: string;
  readonly isEnded: boolean;
  /** From all lots. */
  readonly drawnMg: number;
  readonly givenMg: number;
}

export interface LotUsage {
  readonly drawnMg: number;
  readonly givenMg: number;
  readonly wastedMg: number;
  readonly returnedMg: number;
  /** Of sessions that have ended. */
  readonly differenceMg: number;
  /** Thrown away with a vial, never drawn for anybody. */
  readonly restOfVialsMg: number;
}

export function lotUsage(records: readonly LotRecord[], sessions: readonly UsingSession[]): LotUsage {
  const all = sumUp(records, sessions);
  const ended = sessions.filter(({ isEnded }) => isEnded);
  const endedIds = new Set(ended.map(({ sessionId }) => sessionId));
  const { drawnMg, givenMg, wastedMg, returnedMg } = sumUp(
    records.filter(({ sessionId }) => endedIds.has(sessionId)),
    ended,
  );
  return { ...all, differenceMg: tidy(drawnMg - givenMg - wastedMg - returnedMg) };
}

function sumUp(
  records: readonly LotRecord[],
  sessions: readonly UsingSession[],
): Omit<LotUsage, 'differenceMg'> {
  const isRest = ({ wasteSource }: LotRecord) => wasteSource === 'REST_OF_VIAL';
  const sumOf = (isMeant: (record: LotRecord) => boolean) =>
    tidy(records.filter(isMeant).reduce((sum, { amountMg }) => sum + amountMg, 0));
  const givenMg = sessions.reduce((sum, session) => {
    const drawn = sumOf(({ sessionId, type }) => sessionId === session.sessionId && type === 'DRAWN');
    return session.drawnMg > 0 ? sum + (session.givenMg * drawn) / session.drawnMg : sum;
  }, 0);
  return {
    drawnMg: sumOf(({ type }) => type === 'DRAWN'),
    givenMg: tidy(givenMg),
    wastedMg: sumOf((record) => record.type === 'WASTED' && !isRest(record)),
    returnedMg: sumOf(({ type }) => type === 'RETURNED'),
    restOfVialsMg: sumOf(isRest),
  };
}

function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
