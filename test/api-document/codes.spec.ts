/** Every code that the server can say stands with its meaning in docs/errors.md, and no other does. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { accessTable } from '../../src/access-table.js';

/** `room.what-is-wrong`. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
/** Beginnings of codes that are put together from a name. */
const MADE = ['field.', 'symptom.', 'serious-event.'];
const ENDINGS = ['-out-of-bounds', '-unusual'];

/** Folders whose dotted words a client never sees: the command line has messages of its own, columns of exports are SQL. */
const NOT_THE_API =
  /^(cli|platform\/(backup|database|config|openapi|logging)|reports\/(exports\/kinds|reporting-schema))\/|^(access-table|api-tags)\.ts$/;
/** Columns of SQL, names of files, an example. */
const OTHER_WORDS =
  /\.(id|patient|plan|session|severity|code|zone|indications|ending|progress|json|pdf|svg|adler)$/;
/** What webhooks tell; docs/api.md describes them. */
const EVENT_TYPES = [
  'alert.raised',
  'alert.escalated',
  'alert.acknowledged',
  'alert.withdrawn',
  'assessment.due',
  'assessment.no-longer-due',
];
/** Entries of the audit trail that are no route's own. */
const AUDIT_ONLY = [
  'user.first-password',
  'assessment-link.answer-again',
  'assessment-link.call-for-help',
  'export.read-identified',
  'export.completed',
  'export.cut-off',
];
const KNOWN_WORDS = new Set([...Object.keys(accessTable), ...EVENT_TYPES, ...AUDIT_ONLY]);

interface Found {
  readonly codes: Set<string>;
  readonly beginnings: Set<string>;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file) && !NOT_THE_API.test(file));

/** The name of the property that a literal is given to: `rule: 'heart-rate'`. */
function propertyOf(node: ts.Node): string | undefined {
  return ts.isPropertyAssignment(node.parent) ? node.parent.name.getText() : undefined;
}

function look(node: ts.Node, found: Found): void {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
    const { text } = node;
    const property = propertyOf(node);
    // Jobs have names of the same form.
    if (property !== 'name' && CODE.test(text)) found.codes.add(text);
    if (property === 'rule') found.codes.add(text);
    if (MADE.includes(text)) found.beginnings.add(text);
  }
  ts.forEachChild(node, (child) => look(child, found));
}

const found: Found = { codes: new Set(), beginnings: new Set() };
for (const file of files)
  look(ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest, true), found);

const page = readFileSync('docs/errors.md', 'utf8');
const listed = new Set([...page.matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code!));

/** What the checks of fields are called by the library and by ourselves. */
function fieldChecks(): readonly string[] {
  const text = readFileSync('src/platform/http/fields.ts', 'utf8');
  const [, imported = ''] = /import \{([^}]*)\} from 'class-validator'/.exec(text)!;
  const library = imported.split(',').map((name) => name.trim());
  const ours = [...text.matchAll(/\b(?:format\(\s*|name: )'(\w+)'/g)].map(([, name]) => name!);
  return [...library, ...ours]
    .filter((name) => name !== '' && !/^Validate/.test(name))
    .map((name) => `field.${kebab(name.charAt(0).toLowerCase() + name.slice(1))}`);
}

function kebab(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}

/** Where a code is put together, its beginning has to be there in the page with every ending in use. */
function isBeginning(word: string): boolean {
  return ENDINGS.some((ending) => listed.has(`${word}${ending}`));
}

describe('docs/errors.md', () => {
  it('lists every code of the server', () => {
    const missing = [...found.codes, ...fieldChecks()].filter(
      (code) => !listed.has(code) && !KNOWN_WORDS.has(code) && !OTHER_WORDS.test(code) && !isBeginning(code),
    );
    expect(missing.toSorted()).toEqual([]);
  });

  it('lists no code that the server does not know', () => {
    const isMade = (code: string) => [...found.beginnings].some((beginning) => code.startsWith(beginning));
    const unknown = [...listed].filter((code) => !found.codes.has(code) && !isMade(code));
    expect(unknown).toEqual([]);
  });

  it('lists each code once, but for those that mean more in another place', () => {
    const rows = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code!);
    expect(rows.filter((code, index) => rows.indexOf(code) !== index)).toEqual([]);
  });
});
