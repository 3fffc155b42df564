/**
 * Which lot each Spravato device came from: the one noted with the device; of the others the lots that devices were drawn from
 * and neither put back, thrown away nor named by another device. Where more were drawn than were given and nobody says what
 * became of the rest, no lot can be told for sure, unless all of them are of one; then the lot that was checked before the
 * dose stands for the others. Devices are counted; this file does not decide whether the account of them adds up.
 */
import {
  found,
  notFound,
  type DrawnDevices,
  type FormFacts,
  type Found,
  type Reference,
} from './form-facts.js';

export function deviceLots({ events, drawn, checkedLot }: FormFacts): Found {
  const devices = events.filter(({ type }) => type === 'DEVICE');
  const noted = devices.map(({ lotNumber }) => lotNumber).filter((lot) => lot !== null);
  const without = devices.length - noted.length;
  const rest = without === 0 ? [] : lotsOfTheRest(drawn, noted, without);
  const lots = rest ?? (checkedLot ? [checkedLot.lotNumber] : null);
  if (lots === null) return notFound('NOT_IN_RECORD');
  const records = drawn.filter(({ type, lotNumber }) => type === 'DRAWN' && rest?.includes(lotNumber));
  return found(
    [...new Set([...noted, ...lots])].join(', '),
    ...devices.map(({ id }): Reference => ({ type: 'ADMINISTRATION_EVENT', id })),
    ...records.map(({ id }): Reference => ({ type: 'DRUG_RECORD', id })),
    ...(rest === null && checkedLot ? [{ type: 'CHECKLIST_ENTRY' as const, id: checkedLot.id }] : []),
  );
}

/** Null where the records do not tell. */
function lotsOfTheRest(
  drawn: readonly DrawnDevices[],
  noted: readonly string[],
  devices: number,
): readonly string[] | null {
  const left = [...new Set(drawn.map(({ lotNumber }) => lotNumber))]
    .map((lotNumber) => ({ lotNumber, count: countLeft(lotNumber, drawn, noted) }))
    .filter(({ count }) => count > 0);
  const count = left.reduce((sum, lot) => sum + lot.count, 0);
  const isTold = count === devices || (left.length === 1 && count > devices);
  return isTold ? left.map(({ lotNumber }) => lotNumber) : null;
}

function countLeft(lotNumber: string, drawn: readonly DrawnDevices[], noted: readonly string[]): number {
  const ofLot = drawn.filter((record) => record.lotNumber === lotNumber);
  return ofLot.reduce(
    (sum, { type, containers }) => (type === 'DRAWN' ? sum + containers : sum - containers),
    -noted.filter((lot) => lot === lotNumber).length,
  );
}
