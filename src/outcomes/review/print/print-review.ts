/**
 * A review on one page of US Letter, for the desk of a psychiatrist. Only what the answer says is printed. Letters and lists
 * get smaller until it is one page; only where the lines of safety alone are longer than that it goes on, and says so.
 */
import type { Content, DocumentDefinition } from 'pdfmake';
import type { Clinic } from '../../../clinic/clinic.entity.js';
import { localDayOf } from '../../../clinic/domain/local-days.js';
import { ageInYears } from '../../../patients/domain/age.js';
import type { Patient } from '../../../patients/patient.entity.js';
import { FONT, toPrintable } from '../../../platform/print/fonts.js';
import { renderPdf } from '../../../platform/print/render-pdf.js';
import { said, wordsOf, writtenDay, type Words } from '../../../sessions/day/summary/print/words.js';
import type { PreDoseReviewResponse } from '../dto/review.response.js';
import { changesAndGaps, lastAndNext, sideEffects } from './review-sections.js';
import { ROOMS, type Room } from './review-words.js';
import { attention, openMatters } from './safety-section.js';
import { scores } from './score-section.js';

export interface ReviewPrint {
  readonly review: PreDoseReviewResponse;
  readonly patient: Pick<Patient, 'givenName' | 'middleName' | 'familyName' | 'mrn' | 'birthDate' | 'sex'>;
  readonly clinic: Pick<Clinic, 'name' | 'timeZone'>;
}

interface Printed {
  readonly pdf: Buffer;
  readonly pages: number;
}

export async function printReview(print: ReviewPrint): Promise<Buffer> {
  const tried: Printed[] = [];
  for (const room of ROOMS) {
    const printed = await printIn(room, print);
    if (printed.pages === 1) return printed.pdf;
    tried.push(printed);
  }
  // Where it cannot be one page, nothing is cut for fewer of them than it takes.
  const fewest = Math.min(...tried.map(({ pages }) => pages));
  return tried.find(({ pages }) => pages === fewest)!.pdf;
}

async function printIn(room: Room, print: ReviewPrint): Promise<Printed> {
  let pages = 1;
  const pdf = await renderPdf(definitionOf(print, room, (of) => (pages = of)));
  return { pdf, pages };
}

/** @param count told of how many pages it became */
function definitionOf(
  { review, patient, clinic }: ReviewPrint,
  room: Room,
  count: (pages: number) => void,
): DocumentDefinition {
  const asOf = review.asOf.toISOString();
  const words = wordsOf({
    zone: clinic.timeZone,
    day: asOf,
    doseStartedAt: review.last?.doseStartedAt?.toISOString() ?? null,
    people: [],
    devices: [],
  });
  const content: Content[] = [
    heading({ review, patient, clinic }, words),
    ...attention(review, words),
    ...scores(review, words, room),
    lastAndNext(review, words, room),
    ...sideEffects(review, room),
    ...openMatters(review, words),
    changesAndGaps(review, words, room),
  ];
  const name = nameOf(patient);
  const foot = `${name}  ·  ${patient.mrn}  ·  as of ${words.dayAndTime(asOf)}  ·  clinic rules version ${review.ruleSetVersion}  ·  review ${review.contentHash.slice(0, 16)}`;
  return {
    pageSize: 'LETTER',
    pageMargins: [36, 28, 36, 30],
    // Titles are shown by browsers and kept in lists of recent files.
    info: { title: 'Pre-dose review', creationDate: review.asOf },
    language: 'en-US',
    defaultStyle: { font: FONT, fontSize: room.fontSize, lineHeight: room.lineHeight },
    styles: { heading: { fontSize: 9, bold: true, margin: [0, 6, 0, 1] } },
    content: toPrintable(content).value,
    footer: (page, pages) => {
      count(pages);
      const text = toPrintable(`${foot}  ·  page ${page} of ${pages}`).value;
      return { text, fontSize: 6.5, margin: [36, 8, 36, 0] };
    },
  };
}

function nameOf({ givenName, middleName, familyName }: ReviewPrint['patient']): string {
  return [givenName, middleName, familyName].filter((part) => part !== null).join(' ');
}

const TREATMENTS: Readonly<Record<PreDoseReviewResponse['modality'], string>> = {
  IV: 'IV ketamine',
  IM: 'IM ketamine',
  SPRAVATO: 'Spravato',
};

function heading({ review, patient, clinic }: ReviewPrint, words: Words): Content {
  const age = ageInYears(patient.birthDate, localDayOf(review.asOf, clinic.timeZone));
  const indications = review.indications.map((code) => (code.length <= 4 ? code : said(code))).join(', ');
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: 'Pre-dose review', fontSize: 14, bold: true },
          { text: `${nameOf(patient)}, ${patient.mrn}`, fontSize: 10, bold: true },
          { text: `born ${writtenDay(patient.birthDate)}, ${age} years, ${patient.sex.toLowerCase()}` },
        ],
      },
      {
        width: 230,
        alignment: 'right',
        stack: [
          { text: clinic.name, bold: true },
          { text: words.dayAndTime(review.asOf.toISOString()) },
          {
            text: `${TREATMENTS[review.modality]} for ${indications} (${review.diagnosisCode}), plan ${said(review.planStatus).toLowerCase()}`,
          },
        ],
      },
    ],
  };
}
