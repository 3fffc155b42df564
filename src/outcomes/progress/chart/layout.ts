/** Places, letters and inks of the picture. The inks keep their order of darkness in grey; nothing is told by ink alone. */
export const WIDTH = 960;

export const PHASES = { top: 0, bottom: 18 };
export const PLOT = { top: 28, bottom: 288 };
export const INCOMPLETE_Y = 302;
export const DOSES = { labels: 328, marks: 342, stopped: 358 };
export const EFFECTS = { top: 372, bottom: 412 };
export const AXIS_Y = 418;
/** From the top of the strip of phases to the end of the legend. */
export const BODY_HEIGHT = 516;

export const FONT = 'Helvetica, Arial, DejaVu Sans, sans-serif';

export const INK = {
  text: '#111111',
  quiet: '#555555',
  grid: '#c4c4c4',
  curve: '#0b3d78',
  dose: '#1a1a1a',
  effect: '#7a2e0c',
  phase: '#d5dde8',
  /** From the least to the most severe band. */
  bands: ['#ffffff', '#fbf4e4', '#f6e3c4', '#efcda0', '#e6b57c'],
} as const;

/** About how wide a text is, in units of the drawing; rather too wide, because the letters of another machine may be. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.6;
}

/** The same in bold letters of a wide font, for what would be cut off at the edge: DejaVu Sans takes 0.7 of the size for a letter. */
export function boldWidthOf(text: string, size: number): number {
  return text.length * size * 0.75;
}

/** In lines of at most this width, broken between words. */
export function wrapped(text: string, size: number, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    return lines.length > 0 && widthOf(longer, size) <= width
      ? [...lines.slice(0, -1), longer]
      : [...lines, word];
  }, []);
}
