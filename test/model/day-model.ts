/**
 * A treatment day in its simplest form: the second opinion that the API is held against. It shares no rule with the product.
 * Every method is something a person says; it answers how the API has to answer, and changes the model where that is 'done'.
 */
import {
  deviationsIn,
  doseTimes,
  deliveredMg,
  EVENTS_OF,
  faultIn,
  inOrder,
  isComplete,
  isPossibleCourse,
  type DoseEvent,
  type Order,
} from './dose.js';
import {
  reasonsAgainstDischarge,
  reasonsAgainstDose,
  reasonsAgainstInjection,
  type Facts,
  type Reading,
  withFacts,
} from './gates.js';
import { Pains } from './pains.js';
import { Moves } from './moves.js';
import { dueList, type DueItem } from './observations.js';
import {
  IN_FUTURE,
  LATE,
  NOT_THERE,
  sayFault,
  sayJudged,
  withReasons,
  WRONG_STATUS,
  type Verdict,
} from './verdict.js';
import { wayFrom, type Verb } from './ways.js';

export const DISCHARGE_TYPES = ['ROUTINE', 'OVERRIDE', 'LEFT_AGAINST_ADVICE'] as const;
export type DischargeType = (typeof DISCHARGE_TYPES)[number];

/** Which reasons are given with an event. */
export interface Reasons {
  readonly hasReason: boolean;
  readonly saysWhyItEnds: boolean;
  readonly saysWhyLate: boolean;
}

const SKEW_MINUTES = 2;

export interface SentEvent extends DoseEvent {
  /** The request, to be sent again. */
  readonly body: object;
}

export class DayModel implements Facts {
  now = 0;
  isEscortNamed = false;
  checkedInAt: number | null = null;
  dischargedAt: number | null = null;
  weighedAt: number | null = null;
  tickedAt: number | null = null;
  readings: Reading[] = [];
  ratedAt: number[] = [];
  statedAt: number[] = [];
  readonly pains = new Pains();
  /** What counts, in the order it happened. */
  course: DoseEvent[] = [];
  /** Every event that was ever recorded, without the amendments. */
  sent: SentEvent[] = [];
  /** Of everything that was ever recorded, in that order. */
  ids: string[] = [];
  private readonly moves = new Moves();
  private ticks = 0;
  private signed = '';

  constructor(readonly order: Order) {}

  get status(): string {
    return this.moves.status;
  }

  /** What was written down of the day, as far as a signature closes it. */
  private get written(): string {
    const events = this.course.map(({ id }) => id);
    const { ticks, readings, ratedAt, pains } = this;
    return [...events, ticks, readings.length, ratedAt.length, pains.all.length].join();
  }

  get lastVerb(): Verb | null {
    return this.moves.lastVerb;
  }

  get due(): DueItem[] {
    const { now, order, course, checkedInAt, dischargedAt, readings, ratedAt } = this;
    const dose = doseTimes(order, course, Math.min(now, dischargedAt ?? Infinity));
    const pressures = readings.filter(({ hasPressure }) => hasPressure).map(({ at }) => at);
    const observed = { VITALS: pressures, CADSS: ratedAt };
    const isCalledOff = ['CANCELLED', 'NO_SHOW'].includes(this.status);
    return dueList({ isCalledOff, order, checkedInAt, dischargedAt, now, dose, observed });
  }

  /** Null before the dose. */
  get givenMg(): number | null {
    if (this.course.length === 0) return null;
    return deliveredMg(this.course, Math.max(this.now, this.course.at(-1)!.at));
  }

  /** Each event with what is to be said of it. */
  get judged(): string[] {
    return [...deviationsIn(this.order, this.course)].map(([id, codes]) => sayJudged(id, codes));
  }

  get completion(): string | null {
    if (!this.course.some(({ type }) => type === 'STOP')) return null;
    return isComplete(this.order, this.course) ? 'COMPLETE' : 'TERMINATED_EARLY';
  }

  /** Said of a dose that ended early, also where an entry made it so after the STOP. */
  get lacksReasonOfEnd(): boolean {
    const stop = this.course.find(({ type }) => type === 'STOP');
    return this.completion === 'TERMINATED_EARLY' && !stop!.saysWhyItEnds;
  }

