import { describe, expect, it } from '@jest/globals';
import { roleTable } from './role-table.js';

type Operation = Record<string, unknown>;
const tags = [{ name: 'Clinic' }, { name: 'Patients' }, { name: 'Empty' }];
const tableOf = (paths: Record<string, Record<string, Operation>>) =>
  roleTable({ tags, paths })
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim());

const register = {
  summary: 'Register a patient',
  tags: ['Patients'],
  'x-roles': ['psychiatrist', 'front-desk'],
};

describe('the table of roles', () => {
  it('has a row for each operation under its group, in the order of the groups', () => {
    const live = { summary: 'Lives', tags: ['Clinic'], 'x-roles': 'PUBLIC' };
    const me = { summary: 'Who am I', tags: ['Clinic'], 'x-roles': 'SIGNED_IN' };
    expect(
      tableOf({ '/v1/patients': { post: register }, '/live': { get: live }, '/v1/me': { get: me } }),
    ).toEqual([
      '| what | front-desk | nurse | psychiatrist | admin | dashboard | device | operation |',
      expect.stringMatching(/^\| -+ \|/),
      '| **Clinic** | | | | | | | |',
      '| Lives | public | public | public | public | public | public | `GET /live` |',
      '| Who am I | yes | yes | yes | yes | yes | yes | `GET /v1/me` |',
      '| **Patients** | | | | | | | |',
      '| Register a patient | yes | - | yes | - | - | - | `POST /v1/patients` |',
    ]);
  });

  it.each<[string, Operation]>([
    ['stands in no group', { ...register, tags: ['Other'] }],
    ['stands in two', { ...register, tags: ['Clinic', 'Patients'] }],
    ['has no words', { ...register, summary: undefined }],
    ['has no roles', { ...register, 'x-roles': undefined }],
    ['has a role that is none', { ...register, 'x-roles': ['nobody'] }],
  ])('is not made where an operation %s', (_what, operation) => {
    expect(() => tableOf({ '/v1/patients': { post: operation } })).toThrow();
  });
});
