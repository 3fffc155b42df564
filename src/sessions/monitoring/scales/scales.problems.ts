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
  title: 'There is no such rating in this session.',
});
export const scaleInError = problemKind({
  code: 'scale.entered-in-error',
  status: 409,
  title: 'This rating was entered in error and is not changed any more.',
});

export function sayScaleReason(reason: ScaleReason): ProblemReason {
  return { ...reason, message: sentence(reason) };
}

function sentence({ code, max }: ScaleReason): string {
  switch (code) {
    case 'scale.no-such-item':
      return `The items of this scale are numbered 1 to ${max}.`;
    case 'scale.item-twice':
      return 'This item was scored twice.';
    case 'scale.score-impossible':
      return `An item of this scale scores 0 to ${max}.`;
  }
}
