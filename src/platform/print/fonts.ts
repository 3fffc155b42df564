/**
 * The letters of a print: Noto Sans, embedded, so that a name looks the same on every machine. It has the Latin, Greek and
 * Cyrillic scripts with every accent. A character it has no letter for is printed as a sign that says so, never as another.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as fontkit from 'fontkit';
import type { FontDictionary } from 'pdfmake';

const pathOf = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${file}`));
const NORMAL = pathOf('400Regular/NotoSans_400Regular.ttf');
const BOLD = pathOf('700Bold/NotoSans_700Bold.ttf');

export const FONT = 'NotoSans';
export const FONTS: FontDictionary = {
  [FONT]: { normal: NORMAL, bold: BOLD, italics: NORMAL, bolditalics: BOLD },
};
export const FONT_FILES: readonly string[] = [NORMAL, BOLD];

export const NO_LETTER = '\uFFFD';
const WRITTEN_OUT: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '→': '->' };

let regular: fontkit.Font | undefined;

/** Read with the first print. `require` finds the copy that the maker of PDFs uses; an import would load a second one. */
function letters(): fontkit.Font {
  const { openSync } = createRequire(import.meta.url)('fontkit') as typeof fontkit;
  return (regular ??= openSync(NORMAL) as fontkit.Font);
}

export interface Printable<T> {
  readonly value: T;
  readonly hasUnprintable: boolean;
}

/** The same with every text as it can be printed. */
export function toPrintable<T>(value: T): Printable<T> {
  let hasUnprintable = false;
  const font = letters();
  const letter = (character: string): string => {
    const written = WRITTEN_OUT[character] ?? character;
    if (character === '\n' || font.hasGlyphForCodePoint(written.codePointAt(0)!)) return written;
    hasUnprintable = true;
    return NO_LETTER;
  };
  const text = (given: string) => [...given.normalize('NFC')].map(letter).join('');
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return text(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, walk(member)]));
  };
  return { value: walk(value) as T, hasUnprintable };
}
