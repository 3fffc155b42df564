import { describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { gad7, instrumentForms, phq9 } from './instruments.js';

describe('forms', () => {
  it('agree with the rules on the number of items and answers', () => {
    expect(instrumentForms.map(({ code }) => code)).toEqual(defaultInstruments.map(({ code }) => code));
    for (const form of instrumentForms) {
      const rules = defaultInstruments.find(({ code }) => code === form.code);
      expect(form.items).toHaveLength(rules?.itemCount ?? 0);
      expect(form.answers).toHaveLength((rules?.itemMax ?? 0) + 1);
      expect(form.difficulty.answers).toHaveLength(4);
    }
  });

  it('never use one LOINC code for two things, the shared difficulty item apart', () => {
    const codes = instrumentForms.flatMap((form) => [
      form.panelLoinc,
      form.totalLoinc,
      ...form.items.map(({ loinc }) => loinc),
    ]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(instrumentForms.map(({ difficulty }) => difficulty.loinc))).toEqual(new Set(['69722-7']));
  });

  it('have codes whose check digit is right, so a typing error is found', () => {
    const codes = instrumentForms.flatMap((form) => [
      form.panelLoinc,
      form.totalLoinc,
      form.difficulty.loinc,
      ...form.items.map(({ loinc }) => loinc),
    ]);
    for (const code of codes) expect(code).toBe(withCheckDigit(code.slice(0, -2)));
  });

  it('ask about self-harm in the last PHQ-9 item and use the GAD-7 panel and total', () => {
    expect(phq9.items.at(-1)?.loinc).toBe('44260-8');
    expect([gad7.panelLoinc, gad7.totalLoinc]).toEqual(['69737-5', '70274-6']);
    expect([phq9.panelLoinc, phq9.totalLoinc]).toEqual(['44249-1', '44261-6']);
  });
});

/** LOINC codes end in a mod-10 (Luhn) check digit. */
function withCheckDigit(number: string): string {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${number}-${(10 - (sum % 10)) % 10}`;
}
