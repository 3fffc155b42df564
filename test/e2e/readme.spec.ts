/** The tour of the README, pasted as a newcomer would paste it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer, type RunningServer } from '../../journey/server.js';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'treatment-tracker-readme-'));
  server = await startServer(folder);
}, 120_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The first shell block after the heading of the tour. */
async function tour(): Promise<string> {
  const [, rest] = (await readFile('README.md', 'utf8')).split('## A tour');
  return /```sh\n([\s\S]*?)```/.exec(rest!)![1]!;
}

/** Puts in what a reader puts in: the password, and here the port. Each has to stand there once, or the text has moved on. */
function filledIn(script: string, password: string, url: string): string {
  const lines = [
    [/^PASSWORD=.*$/gm, `PASSWORD='${password}'`],
    [/http:\/\/127\.0\.0\.1:3000/g, url],
  ] as const;
  return lines.reduce((text, [pattern, value]) => {
    expect([pattern, text.match(pattern)?.length]).toEqual([pattern, 1]);
    return text.replace(pattern, value);
  }, script);
}

describe('the tour of the README', () => {
  it('ends with the progress of the patient it has made, and nothing on the way is refused', async () => {
    const script = filledIn(await tour(), server.oneTimePassword!, server.url);
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script]);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/"status":[45]/);
    const answers = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    const [assessment, progress] = answers.slice(-2);
    expect(assessment).toMatchObject({ instrumentCode: 'GAD7', total: 15 });
    expect(progress).toMatchObject({
      patientId: assessment.patientId,
      courses: [],
      series: [{ instrumentCode: 'GAD7', scores: [{ assessmentId: assessment.id, total: 15 }] }],
    });
  }, 60_000);
});
