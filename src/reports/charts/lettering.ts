/** How much room text takes in a picture, so that none is cut: it is broken into lines, and so is a word that is longer than one. */
export const SIZE = 12;

/** About how wide a text is; rather too wide, because the letters of another machine may be. */
export function widthOf(text: string, size = SIZE): number {
  return [...text].reduce((sum, letter) => sum + shareOf(letter), 0) * size;
}

function shareOf(letter: string): number {
  // Scripts whose letters are as wide as they are high, and pictures.
  if (/[\u1100-\u115f\u2e80-\u{10ffff}]/u.test(letter)) return 1.1;
  if (/[ .,:;()il]/.test(letter)) return 0.4;
  if (/[MW@%]/.test(letter)) return 0.95;
  return /[A-Z]/.test(letter) ? 0.72 : 0.56;
}

/** Without text there is one empty line. */
export function wrapped(text: string, width: number, size = SIZE): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => broken(each, width, size))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function broken(word: string, width: number, size: number): readonly string[] {
  const parts = [''];
  for (const letter of word) {
    const longer = parts.at(-1)! + letter;
    if (parts.at(-1) === '' || widthOf(longer, size) <= width) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}
