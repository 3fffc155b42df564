/** The blocks of a printed review. Each is cut to what fits on one page; a list says how much more there is. */
import type { Content } from 'pdfmake';
import { facts, list, paragraph, section, table, type Fact } from '../../../platform/print/blocks.js';
import { orNotRecorded, said, writtenDay, type Words } from '../../../sessions/day/summary/print/words.js';
import type { VitalsExtreme } from '../../../sessions/monitoring/vitals.lookup.js';
import type { PreDoseReviewResponse } from '../dto/review.response.js';
import { capped, RECALLS, shortened, signed } from './review-words.js';

function listed(title: string, texts: readonly string[], empty: string): Content[] {
  const [first, ...rest] = texts.length > 0 ? texts : [empty];
  return section(title, paragraph(first!), ...rest.map(paragraph));
}

/** What has to be seen first, in bold. */
export function attention(review: PreDoseReviewResponse): Content[] {
  const { benefitDecision, selfHarm, hints, eligibilityReasons, openAlerts, openReviews } = review;
  const red = openAlerts.filter(({ severity }) => severity === 'RED').length;
  const points = [
    ...(selfHarm?.isFlagged ? [`PHQ-9 item 9, thoughts of self-harm: ${selfHarm.answer} of 3.`] : []),
    ...(benefitDecision.isRequired
      ? [`Benefit decision required before a further dose: ${becauseOf(benefitDecision)}.`]
      : []),
    ...hints.map(({ message }) => message),
    ...eligibilityReasons.map(({ message }) => message),
    ...(openAlerts.length > 0 ? [`Open alerts: ${openAlerts.length}, of these red: ${red}.`] : []),
    ...(openReviews.length > 0 ? [`Serious side effects still to be reviewed: ${openReviews.length}.`] : []),
  ];
  const shown = capped(points, 9, (text) => text).map((text): Content => ({
    text: `•  ${text}`,
    bold: true,
  }));
  const [first, ...rest] =
    shown.length > 0 ? shown : [paragraph('Nothing stands out by the rules of the clinic.')];
  return section('To be seen first', first!, ...rest);
}

function becauseOf({ because, threshold, dosesGiven }: PreDoseReviewResponse['benefitDecision']): string {
  const given = `${dosesGiven} doses were given`;
  if (because === 'SESSIONS_REACHED') return `${given}, and it is decided after ${threshold}`;
  if (because === 'WEEKS_REACHED') return `${given}, and it is decided after ${threshold} weeks`;
  return `${given}, and the induction is over`;
}

/** Dose and how it was borne, beside what comes next. */
export function lastAndNext(review: PreDoseReviewResponse, words: Words): Content {
  return {
    columns: [
      { width: '*', stack: section('Last dose', facts(lastFacts(review, words), 1)) },
      { width: 214, stack: section('Next session', facts(nextFacts(review, words), 1)) },
    ],
    columnGap: 14,
  };
}

