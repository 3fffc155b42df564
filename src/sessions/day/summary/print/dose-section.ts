import type { Content } from 'pdfmake';
import type { SummaryDrugAccount, SummaryEvent, SummaryRescueMedicine } from '../dto/dose-parts.js';
import type { SummaryDocument, SummaryRecord } from '../dto/summary-document.js';
import { facts, paragraph, remarks, section, table, type Fact } from '../../../../platform/print/blocks.js';
import { howRecorded } from './how-recorded.js';
import { NOT_RECORDED, orNotRecorded, said, writtenDay, type Words } from './words.js';

export function orderAndDose({ record, drugAccount: { records } }: SummaryDocument, words: Words): Content {
  const { order, dose, modality } = record;
  const isWeighed = modality !== 'SPRAVATO';
  const perKg = order.mgPerKg === null ? '' : ` (${order.mgPerKg} mg/kg)`;
  const over = order.infusionMinutes === null ? '' : ` over ${order.infusionMinutes} min`;
  const lastOrder = order.ofSession.at(-1);
  const pairs: Fact[] = [
    ['Ordered', `${order.mg} mg${perKg}${over}`],
    ['Ordered by', `${words.person(order.orderedBy)}, ${words.dayAndTime(order.orderedAt)}`],
    ['Dosing weight', isWeighed ? weightOf(order) : 'not dosed by weight'],
    [
      'Order changed',
      lastOrder
        ? `from ${lastOrder.replacedMg} mg for this session: ${lastOrder.reason}`
        : 'no, as in the plan',
    ],
    ['Delivered', deliveredOf(dose)],
    ['Completion', completionOf(dose)],
    ['Dose started', words.dayAndTime(dose.startedAt)],
    ['Dose ended', endOf(dose, words)],
    ['Lot', orNotRecorded(lotsOf(record, records).join(', '))],
  ];
  return facts(pairs, 2);
}

/** As they were given, drawn, and checked before the dose. */
function lotsOf(
  { events, checklist }: SummaryRecord,
  records: SummaryDrugAccount['records'],
): readonly string[] {
  const counting = [...events, ...records].filter(({ state }) => state === 'COUNTS');
  const lots = [
    ...counting.map(({ lotNumber }) => lotNumber),
    ...checklist
      .filter(({ isNewest }) => isNewest)
      .map(({ content }) => content.drugCheck?.lotNumber ?? null),
  ];
  return [...new Set(lots.filter((lot) => lot !== null))];
}

function weightOf({
  dosingWeightKg,
  dosingWeightBasis,
  dosingWeightMeasuredOn,
}: SummaryRecord['order']): string {
  if (dosingWeightKg === null) return NOT_RECORDED;
  const basis = dosingWeightBasis === null ? 'basis not recorded' : dosingWeightBasis.toLowerCase();
  const measured = dosingWeightMeasuredOn === null ? NOT_RECORDED : writtenDay(dosingWeightMeasuredOn);
  return `${dosingWeightKg} kg (${basis}), measured ${measured}`;
}

function deliveredOf({
  startedAt,
  deliveredMg,
  percentOfOrdered,
  deliveredMgPerKg,
}: SummaryRecord['dose']): string {
  if (startedAt === null) return 'nothing was given';
  if (deliveredMg === null) return 'not known: no STOP is recorded';
  const perKg = deliveredMgPerKg === null ? '' : `, ${deliveredMgPerKg} mg/kg`;
  return `${deliveredMg} mg (${orNotRecorded(percentOfOrdered, '% of the order')}${perKg})`;
}

function completionOf({ completion, terminationReason, endedAt }: SummaryRecord['dose']): string {
  if (endedAt === null) return NOT_RECORDED;
  const reason = terminationReason === null ? '' : `: ${said(terminationReason)}`;
  return `${completion === null ? NOT_RECORDED : said(completion)}${reason}`;
}

function endOf({ endedAt, runningMinutes }: SummaryRecord['dose'], words: Words): string {
  const ran = runningMinutes === null ? '' : ` (infusion ran ${runningMinutes} min)`;
  return `${words.dayAndTime(endedAt)}${ran}`;
}

/** Their numbers are the marks of the chart; what does not count has none. */
export function numberedEvents(events: readonly SummaryEvent[]): ReadonlyMap<string, number> {
  const counting = events.filter(({ state }) => state === 'COUNTS');
  return new Map(counting.map(({ id }, i) => [id, i + 1]));
}

export function doseEvents({ events }: SummaryRecord, words: Words): Content[] {
  const numbers = numberedEvents(events);
  if (events.length === 0) return section('Dose given', paragraph('No event of the dose is recorded.'));
  return [
    table(
      'Dose given',
      [
        { title: '#', width: 14 },
        { title: 'Time', width: 48 },
        { title: 'Min', width: 24, isNumber: true },
        { title: 'Event', width: 62 },
        { title: 'What', width: '*' },
        { title: 'Lot', width: 62 },
        { title: 'By', width: 76 },
      ],
      events.map((event) => [
        String(numbers.get(event.id) ?? '–'),
        words.time(event.occurredAt),
        words.minute(event.occurredAt),
        event.state === 'COUNTS' ? said(event.type) : `${said(event.type)} (void)`,
        remarks(...whatOf(event, words), ...howRecorded(event, words)),
        event.lotNumber ?? '–',
        words.person(event.recordedBy),
      ]),
    ),
  ];
}

