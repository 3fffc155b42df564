/** Controlled drugs: the vials in the safe, what a session drew from them, and what has to be explained. */
import { ifMatch, refused, told, type Cast } from './teller.js';

const VIALS = {
  drug: 'KETAMINE',
  lotNumber: 'KET-2207',
  ndc: '12345-6789-01',
  concentrationMgPerMl: 10,
  volumeMlPerVial: 20,
  expiresOn: '2027-06-30',
  receivedContainers: 25,
  reference: 'Invoice 4711',
};

/** @returns the id of the lot that the infusion is drawn from */
export async function fillSafe({ nurse, psychiatrist }: Cast): Promise<string> {
  const lot = await told(nurse.post('/v1/drug-lots', VIALS));
  const path = `/v1/drug-lots/${lot.id}`;
  const corrected = { expiresOn: '2027-05-31', reason: 'Read from the box instead of the vial' };
  await told(psychiatrist.patch(path, corrected, ifMatch(lot)));
  await told(nurse.post(`${path}/quarantine`, { reason: 'Recalled by the manufacturer' }));
  await told(psychiatrist.post(`${path}/release`, { reason: 'The recall is about another lot' }));
  await told(nurse.get('/v1/drug-lots'));
  await told(nurse.get(path));
  const empty = await told(
    nurse.post('/v1/drug-lots', { ...VIALS, lotNumber: 'KET-2101', receivedContainers: 1 }),
  );
  await told(psychiatrist.post(`/v1/drug-lots/${empty.id}/deplete`, { reason: 'The last vial broke' }));
  await count({ nurse, psychiatrist }, path);
  return lot.id;
}

async function count({ nurse, psychiatrist }: Pick<Cast, 'nurse' | 'psychiatrist'>, path: string) {
  const typed = await told(nurse.post(`${path}/movements`, { type: 'COUNTED', containers: 24 }));
  const movement = `${path}/movements/${typed.id}`;
  await refused(422, nurse.post(`${movement}/witness`, { outcome: 'CONFIRMED' }, ifMatch(typed)));
  await told(psychiatrist.post(`${movement}/witness`, { outcome: 'CONFIRMED' }, ifMatch(typed)));
  const { items } = await told(nurse.get('/v1/drug-discrepancies'));
  const { differenceContainers } = items[0];
  await told(
    psychiatrist.post(`${movement}/explanations`, {
      differenceContainers,
      reason: 'One vial broke on arrival; the pieces were seen by both',
    }),
  );
  const twice = await told(nurse.post(`${path}/movements`, { type: 'COUNTED', containers: 24 }));
  const reason = { reason: 'Counted once, entered twice' };
  await told(psychiatrist.post(`${path}/movements/${twice.id}/enter-in-error`, reason));
  await told(nurse.get(`${path}/movements`));
  await told(nurse.get(`${path}/reconciliation`));
}

/** What the infusion drew and wasted, looked at by a second person, and the rest explained. */
export async function accountForDrug({ nurse, psychiatrist }: Cast, path: string, lotId: string) {
  const records = `${path}/drug-records`;
  await told(nurse.post(records, { type: 'DRAWN', lotId, amountMg: 50 }));
  const wasted = { type: 'WASTED', lotId, amountMg: 7, disposal: 'Drug buster' };
  const waste = await told(nurse.post(records, wasted));
  const amendment = { amountMg: 8, reason: 'Read from the syringe a second time' };
  const amended = await told(nurse.patch(`${records}/${waste.id}`, amendment, ifMatch(waste)));
  await told(psychiatrist.post(`${records}/${waste.id}/witness`, { outcome: 'CONFIRMED' }, ifMatch(amended)));
  await told(nurse.get(`${records}/${waste.id}/versions`));
  const twice = await told(nurse.post(records, wasted));
  const mark = `${records}/${twice.id}/enter-in-error`;
  await told(nurse.post(mark, { reason: 'Wasted once, entered twice' }));
  await told(nurse.get(records));
  await told(nurse.get(`/v1/drug-lots/${lotId}/drug-records`));
}

export async function explainDifference({ nurse, psychiatrist }: Cast, path: string): Promise<void> {
  const { differenceMg } = await told(nurse.get(`${path}/drug-reconciliation`));
  const explanation = { differenceMg, reason: 'The syringe leaked at the connector; seen by both' };
  await told(psychiatrist.post(`${path}/drug-explanations`, explanation));
}
