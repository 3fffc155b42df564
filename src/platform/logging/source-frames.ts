/**
 * Where in the sources a frame of a stack is. Node could say so by itself (`--enable-source-maps`), but then keeps the maps of
 * every module it has loaded in memory, about 20 MB; here one is read when something has gone wrong.
 */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

const PLACE = /(file:\/\/[^\s()]+\.js):(\d+):(\d+)/;

/** The same frame with file, line and column of the source; as it is where no map says it. */
export function sourceFrame(frame: string): string {
  const [place, file, line, column] = PLACE.exec(frame) ?? [];
  if (place === undefined || file!.includes('/node_modules/')) return frame;
  const map = mapOf(file!);
  const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
  if (entry === undefined || !('originalSource' in entry)) return frame;
  const source = fileURLToPath(new URL(entry.originalSource, file));
  return frame.replace(place, `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
}

function mapOf(file: string): SourceMap | null {
  try {
    const map = readFileSync(fileURLToPath(`${file}.map`), 'utf8');
    return new SourceMap(JSON.parse(map) as SourceMapPayload);
  } catch {
    return null;
  }
}
