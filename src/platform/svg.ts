/** Small things every drawing needs. Drawings use attributes only, no style sheet and no script, so that any page may show them. */

/** A coordinate: a tenth of a unit is finer than any printer. */
export function n(value: number): string {
  return value.toFixed(1);
}

/** Text that can stand in an element or an attribute. What XML cannot hold at all (most control characters) is left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// eslint-disable-next-line no-control-regex -- these are the characters that are looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export type Anchor = 'start' | 'middle' | 'end';

/** One line of text. @param more further attributes */
export function textAt(x: number, y: number, text: string, anchor: Anchor = 'start', more = ''): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}"${more && ` ${more}`}>${escaped(text)}</text>`;
}

/** @param more stroke and dashes */
export function lineTo(x1: number, y1: number, x2: number, y2: number, more: string): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" ${more}/>`;
}
