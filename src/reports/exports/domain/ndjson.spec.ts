import { describe, expect, it } from '@jest/globals';
import { ndjsonLineOf } from './ndjson.js';

describe('ndjsonLineOf', () => {
  it('writes one object a line, members in the order of the columns', () => {
    const columns = [
      { name: 'code', type: 'text' },
      { name: 'grade', type: 'integer' },
      { name: 'onsetAtLocal', type: 'localDateTime' },
      { name: 'isSerious', type: 'boolean' },
    ] as const;
    const rows = [
      ['say "=1"\n', -1, Date.UTC(2026, 4, 4, 11), false],
      ['NAUSEA', null, null, true],
    ];
    const text = rows.map(ndjsonLineOf(columns)).join('');
    expect(text).toBe(
      '{"code":"say \\"=1\\"\\n","grade":-1,"onsetAtLocal":"2026-05-04T11:00:00.000","isSerious":false}\n' +
        '{"code":"NAUSEA","grade":null,"onsetAtLocal":null,"isSerious":true}\n',
    );
    for (const line of text.trimEnd().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});
