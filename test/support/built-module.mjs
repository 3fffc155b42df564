/**
 * Transforms a source file of the app into one that hands on what its built file in `dist/` exports. Loading and
 * compiling the app and its libraries again for every file would take most of the time of a test run. The price: what a
 * module keeps for itself is kept from one file to the next, as it is in a server.
 */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The names that are handed on depend on the source file alone. */
export function getCacheKey(source, path) {
  return createHash('sha256')
    .update(import.meta.url)
    .update(path)
    .update(source)
    .digest('hex');
}

export async function processAsync(_source, path, { config }) {
  const built = relative(config.rootDir, path).replace(/\.ts$/, '.js');
  const url = pathToFileURL(`${config.rootDir}/dist/${built}`).href;
  const names = Object.keys(await import(url));
  const code = [
    `const built = await importBuilt(${JSON.stringify(url)});`,
    ...names.map((name) => `export const ${name} = built.${name};`),
  ].join('\n');
  return { code };
}

export default { getCacheKey, processAsync };
