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
    ['DETERIORATION', 0.084],
    ['STANDARDIZED_CHANGE', -1.5],
  ]);
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
