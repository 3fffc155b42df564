/** Coming, getting ready, being called off, taking a step back, and time that passes. */
import fc from 'fast-check';
import { TEST_NOW } from '../support/app.js';
import { usualEntries } from '../support/given/usual-checklist.js';
import { DayCommand, type Play } from './command.js';
import { VERBS, type Verb } from './ways.js';
import { instant } from './real-day.js';

const REASON = 'As it happened';
/** Sent with whatever may come after the signature; before it nobody minds. */
export const WHY_LATE = { lateReason: 'Found on a slip of paper' };
const TODAY = TEST_NOW.slice(0, 10);

export const checkIn =
  (ago: number, namesEscort: boolean): Play =>
  (model) => {
    const at = model.now - ago;
    const escort = namesEscort ? { escort: { name: 'Robin Example' } } : {};
    return {
      request: { path: 'check-in', body: { occurredAt: instant(at), ...escort } },
      verdict: model.checkIn(at, namesEscort),
    };
  };

/** On the scale, looked at twice where it is the first time. */
export const weigh: Play = (model, { session }) => ({
  request: {
    path: `/v1/patients/${session.patientId}/measurements`,
    body: { weightKg: 80, confirmWeightKg: 80 },
  },
  verdict: model.weigh(),
});

/** Every item of the checklist, with nothing to object. */
export const tick =
  (saysWhyLate = false): Play =>
  (model, { psychiatrist }) => {
    const entries = usualEntries(model.order.modality, instant(model.now), TODAY, psychiatrist.id);
    return {
      request: { path: 'checklist', body: { entries, ...(saysWhyLate ? WHY_LATE : {}) } },
      verdict: model.tick(saysWhyLate),
    };
  };

export const ready =
  (ago: number): Play =>
  (model) => {
    const at = model.now - ago;
    return { request: { path: 'ready', body: { occurredAt: instant(at) } }, verdict: model.ready(at) };
  };

const say =
  (verb: 'cancel' | 'noShow'): Play =>
  (model) => ({
    request: { path: verb === 'cancel' ? 'cancel' : 'no-show', body: { reason: REASON } },
    verdict: model.say(verb),
  });

export const sign: Play = (model) => ({
  request: { by: 'psychiatrist', path: 'sign', body: {} },
  verdict: model.say('sign'),
});

/** Null for the last verb there was. */
const undo =
  (said: Verb | null): Play =>
  (model) => {
    return {
      request: {
        by: 'psychiatrist',
        path: 'undo',
        body: { ...(said ? { verb: said } : {}), reason: REASON },
      },
      verdict: model.undo(said ?? model.lastVerb),
    };
  };

export const wait =
  (minutes: number): Play =>
  (model, real) => {
    model.now += minutes;
    real.passMinutes(minutes);
    return null;
  };

/** How long ago it was; mostly it is now. */
export const someTimeAgo = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
);

export function said(saysWhyLate: boolean): string {
  return saysWhyLate ? ', with a word on why so late' : '';
}

/** Three times of four. */
export const often = fc.oneof(
  { weight: 3, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);

const sayable = VERBS.filter((verb) => !['startDosing', 'stopDosing', 'sign'].includes(verb));
const verbOrLast = fc.option(fc.constantFrom(...sayable), { freq: 1, nil: null });

export const visitCommands = [
  fc
    .tuple(someTimeAgo, fc.boolean())
    .map(([ago, names]) => new DayCommand(`check-in ${ago} min ago, escort ${names}`, checkIn(ago, names))),
  fc.constant(new DayCommand('weigh', weigh)),
  often.map((saysWhy) => new DayCommand(`checklist${said(saysWhy)}`, tick(saysWhy))),
  someTimeAgo.map((ago) => new DayCommand(`ready ${ago} min ago`, ready(ago))),
  fc.constant(new DayCommand('sign', sign)),
  verbOrLast.map((verb) => new DayCommand(`undo ${verb ?? 'the last verb'}`, undo(verb))),
  fc.integer({ min: 1, max: 45 }).map((minutes) => new DayCommand(`wait ${minutes} min`, wait(minutes))),
];

/** They end the day, so they come seldom. */
export const callingOff = fc
  .constantFrom('cancel' as const, 'noShow' as const)
  .map((verb) => new DayCommand(verb, say(verb)));