function whatOf(event: SummaryEvent, words: Words): (string | null | false)[] {
  const { rateMgPerMinute, doseMg, deviceNumber, deviations } = event;
  return [
    deviceNumber !== null && `Device ${deviceNumber}${event.isComplete === false ? ', not emptied' : ''}`,
    event.startedAt !== null && `Begun ${words.time(event.startedAt)}`,
    doseMg !== null && `${doseMg} mg`,
    rateMgPerMinute !== null && `${Number(rateMgPerMinute.toFixed(3))} mg/min`,
    event.volumeMl !== null && `${event.volumeMl} mL`,
    event.site !== null && `Site: ${event.site}`,
    event.isSpilled === true && 'Some was spilled',
    event.orderedBy !== null && `Ordered by ${words.person(event.orderedBy)}`,
    event.terminationReason !== null && `Reason: ${said(event.terminationReason)}`,
    deviations.length > 0 && `DEVIATION: ${deviations.map(said).join('; ')}`,
    event.deviationReason !== null && `Reason: ${event.deviationReason}`,
    event.note,
  ];
}

export function medicineOf({ name, medicine, dose, unit, route }: SummaryRescueMedicine): string {
  return `${name ?? said(medicine)} ${dose} ${unit} ${route}`;
}

export function rescueMedicines(
  { rescueMedicines: given, sideEffects }: SummaryRecord,
  words: Words,
): Content[] {
  const against = ({ sideEffectIds = [] }: SummaryRescueMedicine) =>
    sideEffects.filter(({ id }) => sideEffectIds.includes(id)).map(({ label }) => label);
  if (given.length === 0) return section('Rescue medicines', paragraph('None recorded.'));
  return [
    table(
      'Rescue medicines',
      [
        { title: 'Time', width: 48 },
        { title: 'Min', width: 24, isNumber: true },
        { title: 'Medicine', width: 150 },
        { title: 'For, response', width: '*' },
        { title: 'Ordered by', width: 80 },
        { title: 'Given by', width: 76 },
      ],
      given.map((each) => [
        words.time(each.occurredAt),
        words.minute(each.occurredAt),
        medicineOf(each),
        remarks(
          each.indication,
          against(each).length > 0 && `Linked to: ${against(each).join(', ')}`,
          `Response: ${orNotRecorded(each.response)}`,
          each.warnings.length > 0 && `WARNING: ${each.warnings.map(said).join('; ')}`,
          ...howRecorded(each, words),
        ),
        each.orderedBy === null ? 'standing order' : words.person(each.orderedBy),
        words.person(each.recordedBy),
      ]),
    ),
  ];
}

export function drugAccount({ drugAccount }: SummaryDocument, words: Words): Content[] {
  const { records } = drugAccount;
  const account = section('Controlled drug', paragraph(accountOf(drugAccount)));
  if (records.length === 0) return account;
  return [
    ...account,
    table(
      'Records of the controlled drug',
      [
        { title: 'Time', width: 48 },
        { title: 'Record', width: 62 },
        { title: 'mg', width: 36, isNumber: true },
        { title: 'Lot', width: 76 },
        { title: 'Witness, remarks', width: '*' },
        { title: 'By', width: 76 },
      ],
      records.map((record) => [
        words.time(record.occurredAt),
        said(record.type),
        String(record.amountMg),
        record.lotNumber,
        remarks(
          record.containers > 0 &&
            `${record.containers} ${record.containers === 1 ? 'container' : 'containers'}`,
          record.type === 'WASTED' && witnessOf(record, words),
          record.deviations.length > 0 && `DEVIATION: ${record.deviations.map(said).join('; ')}`,
          record.deviationReason,
          ...howRecorded(record, words),
        ),
        words.person(record.recordedBy),
      ]),
    ),
  ];
}

function witnessOf(record: SummaryDrugAccount['records'][number], words: Words): string {
  if (record.witnessOutcome === null) return 'No witness has confirmed it';
  const verb = record.witnessOutcome === 'CONFIRMED' ? 'Witnessed by' : 'REFUSED by';
  return `${verb} ${words.person(record.witnessedBy)}`;
}

function accountOf(account: SummaryDrugAccount): string {
  const { status, drawnMg, givenMg, wastedMg, returnedMg, differenceMg, findings, explanation } = account;
  if (status === 'NOT_KEPT') return 'No account of the drug was kept for this session.';
  return remarks(
    `Account: ${said(status)}`,
    `drawn ${drawnMg} mg, given ${Number(givenMg.toFixed(2))} mg, wasted ${wastedMg} mg, returned ${returnedMg} mg, difference ${Number(differenceMg.toFixed(2))} mg`,
    findings.length > 0 && `Found: ${findings.map(said).join('; ')}`,
    explanation !== null && `Explained: ${explanation}`,
  );
}
