/**
 * Types of a client for the API, made from docs/openapi.json: writes docs/openapi.d.ts, or with --check compares it. The
 * journey is written with them, so that the document compiles against every request it sends and every answer it reads.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');
const file = join(docs, 'openapi.d.ts');

// Types need no examples; without them the file is half as long.
const document = JSON.parse(readFileSync(join(docs, 'openapi.json'), 'utf8'), (name, value) =>
  name === 'example' || name === 'examples' ? undefined : value,
);
const HEAD = '// Made from docs/openapi.json by `npm run openapi`. Copy it into your client.\n\n';
const text = HEAD + astToString(await openapiTS(document));

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log('Wrote docs/openapi.d.ts.');
} else {
  let committed = '';
  try {
    committed = readFileSync(file, 'utf8');
  } catch {
    // A file that is not there differs as well.
  }
  const isSame = committed === text;
  console.log(
    `docs/openapi.d.ts is ${isSame ? 'up to date' : 'not what docs/openapi.json makes; run npm run openapi'}.`,
  );
  process.exitCode = isSame ? 0 : 1;
}
