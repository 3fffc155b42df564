/**
 * Compiles the project into dist/, unless dist/ was already built from exactly these sources.
 *
 *   node scripts/build-if-changed.mjs [--force]
 *
 * The build goes into a folder of its own, which is renamed to dist/ when it is complete. So a failed build leaves no
 * dist/ that could be started by mistake, and two starts at once cannot write into one folder: the second to finish
 * finds what it wanted and drops its own copy.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const fresh = join(root, `dist.${process.pid}`);

/** What the result depends on; the compiler's version is in the lock file. Specs and their fixtures are not compiled into dist/. */
const SOURCE_FOLDERS = ['src', 'migrations', 'journey', 'bench', 'demo'];
const ABANDONED_AFTER_MS = 10 * 60_000;

function sourceFiles() {
  const inRoot = readdirSync(root).filter((name) => /^tsconfig.*\.json$|^package-lock\.json$/.test(name));
  const inFolders = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !/\.(spec|fixture)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  return [...inRoot, ...inFolders].sort();
}

/** The length stands before the content, so that moving text from one file to the next gives another hash. */
function hashSources() {
  const hash = createHash('sha256');
  for (const path of sourceFiles()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function hashOfBuild() {
  try {
    return readFileSync(join(dist, '.build-hash'), 'utf8');
  } catch {
    return null;
  }
}

function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A build that was interrupted could not tidy up after itself. */
function removeAbandonedBuilds() {
  for (const name of readdirSync(root).filter((entry) => /^dist\.\d+$/.test(entry))) {
    const folder = join(root, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED_AFTER_MS) remove(folder);
  }
}

function moveIntoPlace(hash) {
  try {
    renameSync(fresh, dist);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
    if (hashOfBuild() === hash) return remove(fresh);
    remove(dist);
    renameSync(fresh, dist);
  }
}

function build(hash) {
  const started = performance.now();
  console.log('Building ...');
  removeAbandonedBuilds();
  remove(dist);
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const options = ['-p', join(root, 'tsconfig.build.json'), '--outDir', fresh, '--noEmitOnError'];
  const { status } = spawnSync(process.execPath, [compiler, ...options], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    remove(fresh);
    console.error('The build failed; nothing was written to dist/.');
    return status ?? 1;
  }
  writeFileSync(join(fresh, '.build-hash'), hash);
  moveIntoPlace(hash);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
}

// The hash is taken before the compiler reads the files: an edit during the build makes the next start build again.
const hash = hashSources();
if (process.argv.includes('--force') || hashOfBuild() !== hash) process.exitCode = build(hash);
