import { describe, expect, it } from '@jest/globals';
import { defaultInstruments } from './default-instruments.js';
import type { InstrumentRules } from './instrument-rules.js';

function definition(code: string): InstrumentRules {
  const found = defaultInstruments.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no definition of ${code}`);
  return found;
}

const coded = ['GAD7', 'PHQ9'].map(definition);

it('calls nothing a deterioration, and no response lost, by less than patients notice', () => {
  const numbers = coded.map(({ importantDifference, deteriorationFrom, lossOfResponsePoints }) => [
    importantDifference,
    deteriorationFrom,
    lossOfResponsePoints,
  ]);
  expect(numbers).toEqual([
    [4, 4, 4],
    [5, 5, 5],
  ]);
});

describe('LOINC codes', () => {
  const questions = coded.flatMap(({ panelLoinc, totalLoinc, items }) => [
    panelLoinc,
    totalLoinc,
    ...items.map(({ loinc }) => loinc),
  ]);

  it('are never one for two questions, the shared difficulty item apart', () => {
    expect(questions).not.toContain(null);
    expect(new Set(questions).size).toBe(questions.length);
    expect(new Set(coded.map(({ difficulty }) => difficulty?.loinc))).toEqual(new Set(['69722-7']));
  });

  it('have a check digit that is right, so a typing error is found', () => {
    const pcl5 = definition('PCL5');
    for (const code of [...questions, '69722-7', pcl5.panelLoinc, pcl5.totalLoinc])
      expect(code).toBe(withCheckDigit(code!.slice(0, -2)));
  });

  it('of panel, total and self-harm are those of LOINC', () => {
    const [gad7, phq9] = coded;
    expect(phq9?.items.at(-1)).toMatchObject({ loinc: '44260-8', asksAboutSelfHarm: true });
    expect(phq9?.neverImputedItems).toEqual([9]);
    expect([gad7?.panelLoinc, gad7?.totalLoinc]).toEqual(['69737-5', '70274-6']);
    expect([phq9?.panelLoinc, phq9?.totalLoinc]).toEqual(['44249-1', '44261-6']);
  });

  it('stand item by item as LOINC prints them, because two exchanged would go unnoticed', () => {
    const rowsOf = ({ items }: InstrumentRules) => items.map(({ topic, loinc }) => [topic, loinc]);
    expect(rowsOf(definition('GAD7'))).toEqual([
      ['nervousness', '69725-0'],
      ['uncontrolled worry', '68509-9'],
      ['excessive worry', '69733-4'],
      ['trouble relaxing', '69734-2'],
      ['restlessness', '69735-9'],
      ['irritability', '69689-8'],
      ['fear', '69736-7'],
    ]);
    expect(rowsOf(definition('PHQ9'))).toEqual([
      ['interest', '44250-9'],
      ['mood', '44255-8'],
      ['sleep', '44259-0'],
      ['energy', '44254-1'],
      ['appetite', '44251-7'],
      ['self-worth', '44258-2'],
      ['concentration', '44252-5'],
      ['psychomotor change', '44253-3'],
      ['self-harm thoughts', '44260-8'],
    ]);
  });

  it('of a form that is not the validated one are none', () => {
    const since = definition('GAD7_SINCE_DOSE');
    expect([since.panelLoinc, since.totalLoinc, since.difficulty, since.validatedRecall]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(since.items.every(({ loinc, choices }) => loinc === null && choices === null)).toBe(true);
    expect(since.choices.flatMap(({ loincAnswers }) => loincAnswers)).toEqual([]);
    expect(since.items.map(({ wording }) => wording)).toEqual(coded[0]?.items.map(({ wording }) => wording));
  });
});

describe('what is published', () => {
  it.each([
    ['GAD7', [0, 21], 7, 'P14D'],
    ['PHQ9', [0, 27], 9, 'P14D'],
    ['GAD7_SINCE_DOSE', [0, 21], 7, null],
    ['ANXIETY_VAS', [0, 100], 1, 'NOW'],
    ['PCL5', [0, 80], 20, 'P1M'],
    ['HAMA', [0, 56], 14, 'P7D'],
    ['LSAS', [0, 144], 0, 'P7D'],
    ['YBOCS', [0, 40], 0, 'P7D'],
    ['CAPS5', [0, 80], 0, 'P1M'],
    ['MADRS', [0, 60], 0, 'P7D'],
  ])('%s: %j, %i items, %s', (code, range, items, recall) => {
    const { totalRange, validatedRecall, ...form } = definition(code);
    expect([[totalRange.min, totalRange.max], form.items.length, validatedRecall]).toEqual([
      range,
      items,
      recall,
    ]);
  });

  it('stands for every form there is', () => {
    expect(defaultInstruments).toHaveLength(10);
  });

  it('of a scale under copyright is no wording', () => {
    const shown = defaultInstruments.filter(({ mayShipWording }) => mayShipWording).map(({ code }) => code);
    expect(shown).toEqual(['GAD7', 'PHQ9', 'GAD7_SINCE_DOSE', 'ANXIETY_VAS', 'PCL5', 'HAMA']);
    for (const { stems, items, choices } of defaultInstruments.filter(
      ({ mayShipWording }) => !mayShipWording,
    ))
      expect([stems, items, choices]).toEqual([{}, [], []]);
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
