/** The sentences for what the rules of dosing answer in codes. */
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { ConcentrationDeviation } from './domain/concentration.js';
import type { EventDeviation, EventRefusal } from './domain/event-sequence.js';
import type { OrderDeviation } from './domain/order-deviations.js';

type Sentences<Reason extends { readonly code: string }> = Readonly<
  Record<Reason['code'], (reason: Reason) => string>
>;

const refusals: Sentences<EventRefusal> = {
  'dosing.event-not-for-modality': () => 'This kind of event does not belong to the way this dose is given.',
  'dosing.contradicts-earlier-event': ({ earlierType }) =>
    `${earlierType} is recorded for earlier and could not have happened before this.`,
  'dosing.contradicts-later-event': ({ laterType }) =>
    `${laterType} is recorded already for later and could not have followed this.`,
  'dosing.not-started': () => 'The dose has not started.',
  'dosing.already-started': () => 'The infusion has started already.',
  'dosing.already-stopped': () =>
    'The dose has been stopped already. If it went on, amend the STOP or enter it in error; what was given after it is recorded ' +
    'as BOLUS, INJECTION or DEVICE.',
  'dosing.not-running': () => 'The infusion is paused.',
  'dosing.not-paused': () => 'The infusion is not paused.',
  'dosing.device-out-of-order': ({ expected }) => `The next device of this session is number ${expected}.`,
  'dosing.rate-invalid': () => 'A rate above 0 mg/min is needed.',
  'dosing.amount-invalid': ({ max }) =>
    max === undefined
      ? 'An amount above 0 mg is needed.'
      : `Of an incomplete device between 0 and ${max} mg were delivered.`,
  'dosing.value-not-for-event': () => 'This kind of event has no such value.',
  'dosing.started-after-end': () => 'A device cannot be finished before it was begun.',
  'dosing.concentration-invalid': ({ max }) =>
    `No drug for a pump is made with more than ${max} mg/mL. Look at the label again.`,
  'dosing.orderer-not-a-psychiatrist': () => 'This is not an active psychiatrist of the clinic.',
};

const deviations: Sentences<EventDeviation> = {
  'dosing.given-after-stop': () => 'The dose had been stopped before this.',
  'dosing.too-many-devices': ({ max }) => `No more than ${max} devices belong to one session.`,
  'dosing.device-too-soon': ({ minimumMinutes }) =>
    `At least ${minimumMinutes} minutes of rest belong between two devices.`,
};

const concentrations: Sentences<ConcentrationDeviation> = {
  'dosing.concentration-above-usual': ({ value, max }) =>
    `A pump set to ${value} mg/mL is above the usual ${max} mg/mL.`,
  'dosing.concentration-not-as-ordered': ({ value, expected }) =>
    `The pump is set to ${value} mg/mL; ${expected} mg/mL were ordered.`,
};

const orderDeviations: Sentences<OrderDeviation> = {
  'dosing.more-than-ordered': ({ percentOfOrdered, abovePercent }) =>
    `${percentOfOrdered} percent of the ordered dose were given; above ${abovePercent} percent is too much.`,
  'dosing.without-order': () =>
    'A psychiatrist has to order a bolus, a further injection and a higher rate: name the psychiatrist in orderedBy. Only ' +
    'where nobody ordered it, say why it was given in deviationReason.',
  'dosing.bolus-above-usual': ({ value, max }) =>
    `A bolus of ${value} mg/kg is more than the usual ${max} mg/kg.`,
  'dosing.volume-above-usual': ({ value, max }) =>
    `${value} mL at one site is more than the usual ${max} mL.`,
  'dosing.rate-out-of-bounds': ({ value, max }) =>
    `A rate of ${value} mg/kg/min is above ${max} mg/kg/min, which no order may be.`,
  'dosing.total-mg-out-of-bounds': ({ value, max }) =>
    `${value} mg were given in all; no order may be above ${max} mg.`,
  'dosing.mg-per-kg-out-of-bounds': ({ value, max }) =>
    `${value} mg/kg were given in all; no order may be above ${max} mg/kg.`,
  'dosing.injection-mg-per-kg-out-of-bounds': ({ value, max }) =>
    `An injection of ${value} mg/kg is above ${max} mg/kg, which no order may be.`,
  'dosing.not-whole-devices': ({ value, mgPerDevice }) =>
    `${value} mg in all are not what whole devices of ${mgPerDevice} mg deliver.`,
};

export function sayRefusal(refusal: EventRefusal): ProblemReason {
  return { ...refusal, message: refusals[refusal.code](refusal) };
}

export function sayDeviation(deviation: EventDeviation): ProblemReason {
  return { ...deviation, message: deviations[deviation.code](deviation) };
}

export function sayConcentration(deviation: ConcentrationDeviation): ProblemReason {
  return { ...deviation, message: concentrations[deviation.code](deviation) };
}

export function sayOrderDeviation(found: OrderDeviation): ProblemReason {
  const { percentOfOrdered, abovePercent, value, max } = found;
  const deviation = {
    ...found,
    ...(percentOfOrdered !== undefined && { percentOfOrdered: asShown(percentOfOrdered, 1, abovePercent) }),
    ...(value !== undefined && { value: asShown(value, found.pointer === '/rateMgPerMinute' ? 3 : 2, max) }),
  };
  return { ...deviation, message: orderDeviations[deviation.code](deviation) };
}

/** As a screen shows it, but never down to the bound that was exceeded. */
function asShown(value: number, decimals: number, bound = -Infinity): number {
  const shown = Number(value.toFixed(decimals));
  if (shown > bound || value <= bound) return shown;
  return Number((bound + 10 ** -decimals).toFixed(decimals));
}

export const notMarkedReady: ProblemReason = {
  code: 'session.not-marked-ready',
  message: 'Nobody has found the session ready before the dose.',
  clearableBy: ['nurse', 'psychiatrist'],
};

export function infusionRunsOn(abovePercent: number): ProblemReason {
  return {
    code: 'dosing.more-than-ordered',
    message: `The infusion has passed ${abovePercent} percent of the ordered dose, and no end of it is recorded.`,
  };
}
