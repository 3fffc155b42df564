/** Chest pain: a red alert for as long as it lasts, and one that somebody has to look at before the signature. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DayCommand, type Play } from './command.js';
import { instant } from './real-day.js';

const MAY_HURT = ['SCHEDULED', 'CHECKED_IN', 'READY', 'DOSING', 'RECOVERY'];

const hurt: Play = (model) => {
  const isTwice = model.pains.lasting || model.pains.all.some(({ from }) => from === model.now);
  if (isTwice || !MAY_HURT.includes(model.status)) return null;
  const id = randomUUID();
  return {
    request: { path: 'side-effects', body: { id, code: 'CHEST_PAIN', grade: 2 } },
    verdict: model.hurt(id),
  };
};

export const painOver: Play = (model) => {
  const pain = model.pains.lasting;
  if (!pain || model.status === 'SIGNED') return null;
  return {
    request: { path: `side-effects/${pain.id}/changes`, body: { course: 'RESOLVED' } },
    verdict: model.pains.end(pain.id, model.now),
  };
};

export const lookAtPain: Play = async (model, { psychiatrist, session }) => {
  const pain = model.pains.unseen;
  if (!pain) return null;
  const { body } = await psychiatrist.get(`/v1/alerts?status=ALL&sessionId=${session.sessionId}`);
  const isOfPain = ({ rule, occurredAt }: { rule: string; occurredAt: string }) =>
    rule === 'symptom.chest-pain' && occurredAt === instant(pain.from).toISOString();
  return {
    request: { path: `/v1/alerts/${body.items.find(isOfPain).id}/acknowledge`, body: { action: 'OBSERVED' } },
    verdict: model.pains.lookAt(pain.id),
  };
};

export const symptomCommands = [
  fc.constant(new DayCommand('pain', hurt)),
  fc.constant(new DayCommand('pain-over', painOver)),
  fc.constant(new DayCommand('look-at-pain', lookAtPain)),
];
