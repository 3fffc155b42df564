/** The commands of the README and of pages, pasted as a newcomer would paste them. */
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

/** The first shell block of a page after these words. */
async function commandsOf(page: string, words: string): Promise<string> {
  const [, rest] = (await readFile(page, 'utf8')).split(words);
  return /```(?:ba)?sh\n([\s\S]*?)```/.exec(rest!)![1]!;
}
const tour = (): Promise<string> => commandsOf('README.md', '## A tour');

async function paste(script: string, environment: Record<string, string> = {}): Promise<string> {
  const env = { ...process.env, ...environment };
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script], { env });
  expect(stderr).toBe('');
  return stdout;
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
    const stdout = await paste(script);
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

describe('after the tour', () => {
  let token: string;
  beforeAll(async () => {
    const answered = await fetch(`${server.url}/v1/auth/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ grantType: 'password', username: 'admin', password: 'administrators-choose' }),
    });
    token = ((await answered.json()) as { accessToken: string }).accessToken;
  });

  it('an administrator makes a sign-in for a dashboard, which reads a report', async () => {
    const script = await commandsOf('docs/reports.md', '## A sign-in for a dashboard');
    const here = script.replace('http://127.0.0.1:3000', server.url);
    expect(here).not.toBe(script);
    const report = JSON.parse(await paste(here, { TOKEN: token }));
    expect(report).toMatchObject({ from: '2025-01', to: '2025-06', rows: expect.any(Array) });
  });

  it('an administrator lets a psychiatrist export with names', async () => {
    const users = await fetch(`${server.url}/v1/users`, { headers: { Authorization: `Bearer ${token}` } });
    const { items } = (await users.json()) as { items: { id: string; username: string }[] };
    const { id } = items.find(({ username }) => username === 'dr.brandt')!;
    const script = await commandsOf('docs/exports.md', 'It needs `If-Match`');
    const user = JSON.parse(await paste(script, { TOKEN: token, URL: server.url, USER_ID: id }));
    expect(user).toMatchObject({ id, mayExportIdentified: true });
  });
});
