import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkHouse, type Sources } from './check-house.js';
import { rooms } from './house.js';

/** The names of the rules a set of files breaks. */
function broken(sources: Sources): readonly string[] {
  return checkHouse(sources).map((fault) => fault.rule);
}

function oneFile(path: string, source: string): readonly string[] {
  return broken({ [path]: source });
}

function readCheckout(): Sources {
  const root = join(import.meta.dirname, '../..');
  const entries = ['src', 'migrations', 'journey', 'bench', 'demo', 'test', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true }),
  );
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

describe('the house', () => {
  it('is kept by every file of the project', () => {
    const sources = readCheckout();
    expect(Object.keys(sources).length).toBeGreaterThan(20);
    expect(checkHouse(sources)).toEqual([]);
  });
});

describe('house order', () => {
  it('lets a room import itself and what stands before it, and nothing that comes after', () => {
    const folders = rooms.map((room) => room.folder);
    for (const [place, from] of folders.entries())
      for (const [other, to] of folders.entries()) {
        const up = '../'.repeat(from.split('/').length);
        const faults = oneFile(`${from}/a.ts`, `import { b } from '${up}${to}/b.js';`);
        expect({ from, to, faults }).toEqual({ from, to, faults: other <= place ? [] : ['house order'] });
      }
  });

  it.each([
    ['import', "import '../outcomes/b.js';"],
    ['import type', "import type { B } from '../outcomes/b.js';"],
    ['export from', "export * from '../outcomes/b.js';"],
    ['import()', "const b = await import('../outcomes/b.js');"],
    ['a type written inline', "let b: import('../outcomes/b.js').B;"],
    ['import = require', "import b = require('../outcomes/b.js');"],
    ['over several lines', "import {\n  a,\n  b,\n} from '../outcomes/b.js';"],
    ['after a comment', "/* why */ import { b } /* here */ from '../outcomes/b.js';"],
  ])('sees through %s', (_form, source) => {
    expect(oneFile('src/patients/a.ts', source)).toEqual(['house order']);
  });

  it('does not take a comment or a string for an import', () => {
    const source = `// import '../outcomes/b.js';\nexport const text = "import '../outcomes/b.js'";`;
    expect(oneFile('src/patients/a.ts', source)).toEqual([]);
  });

  it('puts scheduling and the root of sessions before the inner rooms', () => {
    expect(oneFile('src/sessions/scheduling/a.ts', "import '../dosing/b.js';")).toEqual(['house order']);
    expect(oneFile('src/sessions/dosing/a.ts', "import '../scheduling/b.js';")).toEqual([]);
  });

  it('knows no room but those of the list', () => {
    expect(oneFile('src/helpers/a.ts', '')).toEqual(['every file has a room']);
  });
});

describe('import rules', () => {
  it.each([
    ['src/app.module.ts', './reports/b.js', []],
    ['src/cli/openapi.ts', '../app.module.js', []],
    ['src/cli/openapi.ts', '../access-table.js', []],
    ['test/e2e/a.spec.ts', '../../src/app.setup.js', []],
    ['src/patients/a.ts', '../app.setup.js', ['root files stand above']],
    ['src/platform/access/a.ts', '../../access-table.js', ['root files stand above']],
    ['src/reports/a.ts', '../cli/migration.js', ['root files stand above']],
    ['src/outcomes/domain/a.ts', 'temporal-polyfill', []],
    ['src/outcomes/domain/a.ts', './b.js', []],
    ['src/outcomes/domain/a.ts', '../../sessions/domain/b.js', []],
    ['src/outcomes/domain/a.ts', '../../clinic/modality.js', []],
    ['src/outcomes/domain/a.ts', '../../clinic/rules/bounds.js', []],
    ['src/outcomes/domain/a.ts', '../../clinic/rules/default-rule-set.js', ['domain is pure']],
    ['src/outcomes/domain/a.ts', '../assessment.entity.js', ['domain is pure']],
    ['src/outcomes/domain/a.ts', '../../platform/clock/clock.js', ['domain is pure']],
    ['src/outcomes/domain/a.ts', '@nestjs/common', ['domain is pure']],
    ['src/outcomes/domain/a.ts', 'typeorm', ['domain is pure']],
    ['src/outcomes/domain/a.ts', 'class-validator', ['domain is pure']],
    ['src/outcomes/domain/a.ts', 'node:fs', ['domain is pure']],
    ['src/outcomes/domain/a.spec.ts', '../../clinic/rules/default-rule-set.js', []],
    ['src/outcomes/domain/a.spec.ts', 'fast-check', []],
    ['src/outcomes/domain/a.spec.ts', '@nestjs/testing', ['domain specs are pure']],
    ['src/outcomes/domain/a.spec.ts', '../outcomes.service.js', ['domain specs are pure']],
    ['migrations/1-CreatePatients.ts', 'typeorm', []],
    ['migrations/1-CreatePatients.ts', '../src/patients/patient.entity.js', ['migrations stand alone']],
    ['test/model/dose.ts', '../support/app.js', []],
    ['test/model/dose.ts', '../../src/clinic/modality.js', ['the model is a second opinion']],
    ['src/patients/a.ts', '../../test/support/builders.js', ['the product does not know its tests']],
    ['src/patients/a.ts', './b.spec.js', ['the product does not know its tests']],
    ['src/patients/a.ts', 'fast-check', ['the product does not know its tests']],
  ])('%s imports %s: %j', (path, specifier, rules) => {
    expect(oneFile(path, `import { b } from '${specifier}';`)).toEqual(rules);
  });

  it('lets the domain use the types of the rule set', () => {
    const from = "from '../../clinic/rules/rule-set.js';";
    expect(oneFile('src/outcomes/domain/a.ts', `import type { RuleSet } ${from}`)).toEqual([]);
    expect(oneFile('src/outcomes/domain/a.ts', `import { type RuleSet } ${from}`)).toEqual([
      'domain is pure',
    ]);
  });
});

