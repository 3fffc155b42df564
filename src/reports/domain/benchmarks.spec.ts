import { expect, it } from '@jest/globals';
import { controlledBenchmarks, keptBenchmarks, uncontrolledBenchmarks } from './benchmarks.js';

it.each(['GAD7', 'PHQ9'])(
  'puts beside the figures of a clinic in %s only what had no control group',
  (code) => {
    const beside = uncontrolledBenchmarks(code);
    expect(beside.length).toBeGreaterThan(2);
    expect(new Set(beside.map(({ design, instrument }) => `${design} ${instrument}`))).toEqual(
      new Set([`UNCONTROLLED ${code}`]),
    );
  },
);

it('tells what trials found as printed, whether or not there was a difference', () => {
  const told = controlledBenchmarks().map(({ study, measure, scale, value, lower, upper }) =>
    [study, measure, scale, value, lower, upper].join('|'),
  );
  expect(told).toEqual(
    expect.arrayContaining([
      'Whittaker 2021|ODDS_RATIO_OF_RESPONSE|LSAS and fear questionnaire|28.94|3.45|242.57',
      'Whittaker 2021|ODDS_RATIO_OF_RESPONSE|PTSD scales of three trials|2.03|0.67|6.15',
      'Taylor 2018|RESPONSE_OF_A_GROUP|LSAS|0.3333||',
      'Taylor 2018|RESPONSE_OF_A_GROUP|LSAS|0||',
    ]),
  );
  const explained = controlledBenchmarks().filter(({ measure }) => measure === 'R_SQUARED_BETWEEN_STUDIES');
  expect(explained.map(({ value }) => value)).toEqual([0.621, 0.773]);
});

it('tells how large the change was where a clinic asked the same', () => {
  const told = uncontrolledBenchmarks('PHQ9').filter(({ study }) => study === 'McInnes 2022');
  expect(told.map(({ measure, value }) => [measure, value])).toEqual([
    ['RESPONSE', 0.536],
    ['REMISSION', 0.289],
    ['WORSENED', 0.084],
    ['STANDARDIZED_CHANGE', -1.5],
  ]);
});

it('says of each figure in which way it is not what the clinic counts', () => {
  const caution = (code: string, wanted: string) =>
    uncontrolledBenchmarks(code)
      .filter(({ measure }) => measure === wanted)
      .map((each) => each.caution);
  expect(caution('PHQ9', 'WORSENED')).toEqual([expect.stringContaining('by however little')]);
  for (const code of ['GAD7', 'PHQ9'])
    expect(caution(code, 'STANDARDIZED_CHANGE')).toEqual([
      expect.stringMatching(/^Cohen's d as printed, denominator not stated/),
    ]);
  expect(caution('GAD7', 'PERCENT_CHANGE')).toEqual([expect.stringContaining('no figure of the clinic')]);
  const ofWhom = [...caution('PHQ9', 'RESPONSE'), ...caution('PHQ9', 'REMISSION')];
  expect(ofWhom).toEqual(Array(4).fill(expect.stringContaining('baseline is high enough')));
});

it('cites each so that it can be found', () => {
  const whinkin = uncontrolledBenchmarks('GAD7').find(({ study }) => study === 'Whinkin 2023');
  expect(whinkin).toMatchObject({
    citation: expect.stringContaining('10.3389/fpsyt.2023.1160442'),
    designText: expect.stringContaining('all who were enrolled'),
  });
});

it('tells how long response was kept for the curve of a clinic, cited and with its questionnaire', () => {
  expect(
    keptBenchmarks().map(({ instrument, citation, timePoint, value }) => [
      ...[instrument, citation],
      ...[timePoint, value],
    ]),
  ).toEqual([
    ['PHQ9', 'J Affect Disord 2022;301:486', '4 weeks', 0.8],
    ['PHQ9', 'J Affect Disord 2022;301:486', '8 weeks', 0.6],
  ]);
});
