import { problemKind, type ProblemReason } from '../../../platform/errors/problem.js';
import type { ScaleReason } from '../domain/scales.js';

export const scaleImpossible = problemKind({
  code: 'scale.impossible',
  status: 422,
  title: 'This rating cannot be. Nothing was stored; check the items and send them again.',
});
export const scaleNotFound = problemKind({
  code: 'scale.not-found',
  status: 404,
  title: 'There is no such rating in this session. Look it up in the list of its ratings.',
});
export const scaleInError = problemKind({
  code: 'scale.entered-in-error',
  status: 409,
  title: 'This rating was entered in error and is not changed any more. Record a new one.',
});

export function sayScaleReason(reason: ScaleReason): ProblemReason {
  return { ...reason, message: sentence(reason) };
}

function sentence({ code, min, max }: ScaleReason): string {
  switch (code) {
    case 'scale.no-such-item':
      return `The items of this scale are numbered 1 to ${max}.`;
    case 'scale.item-twice':
      return 'This item was scored twice. Keep one score.';
    case 'scale.score-impossible':
      return `An item of this scale scores 0 to ${max}.`;
    case 'scale.items-or-total':
      return 'The total follows from the items. Send the items or the total, not both.';
    case 'scale.total-impossible':
      return `This total is a whole number from 0 to ${max}.`;
    case 'scale.totals-disagree':
      return `With this CADSS-6 the total of all items is ${min} to ${max}.`;
    case 'scale.cadss-only':
      return 'Only a CADSS says this. Leave it out here.';
  }
}
