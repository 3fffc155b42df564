/** What a thread of its own loads: its memory is that of the app once more where it loads what the app is made of. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSource } from './imports.js';

const root = join(import.meta.dirname, '../..');

/** Packages that a file, and what it imports, loads at run time. */
function packagesOf(start: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path) || !existsSync(join(root, path))) return;
    seen.add(path);
    const { imports } = readSource(path, readFileSync(join(root, path), 'utf8'));
    for (const { target, packageName, typeOnly } of imports) {
      if (typeOnly) continue;
      if (target === null) packages.add(packageName);
      else visit(target);
    }
  };
  visit(start);
  return packages;
}

describe('the thread of a file', () => {
  it('loads the driver, and neither the framework nor what maps entities nor statistics', () => {
    const packages = [...packagesOf('src/reports/exports/file-thread.ts')];
    expect(packages).toContain('pg');
    expect(packages.filter((name) => /^(@nestjs|typeorm$|@stdlib|class-)/.test(name))).toEqual([]);
  });
});
