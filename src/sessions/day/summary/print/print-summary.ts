/**
 * A summary on US Letter. What is printed is the document alone, so that a signed version looks the same years later; only
 * the clock of the print and, where the present record is printed, what it is worth stand beside it.
 */
import type { Content, DocumentDefinition } from 'pdfmake';
import type { SummaryDocument } from '../dto/summary-document.js';
import { section } from '../../../../platform/print/blocks.js';
import {
  checklist,
  dayOf,
  discharge,
  missingParts,
  nameOf,
  notes,
  steps,
  visitFacts,
} from './day-section.js';
import { doseEvents, drugAccount, orderAndDose, rescueMedicines } from './dose-section.js';
import { FONT, NO_LETTER, toPrintable } from '../../../../platform/print/fonts.js';
import { renderPdf } from '../../../../platform/print/render-pdf.js';
import { alerts, scales, vitalsPicture, vitalsTable } from './observation-section.js';
import type { PresentRecord } from './present-record.js';
import { seriousEvents, sideEffects } from './side-effects-section.js';
import { signatureBlock, stateLine } from './signature-section.js';
import { wordsOf, type Words } from './words.js';

export interface SummaryPrint {
  readonly document: SummaryDocument;
  readonly printedAt: Date;
  /** Null for the record as it stands. */
  readonly signed: { readonly sha256: string } | null;
  readonly present: PresentRecord | null;
}

export async function printSummary(print: SummaryPrint): Promise<Buffer> {
  return renderPdf(definitionOf(print));
}

function definitionOf({
  document: given,
  printedAt,
  signed,
  present: worth,
}: SummaryPrint): DocumentDefinition {
  const { value, hasUnprintable } = toPrintable({ document: given, present: worth });
  const { document, present } = value;
  const { record } = document;
  const words = wordsOf({
    zone: record.zone,
    day: dayOf(record),
    doseStartedAt: record.dose.startedAt,
    people: [...document.people, ...(present?.afterDischarge.people ?? [])],
    devices: document.devices ?? [],
  });
  const printed = words.dayAndTime(printedAt.toISOString());
  return {
    pageSize: 'LETTER',
    pageMargins: [36, 30, 36, 46],
    // Titles are shown by browsers and kept in lists of recent files.
    info: { title: 'Treatment session summary', creationDate: printedAt },
    language: 'en-US',
    defaultStyle: { font: FONT, fontSize: 7.5, lineHeight: 1.05 },
    styles: { heading: { fontSize: 8.5, bold: true, margin: [0, 5, 0, 1] } },
    content: [
      heading(document),
      stateLine(document, present, printed, words),
      visitFacts(document, words),
      ...missingParts(document),
      ...body(document, present, words),
      ...signatureBlock(document, signed, present, words),
      ...(hasUnprintable ? [unprintable] : []),
    ],
    footer: (page, pages) => footer({ document, signed, printed, words }, page, pages),
  };
}

const unprintable: Content = {
  text: `${NO_LETTER} stands for a character that this print has no letter for. The electronic record has it.`,
  margin: [0, 4, 0, 0],
};

function heading({ clinic }: SummaryDocument): Content {
  return {
    columns: [
      { text: 'Treatment session summary', fontSize: 13, bold: true, width: '*' },
      {
        stack: [{ text: clinic.name, bold: true }, clinic.address ?? 'Address not recorded'],
        alignment: 'right',
        width: 220,
      },
    ],
  };
}

function body(document: SummaryDocument, present: PresentRecord | null, words: Words): Content[] {
  const { record } = document;
  const later = present?.afterDischarge.sideEffects ?? [];
  return [
    ...section('Order and dose', orderAndDose(document, words)),
    ...vitalsPicture(record, words),
    ...doseEvents(record, words),
    ...vitalsTable(record, words),
    ...scales(record.scales, words),
    ...sideEffects('Side effects', record.sideEffects, record, words),
    ...seriousEvents(record.sideEffects, words),
    ...rescueMedicines(record, words),
    ...alerts(document.alerts, words),
    ...checklist(record, words),
    ...steps(record, words),
    ...drugAccount(document, words),
    ...discharge(document, words),
    ...notes(record, words),
    ...(later.length > 0
      ? sideEffects('Side effects after the discharge (no part of what is signed)', later, record, words)
      : []),
  ];
}

interface Footed {
  readonly document: SummaryDocument;
  readonly signed: SummaryPrint['signed'];
  readonly printed: string;
  readonly words: Words;
}

function footer({ document, signed, printed, words }: Footed, page: number, pages: number): Content {
  const { patient, record, signature } = document;
  const what =
    signed && signature
      ? `Version ${signature.version}  ·  SHA-256 ${signed.sha256}`
      : 'NOT A SIGNED VERSION';
  return {
    margin: [36, 8, 36, 0],
    fontSize: 6.5,
    stack: [
      {
        columns: [
          {
            text: `${nameOf(patient)}  ·  ${patient.mrn}  ·  born ${patient.birthDate}  ·  session of ${words.day(dayOf(record))}`,
            width: '*',
          },
          { text: `Page ${page} of ${pages}`, alignment: 'right', width: 60 },
        ],
      },
      { text: `${what}  ·  printed ${printed}` },
    ],
  };
}
