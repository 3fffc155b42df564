import { readFileSync } from 'node:fs';

/** The options of Node that `npm start` starts the app with, so that what is measured is what a clinic runs. */
export function shippedNodeOptions(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return /\bnode (.*)dist\/src\/main\.js$/.exec(scripts.start)![1]!.split(' ').filter(Boolean);
}