describe('import cycles', () => {
  it('are found and shown as the way round', () => {
    const faults = checkHouse({
      'src/clinic/a.ts': "import './b.js';",
      'src/clinic/b.ts': "import './c.js';",
      'src/clinic/c.ts': "import './a.js'; import './d.js';",
      'src/clinic/d.ts': '',
    });
    expect(faults.map((fault) => fault.rule)).toEqual(['no import cycles']);
    expect(faults[0]?.message).toMatch(
      /^src\/clinic\/a\.ts > src\/clinic\/b\.ts > src\/clinic\/c\.ts > src\/clinic\/a\.ts/,
    );
  });

  it('are not seen where two ways lead to the same file', () => {
    const sources = {
      'src/clinic/a.ts': "import './b.js'; import './c.js';",
      'src/clinic/b.ts': "import './d.js';",
      'src/clinic/c.ts': "import './d.js';",
      'src/clinic/d.ts': '',
    };
    expect(broken(sources)).toEqual([]);
  });
});

describe('text rules', () => {
  /** Written in two parts, so that this file keeps the rules itself. */
  const word = (first: string, rest: string) => first + rest;

  it.each([
    ['src/clinic/a.ts', 'const port = process.env.PORT;', ['the environment is read once']],
    ['src/clinic/a.ts', "import { env } from 'node:process';", ['the environment is read once']],
    ['src/clinic/a.ts', '// Nothing reads process.env here.\nexport {};', []],
    ['src/main.ts', 'const port = process.env.PORT;', []],
    ['src/cli/migration.ts', 'const port = process.env.PORT;', []],
    ['src/outcomes/domain/a.ts', 'const today = new Date();', ['domain reads no clock and no dice']],
    ['src/outcomes/domain/a.ts', 'const now = Date.now();', ['domain reads no clock and no dice']],
    ['src/outcomes/domain/a.ts', 'const one = Math.random();', ['domain reads no clock and no dice']],
    ['src/outcomes/domain/a.ts', 'const copy = new Date(now.getTime());', []],
    ['src/outcomes/a.ts', 'const today = new Date();', []],
    ['src/clinic/a.ts', `// ${word('TO', 'DO')} later`, ['nothing is left for later']],
    ['test/a.ts', `/* ${word('FIX', 'ME')} */`, ['nothing is left for later']],
    ['src/clinic/a.spec.ts', `it${word('.on', 'ly')}('a', () => {});`, ['every test runs']],
    ['test/a.spec.ts', `describe${word('.sk', 'ip')}.each([1])('a', () => {});`, ['every test runs']],
    ['test/a.spec.ts', `it.each${word('.sk', 'ip')}([1])('a', () => {});`, ['every test runs']],
    ['src/clinic/a.ts', 'const page = rows.skip(20);', []],
  ])('%s: %s', (path, source, rules) => {
    expect(oneFile(path, source)).toEqual(rules);
  });

  it('draws the line for long files at 300', () => {
    const lines = (count: number) => '\n'.repeat(count);
    expect(oneFile('src/clinic/a.ts', lines(300))).toEqual([]);
    expect(oneFile('src/clinic/a.ts', lines(301))).toEqual(['short files']);
  });
});
