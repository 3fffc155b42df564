import { expect, it } from '@jest/globals';
import { controlledBenchmarks, uncontrolledBenchmarks } from './benchmarks.js';

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

it('tells how large the change was and how long response was kept where a clinic asked the same', () => {
  const kept = uncontrolledBenchmarks('PHQ9').filter(({ study }) => study === 'McInnes 2022');
  expect(kept.map(({ measure, value }) => [measure, value])).toEqual(
    expect.arrayContaining([
      ['STANDARDIZED_CHANGE', -1.5],
      ['RESPONSE_KEPT', 0.8],
      ['RESPONSE_KEPT', 0.6],
    ]),
  );
});
