/**
 * The book of the safe: one lot of each drug for every quarter, what came of it each month, what was counted each week, and what
 * became of the rest. How much came follows from what was used, so it is written once all patients are told.
 */
import { DrugLot } from '../../src/clinic/drug-lots/drug-lot.entity.js';
import type { MovementType } from '../../src/clinic/drug-lots/domain/stock-movement.js';
import { StockMovement } from '../../src/clinic/drug-lots/stock-movement.entity.js';
import { DrugExplanation } from '../../src/sessions/drug-accountability/drug-explanation.entity.js';
import { minutesAfter } from '../generator/calendar.js';
import { Chance } from '../generator/chance.js';
import { PARAMETERS } from '../generator/parameters.js';
import type { BulkRows } from './bulk-rows.js';
import {
  entered,
  firstVersion,
  NEVER_SENT,
  type Drug,
  type LotOfQuarter,
  type Staff,
  type Stock,
} from './loading.js';

interface Safe {
  readonly rows: BulkRows;
  readonly clinicId: string;
  readonly seed: number;
  readonly staff: Staff;
  readonly ruleSetVersion: number;
  readonly witnessWithinMinutes: number;
  readonly dayOf: (instant: number) => string;
  /** Nothing happened later. */
  readonly now: number;
}

interface Step {
  readonly at: number;
  readonly containers: number;
}

interface Lot {
  readonly id: string;
  readonly drug: Drug;
  readonly quarter: number;
  readonly uses: Step[];
}

const LOT_STREAM = -3;
const DAY_MINUTES = 24 * 60;
const WEEK_MS = 7 * DAY_MINUTES * 60_000;
const WEEKS = 13;
const QUARTER_MS = WEEKS * WEEK_MS;
const DELIVERED_AT_WEEK = [0, 4, 8];
const COUNTED_AFTER = 3 * 60;
const WITNESSED_AFTER = 6;
const KETAMINE = { concentrationMgPerMl: 50, volumeMlPerVial: 10, mgPerDevice: null };
const SPRAVATO = { concentrationMgPerMl: null, volumeMlPerVial: null, mgPerDevice: 28 };

export function stockOf(safe: Safe): Stock {
  const chance = new Chance(safe.seed, LOT_STREAM);
  const known = new Map<string, { readonly lot: Lot; readonly told: LotOfQuarter }>();
  const lots = new Map<string, Lot>();
  return {
    lotOf: (drug, at) => {
      const quarter = Math.floor(at / QUARTER_MS);
      const key = `${drug} ${quarter}`;
      const found = known.get(key) ?? addLot(safe, chance, drug, quarter);
      known.set(key, found);
      lots.set(found.lot.id, found.lot);
      return found.told;
    },
    use: (lotId, at, containers) => lots.get(lotId)!.uses.push({ at, containers }),
    close: () => {
      for (const lot of lots.values()) new Book(safe, chance, lot).write();
    },
  };
}

function addLot({ rows, clinicId, seed, staff, dayOf }: Safe, chance: Chance, drug: Drug, quarter: number) {
  const at = minutesAfter(quarter * QUARTER_MS, -7 * DAY_MINUTES);
  const strength = drug === 'KETAMINE' ? KETAMINE : SPRAVATO;
  const id = chance.id(new Date(at));
  const lotNumber = `DEMO-${seed}-${drug.slice(0, 3)}${quarter}`;
  const expiresOn = dayOf(at + 8 * QUARTER_MS);
  const nurseId = staff.nurses[0]!;
  rows.add(DrugLot, {
    ...{ id, clinicId, drug, lotNumber, ndc: null, ...strength, expiresOn, status: 'IN_USE' },
    ...{ ...entered(at, nurseId), contentHash: NEVER_SENT, changeReason: null, ...firstVersion(at, nurseId) },
  });
  return {
    lot: { id, drug, quarter, uses: [] },
    told: { id, lotNumber, expiresOn, concentrationMgPerMl: strength.concentrationMgPerMl },
  };
}

/** One lot from its first delivery to the last container. */
class Book {
  private readonly begins: number;
  private readonly moved: Step[] = [];

  constructor(
    private readonly safe: Safe,
    private readonly chance: Chance,
    private readonly lot: Lot,
  ) {
    this.begins = lot.quarter * QUARTER_MS;
  }

  write(): void {
    this.deliver();
    if (this.chance.happens(PARAMETERS.containerBroken)) this.breakOne();
    let missing = 0;
    // Counted once a week, in the evening of a clinic in the west.
    for (let week = 1; week <= WEEKS; week += 1) {
      const at = minutesAfter(this.weekAt(week), COUNTED_AFTER);
      if (at >= this.safe.now) return;
      const differs = this.chance.happens(PARAMETERS.countDiffers) && this.inBookAt(at) - missing > 0;
      if (differs) missing += 1;
      const id = this.move('COUNTED', at, this.inBookAt(at) - missing, null);
      if (differs) this.explain(id, at, ['drug.count-differs']);
    }
    this.clear(missing);
  }

