/** What happens to the dose: events as they come, late, twice, amended, and entered in error. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DayCommand, type Play } from './command.js';
import type { DayModel, Reasons } from './day-model.js';
import { EVENTS_OF, type EventType, type Order } from './dose.js';
import { instant } from './real-day.js';
import { often, WHY_LATE } from './visit-commands.js';

/** What is said of an event; what does not belong to its type is left out of it. */
export interface Said extends Reasons {
  readonly type: EventType;
  /** Below zero: ahead of the clock. */
  readonly ago: number;
  readonly mgPerMinute: number | null;
  readonly mg: number | null;
  /** How far the number of a device is from the one that comes next. */
  readonly deviceOff: number;
  readonly isSpilled: boolean;
  readonly isOrdered: boolean;
}

const WHY_IT_ENDS = { terminationReason: 'PATIENT_REQUEST' };
const SETS_RATE: readonly EventType[] = ['START', 'RESUME', 'RATE_CHANGE'];
const MAY_BE_ORDERED: readonly EventType[] = ['BOLUS', 'INJECTION', 'RESUME', 'RATE_CHANGE'];

export const give =
  (said: Said): Play =>
  (model, { psychiatrist }) => {
    const { type, isOrdered, hasReason, saysWhyItEnds, saysWhyLate, isSpilled } = said;
    const [id, at] = [randomUUID(), model.now - said.ago];
    const mgPerMinute = SETS_RATE.includes(type) ? said.mgPerMinute : null;
    const mg = ['BOLUS', 'INJECTION', 'DEVICE'].includes(type) ? said.mg : null;
    const device = type === 'DEVICE' ? Math.max(1, devicesBefore(model, at) + 1 + said.deviceOff) : null;
    const hasOrderer = isOrdered && MAY_BE_ORDERED.includes(type);
    const body = {
      ...{ id, type, occurredAt: instant(at) },
      ...(mgPerMinute === null ? {} : { rateMgPerMinute: mgPerMinute }),
      ...(mg === null ? {} : { doseMg: mg }),
      ...(device === null
        ? {}
        : { deviceNumber: device, isComplete: mg === null, isSpilled, lotNumber: 'LOT-1' }),
      ...(hasOrderer ? { orderedBy: psychiatrist.id } : {}),
      ...(hasReason ? { deviationReason: 'As it happened' } : {}),
      ...(type === 'STOP' && saysWhyItEnds ? WHY_IT_ENDS : {}),
      ...(saysWhyLate ? WHY_LATE : {}),
    };
    const asOrdered = type === 'START' ? model.order.mg / model.order.minutes : null;
    const event = {
      ...{ id, type, at, mg, device, body, isOrdered: hasOrderer, place: model.ids.length },
      saysWhyItEnds: type === 'STOP' && saysWhyItEnds,
      mgPerMinute: mgPerMinute ?? asOrdered,
    };
    return { request: { path: 'administration-events', body }, verdict: model.give(event, said) };
  };

function devicesBefore({ course }: DayModel, at: number): number {
  return course.filter((event) => event.type === 'DEVICE' && event.at <= at).length;
}

/** A tablet that heard no answer sends once more; a faulty one says something else under the same id. */
const giveAgain =
  (which: number, isSame: boolean): Play =>
  (model) => {
    const event = model.sent[which % model.sent.length];
    if (!event) return null;
    const body = isSame ? event.body : { ...event.body, note: 'Something else' };
    return { request: { path: 'administration-events', body }, verdict: model.giveAgain(isSame) };
  };

interface Change {
  /** Minutes later, or earlier. */
  readonly shift: number;
  readonly mgPerMinute: number | null;
  readonly mg: number | null;
  readonly saysWhyItEnds: boolean;
}

const amend =
  (which: number, { shift, mgPerMinute, mg, saysWhyItEnds }: Change): Play =>
  (model) => {
    const amendedId = latest(model, which);
    if (amendedId === undefined) return null;
    const { type, at: was = model.now } = model.course.find(({ id }) => id === amendedId) ?? {};
    const [id, at] = [randomUUID(), was + shift];
    const hasRate = mgPerMinute !== null && type !== undefined && SETS_RATE.includes(type);
    const hasAmount = mg !== null && (type === 'BOLUS' || type === 'INJECTION');
    const hasWhy = type === 'STOP' && saysWhyItEnds;
    const body = {
      ...{ id, occurredAt: instant(at), reason: 'Typed wrongly' },
      ...(hasRate ? { rateMgPerMinute: mgPerMinute } : {}),
      ...(hasAmount ? { doseMg: mg } : {}),
      ...(hasWhy ? WHY_IT_ENDS : {}),
    };
    const change = {
      ...{ id, at },
      ...(hasRate ? { mgPerMinute } : {}),
      ...(hasAmount ? { mg } : {}),
      ...(hasWhy ? { saysWhyItEnds } : {}),
    };
    return {
      request: { path: `administration-events/${amendedId}/amend`, body },
      verdict: model.amend(amendedId, change),
    };
  };

const markInError =
  (which: number): Play =>
  (model) => {
    const id = latest(model, which);
    if (id === undefined) return null;
    return {
      request: {
        path: `administration-events/${id}/enter-in-error`,
        body: { reason: 'It never happened' },
      },
      verdict: model.markInError(id),
    };
  };

/** Mostly of the last ones, which are those that can be taken away. */
function latest({ ids }: DayModel, which: number): string | undefined {
  return ids.toReversed()[which % ids.length];
}

const rates = fc.constantFrom(null, null, 0.5, 1, 1.5, 2, 0);
const amounts = fc.constantFrom(null, 10, 20, 25, 40, 14, 0, 30);
const whichOne = fc.nat({ max: 5 });

function events(order: Order): fc.Arbitrary<DayCommand> {
  const own = fc.constantFrom(...EVENTS_OF[order.modality]);
  const any = fc.constantFrom<EventType[]>('START', 'PAUSE', 'BOLUS', 'INJECTION', 'DEVICE', 'STOP');
  const type = fc.oneof({ weight: 15, arbitrary: own }, { weight: 1, arbitrary: any });
  const late = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 15 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, -3) },
  );
  return fc
    .record<Said>({
      ...{ type, ago: late, mgPerMinute: rates, mg: amounts },
      deviceOff: fc.constantFrom(0, 0, 0, 0, 0, 1, -1),
      ...{
        isSpilled: fc.boolean(),
        isOrdered: often,
        hasReason: often,
        saysWhyItEnds: often,
        saysWhyLate: often,
      },
    })
    .map((said) => new DayCommand(`event ${JSON.stringify(said)}`, give(said)));
}

export function doseCommands(order: Order): fc.Arbitrary<DayCommand>[] {
  const change = fc.record<Change>({
    shift: fc.oneof(fc.constant(0), fc.integer({ min: -8, max: 8 })),
    mgPerMinute: rates,
    mg: amounts,
    saysWhyItEnds: fc.boolean(),
  });
  const amending = fc
    .tuple(whichOne, change)
    .map(
      ([which, to]) => new DayCommand(`amend #${which} from the end ${JSON.stringify(to)}`, amend(which, to)),
    );
  return [
    events(order),
    events(order),
    events(order),
    amending,
    amending,
    fc
      .tuple(whichOne, often)
      .map(
        ([which, isSame]) =>
          new DayCommand(`repeat #${which}${isSame ? '' : ' with something else'}`, giveAgain(which, isSame)),
      ),
    whichOne.map((which) => new DayCommand(`in-error #${which} from the end`, markInError(which))),
  ];
}
