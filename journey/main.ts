/**
 * `npm run journey`: one patient through the whole API. On a server of its own that is thrown away, or on a running one:
 * JOURNEY_URL with JOURNEY_ADMIN_USERNAME and JOURNEY_ADMIN_PASSWORD (and JOURNEY_ADMIN_FIRST_PASSWORD where the
 * administrator has not signed in yet).
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { ok, serverAt, signIn } from './api.js';
import { travel } from './course.js';
import { printJourney } from './print.js';
import { startServer } from './server.js';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function travelOn(
  url: string,
  username: string,
  password: string,
  firstPassword?: string,
): Promise<void> {
  const server = serverAt(url);
  const admin = await signIn(server, username, password, firstPassword);
  const journey = await travel(server, admin, Temporal.Now.instant(), say);
  const { timeZone } = await ok(journey.people.nurse.GET('/v1/clinic'));
  say(printJourney(journey, timeZone));
}

async function travelOnOwnServer(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'treatment-tracker-journey-'));
  say('Starting a server that is thrown away afterwards ...');
  const server = await startServer(folder);
  try {
    await travelOn(server.url, 'admin', randomUUID(), server.oneTimePassword!);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const { JOURNEY_URL, JOURNEY_ADMIN_USERNAME, JOURNEY_ADMIN_PASSWORD, JOURNEY_ADMIN_FIRST_PASSWORD } =
  process.env;
if (JOURNEY_URL === undefined) await travelOnOwnServer();
else if (JOURNEY_ADMIN_USERNAME === undefined || JOURNEY_ADMIN_PASSWORD === undefined) {
  say('With JOURNEY_URL, JOURNEY_ADMIN_USERNAME and JOURNEY_ADMIN_PASSWORD are needed.');
  process.exitCode = 2;
} else
  await travelOn(JOURNEY_URL, JOURNEY_ADMIN_USERNAME, JOURNEY_ADMIN_PASSWORD, JOURNEY_ADMIN_FIRST_PASSWORD);