  checkIn(at: number, namesEscort: boolean): Verdict {
    const verdict = this.moves.make('checkIn', at);
    if (verdict !== 'done') return verdict;
    this.checkedInAt = at;
    this.isEscortNamed ||= namesEscort;
    return verdict;
  }

  weigh(): Verdict {
    this.weighedAt ??= this.now;
    return 'done';
  }

  tick(saysWhyLate: boolean): Verdict {
    if (this.checkedInAt === null) return '409 checklist.before-check-in';
    if (this.status === 'SIGNED' && !saysWhyLate) return LATE;
    this.tickedAt ??= this.now;
    this.ticks += 1;
    return 'done';
  }

  ready(at: number): Verdict {
    const refusal = this.moves.refusalOf('ready', at);
    if (refusal) return refusal;
    const reasons = reasonsAgainstDose(this, at);
    return reasons.length > 0 ? withReasons('422 session.not-ready', reasons) : this.moves.make('ready', at);
  }

  measure(reading: Reading, isPossible: boolean, saysWhyLate: boolean): Verdict {
    if (this.checkedInAt === null) return NOT_THERE;
    if (!isPossible || reading.at < this.checkedInAt) return '422 vitals.impossible';
    if (this.status === 'SIGNED' && !saysWhyLate) return LATE;
    this.readings.push(reading);
    return 'done';
  }

  rate(at: number, saysWhyLate: boolean): Verdict {
    if (this.checkedInAt === null) return NOT_THERE;
    if (at < this.checkedInAt) return '422 scale.impossible';
    if (this.status === 'SIGNED' && !saysWhyLate) return LATE;
    this.ratedAt.push(at);
    return 'done';
  }

  hurt(id: string): Verdict {
    if (this.checkedInAt === null) return '409 side-effect.no-visit-yet';
    return this.pains.begin(id, this.now);
  }

  discharge(
    at: number,
    type: DischargeType,
    said: { readonly isNurse: boolean; readonly hasReason: boolean; readonly saysAll: boolean },
  ): Verdict {
    const { status } = this;
    if (!wayFrom(status, 'discharge')) return WRONG_STATUS;
    if (type !== 'LEFT_AGAINST_ADVICE' && status !== 'RECOVERY') return WRONG_STATUS;
    if (type === 'OVERRIDE' && said.isNurse) return '403 auth.not-allowed';
    if (type !== 'ROUTINE' && !said.hasReason) return '422 discharge.reason-missing';
    const statedAt = said.saysAll ? [...this.statedAt, at] : this.statedAt;
    const reasons = type === 'ROUTINE' ? reasonsAgainstDischarge(withFacts(this, { statedAt }), at) : [];
    if (reasons.length > 0) return withReasons('422 discharge.gates-unmet', reasons);
    const verdict = this.moves.make('discharge', at);
    if (verdict !== 'done') return verdict;
    this.statedAt = statedAt;
    this.dischargedAt = at;
    return verdict;
  }

  /** Sign, cancel, no-show: now; a signature asks for the end of the dose, its reason, and a look at red alerts. */
  say(verb: 'sign' | 'cancel' | 'noShow'): Verdict {
    const isOpen = this.course.length > 0 && !this.course.some(({ type }) => type === 'STOP');
    const isUnclear = isOpen || this.pains.unseen || this.lacksReasonOfEnd;
    if (verb === 'sign' && isUnclear && this.status === 'DISCHARGED') return '422 session.not-signable';
    // Nobody of this day says why a record is signed anew.
    if (verb === 'sign' && this.status === 'SIGNED')
      return this.signed === this.written ? '409 session.nothing-to-sign' : '422 session.not-signable';
    const verdict = this.moves.make(verb, this.now);
    if (verb === 'sign' && verdict === 'done') this.signed = this.written;
    return verdict;
  }

  undo(verb: Verb | null): Verdict {
    const refused = '409 undo.not-possible';
    if (verb === null || verb !== this.lastVerb || ['startDosing', 'stopDosing', 'sign'].includes(verb))
      return refused;
    const facts = [...this.readings, ...this.ratedAt, ...this.pains.all];
    const isRestedOn = facts.length > 0 || this.tickedAt !== null;
    if (verb === 'checkIn' && isRestedOn) return refused;
    this.moves.takeBackLast();
    if (verb === 'checkIn') this.checkedInAt = null;
    if (verb === 'discharge') this.dischargedAt = null;
    // The dose of somebody who had left while it ran may have been stopped since.
    if (verb === 'discharge') this.follow(this.course);
    return 'done';
  }

