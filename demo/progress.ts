/** How far it has come: one line that is written over in a terminal, a line now and then anywhere else. */
import { clearLine, cursorTo } from 'node:readline';

const STEPS = 10;
const BAR_WIDTH = 40;

export interface Progress {
  readonly at: (done: number) => void;
  readonly end: () => void;
}

export function showProgress(total: number, say: (line: string) => void): Progress {
  const terminal = process.stderr;
  if (terminal.isTTY)
    return {
      at: (done) => {
        const full = Math.round((done * BAR_WIDTH) / total);
        cursorTo(terminal, 0);
        terminal.write(`  ${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)} ${done} of ${total} patients`);
      },
      end: () => {
        cursorTo(terminal, 0);
        clearLine(terminal, 0);
      },
    };
  let said = 0;
  return {
    at: (done) => {
      const step = Math.floor((done * STEPS) / total);
      if (step > said) say(`  ${done} of ${total} patients`);
      said = Math.max(said, step);
    },
    end: () => undefined,
  };
}
