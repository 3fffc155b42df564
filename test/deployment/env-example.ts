/** One variable of an `.env` file, with the comment right above it as one line. */
export interface ExampleEntry {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

/** Comments that an empty line separates from a variable are about the file and are left out. */
export function readEnvExample(text: string): readonly ExampleEntry[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line !== '');
    const description = lines
      .filter((line) => line.startsWith('#'))
      .map((line) => line.replace(/^#\s*/, ''))
      .join(' ');
    return lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const [name = '', ...value] = line.split('=');
        return { name, value: value.join('='), description };
      });
  });
}
