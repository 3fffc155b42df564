import { describe, expect, it } from '@jest/globals';
import { decisionRefusals, type ScreeningDecision } from './decision.js';
import { type ReasonKind, type ScreeningReason, VERDICTS } from './screening-verdict.js';

function reason(code: string, kind: ReasonKind): ScreeningReason {
  return { code, severity: 'B', answer: 'YES', kind };
}

const eligible: ScreeningDecision = {
  decision: 'ELIGIBLE',
  rationale: null,
  clearings: [],
  acknowledgements: [],
  conditions: null,
};

function codes(decision: Partial<ScreeningDecision>, reasons: readonly ScreeningReason[] = []): string[] {
  return decisionRefusals({ ...eligible, ...decision }, reasons).map(({ code }) =>
    code.replace('decision.', ''),
  );
}

describe('to treat', () => {
  const pregnancy = reason('PREGNANCY', 'NEEDS_CLEARING');
  const bipolar = reason('BIPOLAR_I', 'NEEDS_ACKNOWLEDGEMENT');

  it('stands where nothing is in the way', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    'ABSOLUTE',
    'UNKNOWN',
    'UNANSWERED',
    'NEEDS_CONSENT',
    'NEEDS_SAFETY_PLAN',
    'CONTRADICTS_BIRTH_DATE',
  ] as const)('does not stand against %s, with or without a clearing', (kind) => {
    const reasons = [reason('HYPERSENSITIVITY', kind)];
    expect(codes({}, reasons)).toEqual(['not-clearable']);
    const clearings = [{ code: 'HYPERSENSITIVITY', reason: 'it was long ago' }];
    expect(codes({ clearings }, reasons)).toEqual(['not-clearable', 'not-clearable']);
    expect(codes({ acknowledgements: clearings }, reasons)).toEqual(['not-clearable', 'not-clearable']);
  });

  it.each([
    [[], ['clearing-missing']],
    [[{ code: 'PREGNANCY', reason: ' ' }], ['clearing-missing']],
    [[{ code: 'PREGNANCY', reason: 'test repeated, negative' }], []],
    [[{ code: 'BREASTFEEDING', reason: 'weaned' }], ['nothing-to-clear', 'clearing-missing']],
  ])('over a B with the clearings %j: %j', (clearings, expected) => {
    expect(codes({ clearings }, [pregnancy])).toEqual(expected);
  });

  it.each([
    [[], ['acknowledgement-missing']],
    [[{ code: 'BIPOLAR_I', reason: '' }], ['acknowledgement-missing']],
    [[{ code: 'BIPOLAR_I', reason: 'stable on lithium for years' }], []],
    [[{ code: 'CYSTITIS', reason: 'mild' }], ['nothing-to-acknowledge', 'acknowledgement-missing']],
  ])('over an R with the acknowledgements %j: %j', (acknowledgements, expected) => {
    expect(codes({ acknowledgements }, [bipolar])).toEqual(expected);
  });

  it('does not take an acknowledgement for a clearing', () => {
    const entries = [{ code: 'PREGNANCY', reason: 'seen' }];
    expect(codes({ acknowledgements: entries }, [pregnancy])).toEqual(['not-clearable', 'clearing-missing']);
  });

  it.each([
    [null, ['conditions-missing']],
    [' ', ['conditions-missing']],
    ['ECG before the third dose', []],
  ])('with the conditions %j: %j', (conditions, expected) => {
    expect(codes({ decision: 'ELIGIBLE_WITH_CONDITIONS', conditions })).toEqual(expected);
  });

  it('names every reason at once, with what it is about', () => {
    expect(
      decisionRefusals({ ...eligible, decision: 'ELIGIBLE_WITH_CONDITIONS' }, [pregnancy, bipolar]),
    ).toEqual([
      {
        code: 'decision.clearing-missing',
        pointer: '/clearings',
        contraindication: 'PREGNANCY',
        kind: 'NEEDS_CLEARING',
      },
      {
        code: 'decision.acknowledgement-missing',
        pointer: '/acknowledgements',
        contraindication: 'BIPOLAR_I',
        kind: 'NEEDS_ACKNOWLEDGEMENT',
      },
      { code: 'decision.conditions-missing', pointer: '/conditions' },
    ]);
  });
});

describe('not to treat', () => {
  const worst = [reason('HYPERSENSITIVITY', 'ABSOLUTE'), reason('PREGNANCY', 'UNKNOWN')];

  it.each([
    ['DEFERRED', null, ['rationale-missing']],
    ['INELIGIBLE', '', ['rationale-missing']],
    ['DEFERRED', 'waits for the pregnancy test', []],
    ['INELIGIBLE', 'allergic to ketamine', []],
  ] as const)('%s because of %j: %j', (decision, rationale, expected) => {
    expect(codes({ decision, rationale })).toEqual(expected);
    expect(codes({ decision, rationale }, worst)).toEqual(expected);
  });

  it('is the only way past an absolute contraindication', () => {
    const possible = VERDICTS.filter(
      (decision) => codes({ decision, rationale: 'r', conditions: 'c' }, worst).length === 0,
    );
    expect(possible).toEqual(['DEFERRED', 'INELIGIBLE']);
  });
});