  give(sent: SentEvent, said: Reasons): Verdict {
    const isAhead = sent.at > this.now + SKEW_MINUTES;
    // What cannot be for its time is looked at as of now.
    const event = isAhead ? { ...sent, at: this.now } : sent;
    const course = inOrder([...this.course, event]);
    const fault = faultIn(this.order, course, event);
    const { isForeign, starts } = this.kindOf(event);
    if (starts && !isForeign && !wayFrom(this.status, 'startDosing')) return WRONG_STATUS;
    if (fault === 'CLASH') return sayFault(fault);
    if (isAhead) return IN_FUTURE;
    if (fault) return sayFault(fault);
    if (this.status === 'SIGNED' && !said.saysWhyLate) return LATE;
    const notMarked = starts && this.status === 'CHECKED_IN' ? ['session.not-marked-ready'] : [];
    const notReady = starts ? [...notMarked, ...reasonsAgainstDose(this, event.at)] : [];
    const unchecked = this.order.modality === 'IM' ? reasonsAgainstInjection(this, event) : [];
    const deviations = [...notReady, ...unchecked, ...this.deviationsThrough(course)];
    const isUnfinished = event.type === 'STOP' && !said.saysWhyItEnds && !isComplete(this.order, course);
    const earlyEnd = isUnfinished ? ['dose.termination-reason-needed'] : [];
    if (deviations.length > 0 && !said.hasReason)
      return withReasons(
        notReady.length > 0 ? '422 session.not-ready' : '422 dosing.deviation-reason-needed',
        [...deviations, ...earlyEnd],
      );
    if (isUnfinished) return '422 dose.termination-reason-needed';
    const verdict = this.follow(course);
    if (verdict !== 'done') return verdict;
    this.sent.push(event);
    this.ids.push(event.id);
    return verdict;
  }

  private kindOf({ type }: DoseEvent): { readonly isForeign: boolean; readonly starts: boolean } {
    const isForeign = !EVENTS_OF[this.order.modality].includes(type);
    return { isForeign, starts: this.course.length === 0 && ['START', 'INJECTION', 'DEVICE'].includes(type) };
  }

  /** What is to be said of any event in this course, and was not before. */
  private deviationsThrough(course: readonly DoseEvent[]): string[] {
    const before = deviationsIn(this.order, this.course);
    return [...deviationsIn(this.order, course)].flatMap(([id, codes]) =>
      codes.filter((code) => !before.get(id)?.includes(code)),
    );
  }

  /** The same event once more changes nothing; another under its id is refused. */
  giveAgain(isSame: boolean): Verdict {
    return isSame ? 'known' : '409 entry.id-taken';
  }

  amend(id: string, change: Pick<DoseEvent, 'id' | 'at'> & Partial<DoseEvent>): Verdict {
    const isAhead = change.at > this.now + SKEW_MINUTES;
    const original = this.course.find((event) => event.id === id);
    if (!original) return '409 dosing.event-corrected-already';
    const amended = { ...original, ...change, ...(isAhead ? { at: this.now } : {}) };
    const course = inOrder([...this.course.filter((event) => event !== original), amended]);
    const fault = faultIn(this.order, course, amended);
    if (fault === 'CLASH') return sayFault(fault);
    if (isAhead) return IN_FUTURE;
    if (fault) return sayFault(fault);
    const verdict = this.follow(course);
    if (verdict === 'done') this.ids.push(amended.id);
    return verdict;
  }

  markInError(id: string): Verdict {
    const course = this.course.filter((event) => event.id !== id);
    if (course.length === this.course.length) return '409 dosing.event-corrected-already';
    return isPossibleCourse(this.order, course) ? this.follow(course) : '422 dosing.course-not-possible';
  }

  /** The steps of the visit follow the dose; nothing is changed where they cannot. */
  private follow(course: DoseEvent[]): Verdict {
    const verdict = this.moves.follow(course, this.dischargedAt !== null);
    if (verdict === 'done') this.course = course;
    return verdict;
  }
}