  /** By the calendar of the lots, which begin at midnight UTC in every zone. */
  private weekAt(week: number): number {
    return this.begins + week * WEEK_MS;
  }

  /** As much as is used until the next delivery, and something in reserve. */
  private deliver(): void {
    for (const [index, week] of DELIVERED_AT_WEEK.entries()) {
      const from = this.weekAt(week);
      const until = this.weekAt(DELIVERED_AT_WEEK[index + 1] ?? WEEKS + 1);
      if (from >= this.safe.now) return;
      const used = this.lot.uses.filter(({ at }) => at >= from && at < until);
      const taken = used.reduce((sum, { containers }) => sum + Math.max(0, containers), 0);
      // The first delivery is there a week before the first day; a later one in the evening before it is needed.
      const at = minutesAfter(from, index === 0 ? -6 * DAY_MINUTES : -90);
      this.move(
        'RECEIVED',
        at,
        taken + this.chance.integer(3, 8),
        null,
        `INV-${this.lot.quarter}-${index + 1}`,
      );
    }
  }

  private breakOne(): void {
    const at = minutesAfter(this.weekAt(this.chance.integer(1, WEEKS - 1)), -3 * DAY_MINUTES);
    if (at >= this.safe.now) return;
    const id = this.move('LOST', at, 1, 'Dropped and broken on the way from the safe');
    this.explain(id, at, ['drug.containers-lost']);
  }

  /** What is left when the quarter is over goes back to the supplier or is destroyed, and the lot is closed. */
  private clear(missing: number): void {
    const at = minutesAfter(this.weekAt(WEEKS), 2 * DAY_MINUTES);
    if (at >= this.safe.now) return;
    const left = this.inBookAt(at) - missing;
    if (left > 0 && this.chance.happens(0.5))
      this.move('RETURNED_TO_SUPPLIER', at, left, 'Rest of the quarter');
    else if (left > 0) this.move('DESTROYED', at, left, 'Rest of the quarter');
    const updatedBy = this.safe.staff.nurses[0]!;
    this.safe.rows.change(DrugLot, this.lot.id, {
      ...{ status: 'DEPLETED', updatedAt: new Date(minutesAfter(at, 10)), updatedBy },
    });
  }

  private inBookAt(instant: number): number {
    const sum = (steps: readonly Step[]) =>
      steps.filter(({ at }) => at <= instant).reduce((total, { containers }) => total + containers, 0);
    return sum(this.moved) - sum(this.lot.uses);
  }

  /** @returns the id of the movement */
  private move(
    type: MovementType,
    at: number,
    containers: number,
    reason: string | null,
    reference: string | null = null,
  ): string {
    const { rows, staff, witnessWithinMinutes } = this.safe;
    const [nurseId, witness] = [staff.nurses[0]!, staff.nurses[1]!];
    const isWitnessed = type === 'COUNTED' || type === 'DESTROYED';
    const seenAt = minutesAfter(at, WITNESSED_AFTER);
    const id = this.chance.id(new Date(at));
    if (type !== 'COUNTED')
      this.moved.push({ at, containers: type === 'RECEIVED' ? containers : -containers });
    rows.add(StockMovement, {
      ...{ id, lotId: this.lot.id, type, containers, occurredAt: new Date(at), reason, reference },
      witnessDueAt: isWitnessed ? new Date(minutesAfter(at, witnessWithinMinutes)) : null,
      witnessOutcome: isWitnessed ? 'CONFIRMED' : null,
      ...{ witnessedBy: isWitnessed ? witness : null, witnessedAt: isWitnessed ? new Date(seenAt) : null },
      ...{ witnessNote: null, status: 'RECORDED', changeReason: null, contentHash: NEVER_SENT },
      ...{
        ...entered(at, nurseId),
        ...firstVersion(isWitnessed ? seenAt : at, isWitnessed ? witness : nurseId),
      },
    });
    return id;
  }

  private explain(movementId: string, happenedAt: number, codes: StockCodes): void {
    const at = minutesAfter(happenedAt, this.chance.integer(1, 5) * DAY_MINUTES + 30);
    if (!this.chance.happens(PARAMETERS.drugExplained) || at >= this.safe.now) return;
    const { rows, staff, ruleSetVersion } = this.safe;
    rows.add(DrugExplanation, {
      ...{ id: this.chance.id(new Date(at)), sessionId: null, movementId, ruleSetVersion },
      reason: 'Looked for by two people, not found; reported to the supplier and the board',
      explained: { codes, differenceContainers: -1 },
      ...{ isByParticipant: false, ...entered(at, staff.psychiatrists[0]!) },
    });
  }
}

type StockCodes = readonly ('drug.count-differs' | 'drug.containers-lost')[];
