/**
 * Side effects added up over patients, code by code: in how many sessions of a patient, by the highest grade of each, and how
 * many were serious. Groups of patients and codes are told apart by small whole numbers.
 *
 * Does not decide which side effects count, nor in which group.
 */
import { addEvents, addShared, noneShared, PatientCounts, type KeyPair } from './patient-tally.js';
import type { SharedPatients } from './rate-comparison.js';
import { noEvents, type EventSums } from './session-rates.js';
import { GRADES, type SideEffectSums } from './side-effects-report.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Sums extends Mutable<Pick<SideEffectSums, 'serious' | 'patientsSerious'>> {
  readonly events: Mutable<EventSums>;
  readonly grades: readonly Mutable<SideEffectSums['grades'][number]>[];
}

/** Columns of a code in a patient; the sessions of each grade follow. */
const SESSIONS = 0;
const SERIOUS = 1;
const FIRST_GRADE = 2;

export class SideEffectsTally {
  private readonly counts = new PatientCounts(FIRST_GRADE + GRADES.length);
  private readonly sums = new Map<number, Sums>();
  private readonly shared = new Map<number, ReturnType<typeof noneShared>>();
  private readonly sharedByAll = noneShared();

  /**
   * @param groups all of them are smaller than this
   * @param pair two groups that are compared
   */
  constructor(
    private readonly groups: number,
    private readonly pair: KeyPair | undefined,
  ) {}

  /** A code in one session of the patient that is being counted. @param grade the highest */
  add(group: number, code: number, grade: number, serious: number): void {
    const key = code * this.groups + group;
    this.counts.add(key, SESSIONS);
    this.counts.add(key, SERIOUS, serious);
    this.counts.add(key, FIRST_GRADE + grade - GRADES[0]);
  }

  /** @param sessionsIn sessions of the patient in a group, with side effects and without */
  closePatient(sessionsIn: (group: number) => number): void {
    const both = this.pair?.map(sessionsIn) as [number, number] | undefined;
    const isInBoth = both !== undefined && both[0] > 0 && both[1] > 0;
    if (isInBoth) addShared(this.sharedByAll, [both[0], 0], [both[1], 0]);
    this.counts.close((key) => {
      if (isInBoth) this.addSharedCode(key, both);
      let sums = this.sums.get(key);
      if (sums === undefined) this.sums.set(key, (sums = nothing()));
      addEvents(sums.events, sessionsIn(key % this.groups), this.counts.of(key, SESSIONS));
      const serious = this.counts.of(key, SERIOUS);
      sums.serious += serious;
      if (serious > 0) sums.patientsSerious += 1;
      this.addGrades(sums, key);
    });
  }

  /** The patients who had sessions in both groups of the pair, and in how many of these they had a code. */
  sharedOf(code: number | undefined): SharedPatients {
    const { patients, sums } = this.sharedByAll;
    const ofCode = code === undefined ? undefined : this.shared.get(code)?.sums;
    return { patients, sums: { ...sums, ...ofCode, sumOfSessionsProducts: sums.sumOfSessionsProducts } };
  }

  private addGrades({ grades }: Sums, key: number): void {
    let isHighest = true;
    for (let index = grades.length - 1; index >= 0; index -= 1) {
      const [grade, sessions] = [grades[index]!, this.counts.of(key, FIRST_GRADE + index)];
      if (sessions === 0) continue;
      grade.sessions += sessions;
      grade.patientsBehind += 1;
      if (isHighest) grade.patients += 1;
      isHighest = false;
    }
  }

  private addSharedCode(key: number, [sessions, otherSessions]: readonly [number, number]): void {
    const [first, second] = this.pair!;
    const group = key % this.groups;
    if (group !== first && group !== second) return;
    const code = Math.floor(key / this.groups);
    let shared = this.shared.get(code);
    if (shared === undefined) this.shared.set(code, (shared = noneShared()));
    const withEffect = this.counts.of(key, SESSIONS);
    if (group === second) shared.sums.sumOfSessionsByEvents += sessions * withEffect;
    else {
      shared.sums.sumOfEventsBySessions += withEffect * otherSessions;
      shared.sums.sumOfWithEventProducts += withEffect * this.counts.of(key - first + second, SESSIONS);
    }
  }

  /** By code. */
  sumsOf(group: number): ReadonlyMap<number, SideEffectSums> {
    const ofGroup = [...this.sums].filter(([key]) => key % this.groups === group);
    return new Map(ofGroup.map(([key, sums]) => [Math.floor(key / this.groups), sums]));
  }
}

function nothing(): Sums {
  return {
    events: { ...noEvents },
    serious: 0,
    patientsSerious: 0,
    grades: GRADES.map(() => ({ sessions: 0, patientsBehind: 0, patients: 0 })),
  };
}
