/** What comes next on a usual day, wherever the day stands: it carries the random ones as far as the way home. */
import { DayCommand, type Play } from './command.js';
import type { DayModel } from './day-model.js';
import { give, type Said } from './dose-commands.js';
import { MG_PER_DEVICE, doseTimes, type EventType } from './dose.js';
import { goHome, measure, rate } from './recovery-commands.js';
import { lookAtPain, painOver } from './symptom-commands.js';
import { checkIn, ready, sign, tick, wait, weigh } from './visit-commands.js';

const ASK_ALL = {
  ...{ ago: 0, mgPerMinute: null, mg: null, deviceOff: 0, isSpilled: false },
  ...{ isOrdered: true, hasReason: true, saysWhyItEnds: true, saysWhyLate: true },
} as const satisfies Omit<Said, 'type'>;

function event(type: EventType, more: Partial<Said> = {}): Play {
  return give({ ...ASK_ALL, type, ...more });
}

const BY_STATUS: Readonly<Record<string, (model: DayModel) => Play>> = {
  SCHEDULED: () => checkIn(0, true),
  CHECKED_IN: prepare,
  READY: begin,
  DOSING: dose,
  RECOVERY: recover,
  // Of somebody who left while the dose ran, its end is still to be entered.
  DISCHARGED: ({ course, completion }) => (course.length > 0 && completion === null ? event('STOP') : sign),
};

const usually: Play = (model, real) =>
  (careFor(model) ?? BY_STATUS[model.status] ?? (() => wait(5)))(model)(model, real);

function careFor({ pains, status }: DayModel): ((model: DayModel) => Play) | null {
  if (pains.lasting && status !== 'SIGNED') return () => painOver;
  return pains.unseen ? () => lookAtPain : null;
}

export const nextStep = new DayCommand('next-step', usually);

function prepare({ weighedAt, tickedAt, readings, isEscortNamed, order }: DayModel): Play {
  if (weighedAt === null) return weigh;
  if (tickedAt === null) return tick();
  if (!readings.some(({ isWhole }) => isWhole) || !readings.some(({ hasTemperature }) => hasTemperature))
    return measure('without MOAA/S', 0);
  return isEscortNamed ? ready(0) : begin({ order });
}

function begin({ order }: Pick<DayModel, 'order'>): Play {
  if (order.modality === 'IM') return event('INJECTION', { mg: order.mg / 2 });
  return event(order.modality === 'IV' ? 'START' : 'DEVICE');
}

/** A usual infusion of 40 minutes has a pause in it. */
function dose(model: DayModel): Play {
  const { order, course, now } = model;
  const given = course.filter(({ type }) => type === 'INJECTION' || type === 'DEVICE').length;
  if (order.modality === 'IM' && given < 2) return event('INJECTION', { mg: order.mg / 2 });
  const isDeviceLeft = order.modality === 'SPRAVATO' && given < order.mg / MG_PER_DEVICE;
  if (isDeviceLeft) return now - course.at(-1)!.at < 5 ? wait(5) : event('DEVICE');
  const end = doseTimes(order, course, now)!.end;
  const pause = order.template === 'IV' ? course.findLast(({ type }) => type === 'PAUSE') : undefined;
  const isPaused = pause && !course.some(({ type, at }) => type === 'RESUME' && at >= pause.at);
  if (isPaused) return now < pause.at + 5 ? wait(5) : event('RESUME');
  if (order.template === 'IV' && !pause && now >= course[0]!.at + 15) return event('PAUSE');
  return order.modality === 'IV' && now < end ? wait(Math.min(20, end - now)) : event('STOP');
}

const OBSERVED_MINUTES = { IV: 60, IM: 90, SPRAVATO: 120 } as const;

function recover({ order, course, now, readings, ratedAt }: DayModel): Play {
  const end = doseTimes(order, course, now)!.end;
  const left = end + OBSERVED_MINUTES[order.modality] - now;
  if (left > 0) return wait(Math.min(45, left));
  const isAwake = readings.toSorted((a, b) => a.at - b.at).at(-1)?.moaas === 5;
  if (!isAwake || !readings.some(({ at, moaas }) => moaas === 5 && at >= Math.max(end, now - 30)))
    return measure('whole', 0);
  if (!ratedAt.some((at) => at >= end)) return rate(0);
  return goHome({ ago: 0, type: 'ROUTINE', isNurse: true, hasReason: false, saysAll: true });
}
