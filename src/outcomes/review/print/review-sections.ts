/** The blocks of a printed review that are cut to what there is room for; a list says how much more there is. */
import type { Content } from 'pdfmake';
import { facts, list, paragraph, section, table, type Fact } from '../../../platform/print/blocks.js';
import { orNotRecorded, said, writtenDay, type Words } from '../../../sessions/day/summary/print/words.js';
import type { VitalsExtreme } from '../../../sessions/monitoring/vitals.lookup.js';
import { recallWords } from '../../domain/recall-words.js';
import type { PreDoseReviewResponse } from '../dto/review.response.js';
import { capped, moreThan, ofOtherPlan, shortened, signed, type Room } from './review-words.js';

function listed(title: string, texts: readonly string[], empty: string): Content[] {
  const [first, ...rest] = texts.length > 0 ? texts : [empty];
  return section(title, paragraph(first!), ...rest.map(paragraph));
}

/** Dose and how it was borne, beside what comes next. */
export function lastAndNext(review: PreDoseReviewResponse, words: Words, room: Room): Content {
  return {
    columns: [
      { width: '*', stack: section('Last dose', facts(lastFacts(review, words, room), 1)) },
      { width: 214, stack: section('Next session', facts(nextFacts(review, words, room), 1)) },
    ],
    columnGap: 14,
  };
}

function lastFacts({ last, planId }: PreDoseReviewResponse, words: Words, room: Room): Fact[] {
  if (last === null) return [['Dose', 'none given yet']];
  const { delivered, vitals, cadss, rescueMedicines, discharge } = last;
  const rescue = capped(rescueMedicines, room, ({ medicine, name, dose, unit, route, occurredAt }) =>
    list(' ', [
      name ?? said(medicine),
      `${dose} ${unit}`,
      route,
      `at ${words.minute(occurredAt.toISOString())} min`,
    ]),
  );
  const ended =
    delivered?.completion === 'TERMINATED_EARLY'
      ? `, ended early: ${delivered.terminationReason === null ? 'reason not recorded' : said(delivered.terminationReason).toLowerCase()}`
      : '';
  return [
    [
      'Session',
      `no. ${last.number}${ofOtherPlan(last, planId)}, ${last.phaseKind.toLowerCase()}, ${words.dayAndTime(last.doseStartedAt!.toISOString())}`,
    ],
    [
      'Dose',
      delivered === null
        ? `${last.ordered.mg} mg ordered, ${last.doseEndedAt === null ? 'dose running' : 'delivered not recorded'}`
        : `${delivered.mg} mg of ${last.ordered.mg} mg ordered (${delivered.percentOfOrdered}%)${ended}`,
    ],
    [
      'Peak BP',
      `${extreme(vitals, 'highestSystolicMmHg')} / ${extreme(vitals, 'highestDiastolicMmHg')} mmHg; ${rise(vitals)}`,
    ],
    ['Lowest', `SpO2 ${extreme(vitals, 'lowestSpo2Percent', '%')}, MOAA/S ${extreme(vitals, 'lowestMoaas')}`],
    ['CADSS', `${dissociation(cadss)}${cadss?.wasDistressed ? ', patient distressed' : ''}`],
    ['Rescue medicines', rescue.length === 0 ? 'none recorded' : rescue.join('; ')],
    ['Left', discharge === null ? 'not recorded' : said(discharge.type)],
  ];
}

type Vitals = NonNullable<PreDoseReviewResponse['last']>['vitals'];

/** With a word where it may be a typing error. */
function extreme(vitals: Vitals, name: VitalsExtreme, unit = ''): string {
  const mark = vitals?.unconfirmedExtremes.includes(name) ? ' (not confirmed)' : '';
  return `${orNotRecorded(vitals?.[name], unit)}${mark}`;
}

/** The six items of CADSS-6 are no total of the whole scale, so that they stand under their own name. */
function dissociation(cadss: NonNullable<PreDoseReviewResponse['last']>['cadss']): string {
  const six =
    cadss && cadss.peakTotal === null && cadss.peakCadss6Total !== null
      ? `, CADSS-6 peak ${cadss.peakCadss6Total} of 24`
      : '';
  return `peak ${orNotRecorded(cadss?.peakTotal)}${six}, before the dose ${orNotRecorded(cadss?.baselineTotal)}`;
}

function rise(vitals: Vitals): string {
  if (!vitals || vitals.systolicChangeMmHg === null || vitals.diastolicChangeMmHg === null)
    return 'change not known';
  const { systolicChangeMmHg, diastolicChangeMmHg, baselineSystolicMmHg, baselineDiastolicMmHg } = vitals;
  return `${signed(systolicChangeMmHg, '')} / ${signed(diastolicChangeMmHg, '')} from ${baselineSystolicMmHg} / ${baselineDiastolicMmHg}`;
}

