import { describe, expect, it } from '@jest/globals';
import { OptionFault, readOptions } from '../../bench/options.js';

const KNOWN = ['B1', 'B2', 'B3'];
const read = (...args: string[]) => readOptions(args, KNOWN);

describe('the options of npm run bench', () => {
  it('are all works at their usual length where nothing is said', () => {
    const patients = [2000, 20_000, 200_000];
    expect(read()).toEqual({ works: KNOWN, seconds: 4, rounds: 5, patients, quick: false, json: null });
  });

  it('take works in any case, and run them in their own order', () => {
    expect(read('b3', 'B1').works).toEqual(['B1', 'B3']);
  });

  it('let a quick run be made longer again', () => {
    expect(read('--quick')).toMatchObject({ seconds: 0.5, rounds: 1, quick: true });
    expect(read('--quick', '--seconds', '2', '--json', 'x.json')).toMatchObject({
      seconds: 2,
      json: 'x.json',
    });
  });

  it.each([
    [['B9'], 'There is no B9; there are B1, B2, B3.'],
    [['--seconds', 'long'], '--seconds has to be a number from 0.1 to 60.'],
    [['--seconds', '61'], '--seconds has to be a number from 0.1 to 60.'],
    [['--patients', '20,10'], '--patients has to be ascending numbers of patients, such as 2000,20000.'],
    [['--patients', '1,x'], '--patients has to be ascending numbers of patients, such as 2000,20000.'],
    [['--rounds', '0'], '--rounds has to be a number from 1 to 100.'],
  ])('refuse %j', (args, sentence) => {
    expect(() => read(...args)).toThrow(new OptionFault(sentence));
  });

  it('refuse an option that there is not', () => {
    expect(() => read('--fast')).toThrow(OptionFault);
  });
});
