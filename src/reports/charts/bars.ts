/** Bars made of parts, told apart by how they are filled and not by colour; how many each part is stands beside them in words. */
import { n, textAt } from '../../platform/svg.js';
import { widthOf } from './lettering.js';
import { INK, MARGIN, type Block } from './sheet.js';

export type Fill = 'solid' | 'hatched' | 'empty' | 'grey';

export interface BarPart {
  readonly fill: Fill;
  readonly amount: number;
}

const HEIGHT = 12;
const HATCH = 5;

/** @param place of an amount on the axis */
export function drawBar(parts: readonly BarPart[], place: (amount: number) => number, y: number): string {
  let from = 0;
  return parts
    .filter(({ amount }) => amount > 0)
    .map(({ fill, amount }) => {
      const left = place(from);
      from += amount;
      return box(fill, left, y, place(from) - left);
    })
    .join('\n');
}

function box(fill: Fill, left: number, y: number, width: number): string {
  const inside = { solid: INK.own, hatched: '#ffffff', empty: '#ffffff', grey: INK.grid }[fill];
  return [
    `<rect class="${fill}" x="${n(left)}" y="${n(y - HEIGHT / 2)}" width="${n(width)}" height="${HEIGHT}" fill="${inside}" stroke="${INK.text}" stroke-width="0.8"/>`,
    fill === 'hatched' ? hatch(left, y, width) : '',
  ].join('');
}

/** Lines that rise to the right, each as far as it lies in the box. */
function hatch(left: number, y: number, width: number): string {
  const right = left + width;
  const bottom = y + HEIGHT / 2;
  const lines: string[] = [];
  for (let foot = left - HEIGHT + HATCH; foot < right; foot += HATCH) {
    const from = Math.max(foot, left);
    const to = Math.min(foot + HEIGHT, right);
    lines.push(`M${n(from)} ${n(bottom - (from - foot))}L${n(to)} ${n(bottom - (to - foot))}`);
  }
  return `<path d="${lines.join('')}" fill="none" stroke="${INK.text}" stroke-width="1"/>`;
}

/** What each way of filling means. */
export function legend(entries: readonly { readonly fill: Fill; readonly says: string }[]): Block {
  return {
    width: 0,
    height: 24,
    draw: (top) => {
      let x = MARGIN;
      return entries
        .map(({ fill, says }) => {
          const drawn = [box(fill, x, top + 8, 22), textAt(x + 28, top + 12, says)].join('\n');
          x += 28 + widthOf(says) + 20;
          return drawn;
        })
        .join('\n');
    },
    said: [],
  };
}
