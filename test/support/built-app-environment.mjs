/**
 * Where the tests of the whole app run. What they test is imported by Node itself, once for all files of a process,
 * instead of anew for each file by Jest; see `built-module.mjs`.
 */
import { TestEnvironment } from 'jest-environment-node';

/** Classes by which the app recognises what a test hands it. Each file has classes of its own by the same names. */
const SHARED_CLASSES = ['Date', 'Error'];

export default class BuiltAppEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.importBuilt = (url) => import(url);
    for (const name of SHARED_CLASSES) this.global[name] = globalThis[name];
  }
}
