import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Modality } from '../../clinic/modality.js';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { PhaseKind } from '../../clinic/rules/rule-set.js';
import { answerTo, benefitQuestion, type CourseDose } from './benefit-decision.js';

const rules = defaultRuleSet.plans.benefitDecision;
const zone = 'America/Los_Angeles';
/** Day 0 is Monday 4 May 2026; doses begin at 10:00 of the clinic. */
const dayAt = (day: number, hours = 17) => new Date(Date.UTC(2026, 4, 4 + day, hours));
const dose = (day: number, phaseKind: PhaseKind = 'INDUCTION', planId = 'plan'): CourseDose => ({
  planId,
  phaseKind,
  doseStartedAt: dayAt(day),
  zone,
});
const next = (day: number, phaseKind: PhaseKind, modality: Modality = 'IV', planId = 'plan') => ({
  planId,
  modality,
  phaseKind,
  at: dayAt(day),
  zone,
});
const sixDoses = [0, 2, 4, 7, 9, 11].map((day) => dose(day));

describe('the question whether a course has helped', () => {
  it('is not asked before the first dose, nor within an induction of six', () => {
    expect(benefitQuestion(next(0, 'INDUCTION'), [], rules)).toBeNull();
    expect(benefitQuestion(next(0, 'MAINTENANCE'), [], rules)).toBeNull();
    for (const given of [1, 2, 3, 4, 5])
      expect(benefitQuestion(next(30, 'INDUCTION'), sixDoses.slice(0, given), rules)).toBeNull();
  });

  it.each<Modality>(['IV', 'IM'])(
    'is asked of %s after the sixth session, also of a longer induction',
    (modality) => {
      expect(benefitQuestion(next(14, 'INDUCTION', modality), sixDoses, rules)).toEqual({
        because: 'SESSIONS_REACHED',
        since: dayAt(11),
        doses: 6,
        threshold: 6,
      });
      const seven = [...sixDoses, dose(14)];
      expect(benefitQuestion(next(16, 'INDUCTION', modality), seven, rules)).toMatchObject({
        since: dayAt(11),
        doses: 7,
      });
    },
  );

  it.each<Modality>(['IV', 'IM', 'SPRAVATO'])(
    'is asked of %s when the induction is over, however short',
    (modality) => {
      const given = [dose(0), dose(3)];
      expect(benefitQuestion(next(7, 'MAINTENANCE', modality), given, rules)).toEqual({
        because: 'INDUCTION_OVER',
        since: dayAt(3),
        doses: 2,
        threshold: null,
      });
    },
  );

  it('is asked of Spravato from the first day of treatment week 5 on, after the last dose of week 4', () => {
    const given = [dose(0), dose(3), dose(24), dose(29)];
    expect(benefitQuestion(next(27, 'INDUCTION', 'SPRAVATO'), given, rules)).toBeNull();
    expect(benefitQuestion(next(28, 'INDUCTION', 'SPRAVATO'), given, rules)).toEqual({
      because: 'WEEKS_REACHED',
      since: dayAt(24),
      doses: 3,
      threshold: 4,
    });
    // Eight doses within four weeks do not bring it forward.
    const dense = [0, 3, 7, 10, 14, 17, 21, 24].map((day) => dose(day));
    expect(benefitQuestion(next(26, 'INDUCTION', 'SPRAVATO'), dense, rules)).toBeNull();
  });

  it('is asked of a series without an induction after as many sessions', () => {
    const given = sixDoses.map((each) => ({ ...each, phaseKind: 'MAINTENANCE' as const }));
    expect(benefitQuestion(next(20, 'MAINTENANCE'), given.slice(0, 5), rules)).toBeNull();
    expect(benefitQuestion(next(20, 'MAINTENANCE'), given, rules)).toMatchObject({ since: dayAt(11) });
  });

  it('is asked anew each time an induction has gone on as long again', () => {
    const given = Array.from({ length: 18 }, (_, index) => dose(2 * index));
    const since = (count: number) => benefitQuestion(next(50, 'INDUCTION'), given.slice(0, count), rules);
    expect(since(11)).toMatchObject({ because: 'SESSIONS_REACHED', since: dayAt(10), doses: 11 });
    expect(since(12)).toMatchObject({ because: 'SESSIONS_REACHED', since: dayAt(22), threshold: 6 });
    expect(since(17)).toMatchObject({ since: dayAt(22) });
    expect(since(18)).toMatchObject({ since: dayAt(34), doses: 18 });
    const weekly = Array.from({ length: 12 }, (_, index) => dose(7 * index));
    const ofWeek = (day: number) => benefitQuestion(next(day, 'INDUCTION', 'SPRAVATO'), weekly, rules);
    expect(ofWeek(55)).toMatchObject({ because: 'WEEKS_REACHED', since: dayAt(21) });
    expect(ofWeek(56)).toMatchObject({ because: 'WEEKS_REACHED', since: dayAt(49), threshold: 4 });
    // A pause brings no new question about doses that were answered for.
    expect(benefitQuestion(next(60, 'INDUCTION', 'SPRAVATO'), weekly.slice(0, 4), rules)).toMatchObject({
      since: dayAt(21),
    });
    // What follows an induction, or a course without one, is asked about once.
    const maintained = given.map((each) => ({ ...each, phaseKind: 'MAINTENANCE' as const }));
    expect(benefitQuestion(next(50, 'MAINTENANCE'), maintained, rules)).toMatchObject({ since: dayAt(10) });
  });

  it('is asked where an induction begins in a course that had doses, and then of its own length', () => {
    const before = [dose(0), dose(2), dose(9, 'MAINTENANCE')];
    const begins = { because: 'INDUCTION_BEGINS', since: dayAt(9), threshold: null };
    expect(benefitQuestion(next(16, 'INDUCTION'), before, rules)).toEqual({ ...begins, doses: 3 });
    const again = [16, 18, 20, 22, 24, 26].map((day) => dose(day));
    const begun = (count: number) =>
      benefitQuestion(next(30, 'INDUCTION'), [...before, ...again.slice(0, count)], rules);
    for (const count of [1, 4, 5]) expect(begun(count)).toEqual({ ...begins, doses: 3 + count });
    expect(begun(6)).toMatchObject({ because: 'SESSIONS_REACHED', since: dayAt(26), doses: 9 });
  });

  it.each<Modality>(['IV', 'SPRAVATO'])(
    'is asked where a plan of %s continues another by an induction',
    (kind) => {
      const first = [dose(0, 'INDUCTION', 'before'), dose(2, 'INDUCTION', 'before')];
      const question = (given: CourseDose[]) => benefitQuestion(next(20, 'INDUCTION', kind), given, rules);
      expect(question(first)).toMatchObject({ because: 'INDUCTION_BEGINS', since: dayAt(2) });
      expect(question([...first, dose(9)])).toMatchObject({ because: 'INDUCTION_BEGINS', since: dayAt(2) });
      // A dose that the other plan gives meanwhile asks nothing.
      expect(question([...first, dose(9), dose(10, 'INDUCTION', 'before')])).toMatchObject({
        since: dayAt(2),
      });
    },
  );

  it('is asked once for each induction, and not again within what follows it', () => {
    const maintained = [...sixDoses, dose(30, 'MAINTENANCE'), dose(44, 'MAINTENANCE')];
    expect(benefitQuestion(next(58, 'MAINTENANCE'), maintained, rules)).toMatchObject({ since: dayAt(11) });
    const again = [...maintained, dose(60)];
    expect(benefitQuestion(next(70, 'MAINTENANCE'), again, rules)).toMatchObject({ since: dayAt(60) });
  });

  it('is answered by a decision about benefit that was made since, and known by then', () => {
    const question = benefitQuestion(next(14, 'MAINTENANCE'), sixDoses, rules)!;
    const answer = (occurredAt: Date, benefit: 'NO_BENEFIT' | null = 'NO_BENEFIT', until = dayAt(14)) =>
      answerTo(question, [{ benefit, occurredAt }], until);
    expect(answer(dayAt(11))).toBeNull();
    expect(answer(new Date(dayAt(11).getTime() + 1))).not.toBeNull();
    expect(answer(dayAt(14))).not.toBeNull();
    expect(answer(dayAt(14), 'NO_BENEFIT', dayAt(13))).toBeNull();
    expect(answer(dayAt(12), null)).toBeNull();
    const first = { benefit: 'UNCERTAIN' as const, occurredAt: dayAt(12) };
    const last = { benefit: 'BENEFIT' as const, occurredAt: dayAt(13) };
    expect(answerTo(question, [last, first], dayAt(14))).toBe(last);
  });

  it('does not hang on the order of the doses, nor on later ones', () => {
    const kinds = fc.constantFrom<PhaseKind>('INDUCTION', 'CONTINUATION', 'MAINTENANCE');
    // A patient is given one dose at an instant.
    const doses = fc.uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 80 }), kind: kinds }), {
      maxLength: 12,
      selector: ({ day }) => day,
    });
    fc.assert(
      fc.property(doses, kinds, fc.integer({ min: 0, max: 80 }), (given, kind, day) => {
        const course = given.map((each) => dose(each.day, each.kind));
        const asked = benefitQuestion(next(day, kind), course, rules);
        expect(benefitQuestion(next(day, kind), [...course].reverse(), rules)).toEqual(asked);
        expect(benefitQuestion(next(day, kind), [...course, dose(90)], rules)).toEqual(asked);
        // It is always about a dose that was given.
        if (asked) expect(course.map((each) => each.doseStartedAt)).toContainEqual(asked.since);
      }),
    );
  });
});
