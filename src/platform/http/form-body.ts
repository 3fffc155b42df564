/** What a browser sends from a form: names and values, in the order of the page. */

/** Far more than the longest questionnaires take. */
export const LARGEST_FORM_BYTES = 16 * 1024;

/** Bytes that are no text become replacement characters, as in a browser; whoever reads a value checks it. */
export function parseFormBody(body: Buffer): URLSearchParams {
  return new URLSearchParams(body.toString('utf8'));
}