function nextFacts(review: PreDoseReviewResponse, words: Words, room: Room): Fact[] {
  const { next, sessions, lastDecision, benefitDecision } = review;
  const { given, givenInCourse, planned, cancelled, missed } = sessions;
  const lost = list(', ', [missed > 0 && `${missed} missed`, cancelled > 0 && `${cancelled} cancelled`]);
  const decided = lastDecision
    ? `${said(lastDecision.decision)} on ${words.day(lastDecision.occurredAt.toISOString())}: ${lastDecision.reason}`
    : 'none yet';
  const { answer } = benefitDecision;
  const benefit =
    answer && `${said(answer.benefit)} on ${words.day(answer.occurredAt.toISOString())}: ${answer.reason}`;
  return [
    [
      'Given',
      `${given} of ${planned} planned${lost === '' ? '' : ` (${lost})`}${givenInCourse === given ? '' : `; ${givenInCourse} in the course`}`,
    ],
    ...(next === null
      ? ([['Next', 'no session is to come']] satisfies Fact[])
      : ([
          [
            'Next',
            `no. ${next.number}, ${next.phaseKind.toLowerCase()}, ${words.dayAndTime(next.plannedStart.toISOString())}${isOverdue(review, words) ? ', overdue' : ''}`,
          ],
          ['Ordered', orderedDose(next)],
        ] satisfies Fact[])),
    ['Last decision', shortened(decided, room)],
    ...(benefit === null ? [] : ([['Benefit', shortened(benefit, room)]] satisfies Fact[])),
  ];
}

/** The planned day is past; later on the day itself it is only late. */
function isOverdue({ next, asOf }: PreDoseReviewResponse, words: Words): boolean {
  if (next === null || next.plannedStart >= asOf) return false;
  return words.day(next.plannedStart.toISOString()) !== words.day(asOf.toISOString());
}

function orderedDose({ ordered, isOwnOrder }: NonNullable<PreDoseReviewResponse['next']>): string {
  return list(', ', [
    `${ordered.mg} mg`,
    ordered.mgPerKg !== null && `${ordered.mgPerKg} mg/kg`,
    ordered.infusionMinutes !== null && `over ${ordered.infusionMinutes} min`,
    isOwnOrder && 'ordered for this session',
  ]);
}

/** Serious ones stand first, all of them; of the others the worst. */
export function sideEffects({ last, openReviews }: PreDoseReviewResponse, room: Room): Content[] {
  const effects = (last?.sideEffects ?? []).toSorted((a, b) => b.grade - a.grade);
  if (effects.length === 0) return listed('Side effects of the last session', [], 'None recorded.');
  const others = effects.filter(({ isSerious }) => !isSerious);
  const shown = [...effects.filter(({ isSerious }) => isSerious), ...others.slice(0, room.listed)];
  const rows = shown.map((effect) => {
    const review = openReviews.find(({ sideEffectId }) => sideEffectId === effect.id);
    return [
      String(effect.grade),
      effect.label,
      effect.minutesFromDoseStart === null ? '–' : String(effect.minutesFromDoseStart),
      said(effect.course),
      list('; ', [
        effect.isSerious && `serious, ${review ? said(review.status).toLowerCase() : 'reviewed'}`,
        !effect.isTreatmentEmergent && 'not treatment-emergent',
      ]),
    ];
  });
  return [
    table(
      'Side effects of the last session',
      [
        { title: 'Grade', width: 30, isNumber: true },
        { title: 'What', width: 170 },
        { title: 'Onset, min from dose start', width: 108, isNumber: true },
        { title: 'Course', width: 90 },
        { title: 'Remarks', width: '*' },
      ],
      rows,
    ),
    ...moreThan(effects.length - shown.length, ' of the same grade or lower').map(paragraph),
  ];
}

export function changesAndGaps(review: PreDoseReviewResponse, words: Words, room: Room): Content {
  const { medicineChanges, missing } = review;
  const since = `New since ${words.day(review.newSince.toISOString())}`;
  const news = [
    ...contraindications(review, room),
    ...capped(medicineChanges, room, ({ name, doseText, fromDoseText, change, on }) =>
      list(', ', [
        `${name} ${said(change).toLowerCase()}`,
        change === 'DOSE_CHANGED' ? `${fromDoseText ?? 'unknown dose'} to ${doseText}` : doseText,
        on && writtenDay(on),
      ]),
    ),
  ];
  const gaps = [
    ...unansweredBySession(review, room),
    ...capped(missing, { ...room, listed: 2 * room.listed }, ({ message }) => message),
  ];
  return {
    columns: [
      { width: '*', stack: listed(since, news, 'No contraindication, no change of medicine.') },
      { width: '*', stack: listed('Missing', gaps, 'Nothing.') },
    ],
    columnGap: 14,
  };
}

/** What the patient has is never cut; what nobody knows is. */
function contraindications({ newContraindications }: PreDoseReviewResponse, room: Room): string[] {
  type Found = PreDoseReviewResponse['newContraindications'][number];
  const say = ({ label, answer, severity }: Found) =>
    `${label}: ${answer === 'YES' ? 'yes' : 'unknown'}${severity ? ` (severity ${severity})` : ''}`;
  const isPresent = ({ answer }: Found) => answer === 'YES';
  const unknown = newContraindications.filter((found) => !isPresent(found));
  return [...newContraindications.filter(isPresent).map(say), ...capped(unknown, room, say)];
}

/** Windows of one questionnaire in one line: ten missed ones are one fact. */
function unansweredBySession({ planId, unanswered, trends }: PreDoseReviewResponse, room: Room): string[] {
  const labels = new Map(trends.map(({ instrumentCode, label }) => [instrumentCode, label]));
  const groups = Map.groupBy(
    unanswered,
    ({ instrumentCode, recallWindow, timePoint, status, ...session }) =>
      `${labels.get(instrumentCode) ?? instrumentCode} (${recallWords(recallWindow)}), ${said(timePoint)}, ${status.toLowerCase()}: session #${ofOtherPlan(session, planId)}`,
  );
  const found = [...groups].map(([what, windows]) =>
    what.replace('#', windows.map(({ sessionNumber }) => sessionNumber).join(', ')),
  );
  return capped(found, room, (text) => text);
}
