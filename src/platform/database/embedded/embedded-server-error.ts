/** The embedded server cannot run. The message is a whole sentence for the person at the terminal. */
export class EmbeddedServerError extends Error {
  override readonly name: string = 'EmbeddedServerError';
}
