/** Reads what a TypeScript file imports, and its code without the comments. */
import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** The imported file as a path in the checkout (`src/clinic/modality.ts`); null for a package. */
  readonly target: string | null;
  /** `@nestjs/common`, `typeorm`, `node:fs`; empty for a file of our own. */
  readonly packageName: string;
  /** Nothing of it is left at run time. `import { type A }` still loads the file, so it does not count as type-only. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  readonly imports: readonly Import[];
  readonly code: string;
}

const printer = ts.createPrinter({ removeComments: true });

export function readSource(path: string, source: string): SourceFile {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, false);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== null) imports.push(describeImport(path, found.specifier, found.typeOnly));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, code: printer.printFile(file) };
}

/** The five ways to name another file: import, export from, import(), import type, and import = require(). */
function importOf(node: ts.Node): { specifier: string; typeOnly: boolean } | null {
  if (ts.isImportDeclaration(node))
    return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true);
  if (ts.isExternalModuleReference(node)) return named(node.expression, false);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return named(node.arguments[0], false);
  return null;
}

function named(
  specifier: ts.Node | undefined,
  typeOnly: boolean,
): { specifier: string; typeOnly: boolean } | null {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, typeOnly }
    : null;
}

function describeImport(path: string, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
    return { target, packageName: '', typeOnly };
  }
  const parts = specifier.split('/');
  const isWhole = specifier.startsWith('node:');
  const packageName = isWhole ? specifier : parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return { target: null, packageName, typeOnly };
}
