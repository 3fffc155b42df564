import { describe, expect, it } from '@jest/globals';
import { type Indication, INDICATION_CODES, indicationWarnings, labelStatus } from './indication.js';

const anxiety: readonly Indication[] = ['GAD', 'SAD', 'PTSD', 'OCD', 'PANIC', 'OTHER_ANXIETY'];

describe('labelStatus', () => {
  it('is off-label for IV and IM whatever the indication, covered by the consent, without a rationale', () => {
    for (const modality of ['IV', 'IM'] as const)
      for (const indication of INDICATION_CODES)
        expect(labelStatus(modality, [indication])).toEqual({
          isOffLabel: true,
          needsRationale: false,
        });
  });

  it.each([
    [['TRD'], false],
    [['MDSI'], false],
    [['GAD', 'TRD'], false],
    [['MDD'], true],
    [['MDD', 'GAD'], true],
    ...anxiety.map((code): [Indication[], boolean] => [[code], true]),
  ] as [Indication[], boolean][])('Spravato for %j is off-label: %s', (indications, isOffLabel) => {
    expect(labelStatus('SPRAVATO', indications)).toEqual({
      isOffLabel,
      needsRationale: isOffLabel,
    });
  });
});

describe('indicationWarnings', () => {
  const offLabel = { code: 'plan.off-label', pointer: '/offLabelRationale' };
  const notShown = { code: 'plan.resistance-not-shown', pointer: '/indications' };

  it.each([
    ['SPRAVATO', ['GAD'], null, true, [offLabel]],
    ['SPRAVATO', ['GAD'], ' ', true, [offLabel]],
    ['SPRAVATO', ['GAD'], 'two SSRIs and CBT failed', true, []],
    ['SPRAVATO', ['TRD'], null, true, []],
    ['SPRAVATO', ['TRD'], null, false, [notShown]],
    ['IV', ['TRD', 'GAD'], null, false, [notShown]],
    ['IV', ['GAD'], null, false, []],
    ['SPRAVATO', ['MDSI'], null, false, []],
  ] as const)(
    '%s for %j, rationale %j, resistant %s: %j',
    (modality, indications, rationale, resistant, expected) => {
      expect(
        indicationWarnings({
          modality,
          indications,
          offLabelRationale: rationale,
          isTreatmentResistant: resistant,
        }),
      ).toEqual(expected);
    },
  );
});
