/**
 * Starts the throw-away PostgreSQL of this test run. It runs outside of Jest's transforms, so the hooks let a `.js`
 * import find the `.ts` file it stands for, and Node itself takes the types out.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(new URL(url), 'utf8'), { mode: 'transform' });
    return { format: 'module', source, shortCircuit: true };
  },
});

export default async function setUp() {
  const { EmbeddedServer } = await import('../../src/platform/database/embedded/embedded-server.ts');
  const dataFolder = await mkdtemp(join(tmpdir(), 'treatment-tracker-test-'));
  const server = await EmbeddedServer.start({ dataFolder, durable: false });
  process.env.TEST_DATABASE_SERVER_URL = server.url;
  globalThis.stopTestServer = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
