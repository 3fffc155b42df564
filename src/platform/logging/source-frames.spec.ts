import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceFrame } from './source-frames.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'treatment-tracker-frames-'));
  // Line 1, column 1 of the output is line 3, column 5 of the source.
  const map = { version: 3, file: 'made.js', sources: ['../src/written.ts'], names: [], mappings: 'AAEI' };
  await writeFile(join(folder, 'made.js.map'), JSON.stringify(map));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const frameIn = (file: string) => `    at async doIt (${pathToFileURL(join(folder, file)).href}:1:1)`;

it('says where in the sources a frame is, where a map is beside the module', () => {
  expect(sourceFrame(frameIn('made.js'))).toBe(
    `    at async doIt (${join(folder, '../src/written.ts')}:3:5)`,
  );
});

it.each([
  '    at async node:internal/process/task_queues:104:5',
  '    at Array.map (<anonymous>)',
  '    at q (/srv/app/node_modules/pg/lib/client.js:1:1)',
])('leaves %s as it is', (frame) => expect(sourceFrame(frame)).toBe(frame));

it('leaves a module without a map as it is', () => {
  expect(sourceFrame(frameIn('other.js'))).toBe(frameIn('other.js'));
});