function lastFacts({ last }: PreDoseReviewResponse, words: Words): Fact[] {
  if (last === null) return [['Dose', 'none given yet']];
  const { delivered, vitals, cadss, rescueMedicines, discharge } = last;
  const rescue = capped(rescueMedicines, 4, ({ medicine, name, dose, unit, route, occurredAt }) =>
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
      `no. ${last.number}, ${last.phaseKind.toLowerCase()}, ${words.dayAndTime(last.doseStartedAt!.toISOString())}`,
    ],
    [
      'Dose',
      delivered === null
        ? `${last.ordered.mg} mg ordered, delivered not recorded`
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

function nextFacts(review: PreDoseReviewResponse, words: Words): Fact[] {
  const { next, sessions, lastDecision, benefitDecision } = review;
  const { given, planned, cancelled, missed } = sessions;
  const lost = list(', ', [missed > 0 && `${missed} missed`, cancelled > 0 && `${cancelled} cancelled`]);
  const decided = lastDecision
    ? `${said(lastDecision.decision)} on ${words.day(lastDecision.occurredAt.toISOString())}: ${lastDecision.reason}`
    : 'none yet';
  const { answer } = benefitDecision;
  const benefit =
    answer && `${said(answer.benefit)} on ${words.day(answer.occurredAt.toISOString())}: ${answer.reason}`;
  return [
    ['Given', `${given} of ${planned} planned${lost === '' ? '' : ` (${lost})`}`],
    ...(next === null
      ? ([['Next', 'no session is to come']] satisfies Fact[])
      : ([
          [
            'Next',
            `no. ${next.number}, ${next.phaseKind.toLowerCase()}, ${words.dayAndTime(next.plannedStart.toISOString())}`,
          ],
          ['Ordered', orderedDose(next)],
        ] satisfies Fact[])),
    ['Last decision', shortened(decided)],
    ...(benefit === null ? [] : ([['Benefit', shortened(benefit)]] satisfies Fact[])),
  ];
}

function orderedDose({ ordered, isOwnOrder }: NonNullable<PreDoseReviewResponse['next']>): string {
  return list(', ', [
    `${ordered.mg} mg`,
    ordered.mgPerKg !== null && `${ordered.mgPerKg} mg/kg`,
    ordered.infusionMinutes !== null && `over ${ordered.infusionMinutes} min`,
    isOwnOrder && 'ordered for this session',
  ]);
}

export function sideEffects({ last, openReviews }: PreDoseReviewResponse): Content[] {
  const effects = (last?.sideEffects ?? []).toSorted((a, b) => b.grade - a.grade);
  if (effects.length === 0) return listed('Side effects of the last session', [], 'None recorded.');
  const most = 8;
  const rows = effects.slice(0, most).map((effect) => {
    const review = openReviews.find(({ sideEffectId }) => sideEffectId === effect.id);
    return [
      String(effect.grade),
      effect.label,
      effect.minutesFromDoseStart === null ? '–' : String(effect.minutesFromDoseStart),
      said(effect.course),
      effect.isSerious ? `serious${review ? `, ${said(review.status).toLowerCase()}` : ', reviewed'}` : '',
    ];
  });
  const more = effects.length - most;
  return [
    table(
      'Side effects of the last session',
      [
        { title: 'Grade', width: 30, isNumber: true },
        { title: 'What', width: 190 },
        { title: 'Min', width: 30, isNumber: true },
        { title: 'Course', width: 110 },
        { title: 'Serious', width: '*' },
      ],
      rows,
    ),
    ...(more > 0 ? [paragraph(`and ${more} more, of lower or the same grade`)] : []),
  ];
}

export function changesAndOpen(review: PreDoseReviewResponse, words: Words): Content {
  const { newContraindications, medicineChanges, openAlerts, openReviews, unanswered, missing } = review;
  const since = `New since ${words.day(review.newSince.toISOString())}`;
  const news = [
    ...capped(
      newContraindications,
      5,
      ({ label, answer, severity }) =>
        `${label}: ${answer === 'YES' ? 'yes' : 'unknown'}${severity ? ` (severity ${severity})` : ''}`,
    ),
    ...capped(medicineChanges, 5, ({ name, doseText, change, on }) =>
      list(', ', [`${name} ${said(change).toLowerCase()}`, doseText, on && writtenDay(on)]),
    ),
  ];
  const open = [
    ...capped(
      openAlerts,
      4,
      ({ severity, message, acknowledgedAt }) =>
        `${severity} ${message}${acknowledgedAt === null ? ' Not acknowledged.' : ''}`,
    ),
    ...capped(
      openReviews,
      3,
      ({ label, grade, sessionNumber, status }) =>
        `Serious: ${label}, grade ${grade}, session ${sessionNumber}: ${said(status).toLowerCase()}.`,
    ),
  ];
  const gaps = [
    ...unansweredBySession(unanswered, review.trends),
    ...capped(missing, 8, ({ message }) => message),
  ];
  return {
    columns: [
      {
        width: '*',
        stack: [
          ...listed(since, news, 'No contraindication, no change of medicine.'),
          ...listed('Open', open, 'No alert, no review.'),
        ],
      },
      { width: '*', stack: listed('Missing', gaps, 'Nothing.') },
    ],
    columnGap: 14,
  };
}

/** Windows of one questionnaire in one line: ten missed ones are one fact. */
function unansweredBySession(
  unanswered: PreDoseReviewResponse['unanswered'],
  trends: PreDoseReviewResponse['trends'],
): string[] {
  const labels = new Map(trends.map(({ instrumentCode, label }) => [instrumentCode, label]));
  const groups = Map.groupBy(
    unanswered,
    ({ instrumentCode, recallWindow, timePoint, status }) =>
      `${labels.get(instrumentCode) ?? instrumentCode} ${RECALLS[recallWindow] ?? ''}, ${said(timePoint)}, ${status.toLowerCase()}`,
  );
  const found = [...groups].map(
    ([what, windows]) => `${what}: session ${windows.map(({ sessionNumber }) => sessionNumber).join(', ')}`,
  );
  return capped(found, 6, (text) => text);
}
