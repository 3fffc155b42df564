import type { Content } from 'pdfmake';
import type { SummaryDocument } from '../dto/summary-document.js';
import { paragraph, remarks, section } from '../../../../platform/print/blocks.js';
import type { PresentRecord } from './present-record.js';
import type { Words } from './words.js';

/** What a reader has to know before reading on: whether this is what somebody signed. */
export function stateLine(
  { signature }: SummaryDocument,
  present: PresentRecord | null,
  printed: string,
  words: Words,
): Content {
  return { text: stateOf(signature, present, printed, words), bold: true, margin: [0, 3, 0, 4] };
}

function stateOf(
  signature: SummaryDocument['signature'],
  present: PresentRecord | null,
  printed: string,
  words: Words,
): string {
  if (signature)
    return `SIGNED, version ${signature.version}, by ${words.personWithRole(signature.signedBy)} on ${words.dayAndTime(signature.signedAt)}`;
  const asOf = `The record as it stood when this was printed, ${printed}`;
  if (present?.status === 'CURRENT_SIGNED')
    return `${asOf}. It says what was signed in version ${present.lastVersion}; print that version for the signature.`;
  if (present?.status === 'FOLLOW_UP_SINCE_SIGNING')
    return `${asOf}. The day is told as it was signed in version ${present.lastVersion}; what came to be known of side effects since is not signed yet.`;
  if (present?.status === 'CHANGED_SINCE_SIGNING')
    return `NOT SIGNED AS IT STANDS: it has changed since version ${present.lastVersion} was signed. ${asOf}.`;
  return `NOT SIGNED. ${asOf}.`;
}

export function signatureBlock(
  { signature }: SummaryDocument,
  signed: { readonly sha256: string } | null,
  present: PresentRecord | null,
  words: Words,
): Content[] {
  if (!signature || !signed) return section('Signature', paragraph(whereSigned(present)));
  const { version, signedAt, signedBy, statement, previousSha256 } = signature;
  return [
    {
      unbreakable: true,
      stack: [
        ...section(
          'Signature',
          paragraph(
            remarks(
              `Signed electronically by ${words.personWithRole(signedBy)} on ${words.dayAndTime(signedAt)} as version ${version}`,
              statement === null ? 'No statement' : `Statement: ${statement}`,
            ),
          ),
          paragraph(
            remarks(
              `SHA-256 of the signed document: ${signed.sha256}`,
              'Whoever has the electronic record can compute it again',
              previousSha256 !== null && `It follows version ${version - 1}, ${previousSha256}`,
            ),
          ),
        ),
      ],
    },
  ];
}

function whereSigned(present: PresentRecord | null): string {
  const version = present?.lastVersion ?? null;
  return version === null
    ? 'None. A psychiatrist signs the session in the electronic record.'
    : `Not of this print. Version ${version} of the summary is signed; print that version for the signature.`;
}
