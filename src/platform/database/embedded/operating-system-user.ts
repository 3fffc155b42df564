/**
 * PostgreSQL refuses to run as root. Started by a plain user, everything runs as that user; started by root, the
 * database runs as another user of the machine, and this file finds that user or makes it.
 */
import { spawn } from 'node:child_process';

export interface OperatingSystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  readonly succeeded: boolean;
  /** Standard output and standard error together, or why the program could not be run. */
  readonly output: string;
}

const OWN_NAME = 'ketamine-tracker';
const KNOWN_NAMES = [OWN_NAME, 'postgres', '_postgres'];

/** Little environment: nothing of the app's secrets, English messages, UTC, and the folders that hold `useradd`. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin`, LC_ALL: 'C', TZ: 'UTC' };
}

/** The spawn options that run a program as `user`; null means as ourselves. */
export function identityOf(user: OperatingSystemUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

/** Runs a program to its end, with `input` on its standard input. Never rejects. */
export function run(
  user: OperatingSystemUser | null,
  file: string,
  args: readonly string[],
  input = '',
): Promise<Outcome> {
  return new Promise((resolve) => {
    // The other user may be unable to enter our own working folder.
    const child = spawn(file, args, { ...identityOf(user), cwd: '/', env: plainEnvironment() });
    const output: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output: output.join('').trim() }));
    // A program that ends without reading its input is judged by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether `user` can reach `folder` through all the folders above it. Asked of the system, because modes are not all. */
export async function canEnter(user: OperatingSystemUser | null, folder: string): Promise<boolean> {
  return (await run(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).succeeded;
}

async function findUser(name: string): Promise<OperatingSystemUser | null> {
  const [uid, gid] = await Promise.all([run(null, 'id', ['-u', name]), run(null, 'id', ['-g', name])]);
  if (!uid.succeeded || !gid.succeeded) return null;
  return { name, uid: Number(uid.output), gid: Number(gid.output) };
}

async function makeUser(): Promise<OperatingSystemUser | null> {
  const made = await run(null, 'useradd', ['--system', '--no-create-home', '--user-group', OWN_NAME]);
  // The small systems without useradd carry BusyBox, whose adduser has other options.
  if (!made.succeeded) await run(null, 'adduser', ['-S', '-D', '-H', OWN_NAME]);
  // Asked again even after a failure: another start may have made it at the same time.
  return findUser(OWN_NAME);
}

/**
 * The user a new database runs as: null for ourselves, or, for root, a user meant for databases, else one made for
 * this product, else `nobody`.
 */
export async function chooseDatabaseUser(
  onProgress: (line: string) => void,
): Promise<OperatingSystemUser | null> {
  if (!isRoot()) return null;
  for (const name of KNOWN_NAMES) {
    const user = await findUser(name);
    if (user !== null) return user;
  }
  onProgress(`Making the operating-system user ${OWN_NAME}, because PostgreSQL does not run as root ...`);
  return (await makeUser()) ?? (await findUser('nobody')) ?? { name: 'nobody', uid: 65534, gid: 65534 };
}
