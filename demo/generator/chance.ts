/** Chance with a seed: the same seed and stream give the same numbers on every machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { v7 } from 'uuid';
import type { Spread } from './parameters.js';

export class Chance {
  private readonly source: RandomGenerator;

  /** @param stream tells apart what must not depend on each other: one for each patient */
  constructor(seed: number, stream: number) {
    // Neighbouring seeds begin alike; a large odd factor parts them and the first numbers are thrown away.
    this.source = xoroshiro128plus((Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) | 0);
    for (let skipped = 0; skipped < 8; skipped += 1) this.source.next();
  }

  /** From 0 up to, and without, 1. */
  unit(): number {
    return uniformFloat64(this.source);
  }

  happens(share: number): boolean {
    return this.unit() < share;
  }

  /** Both bounds included. */
  integer(from: number, to: number): number {
    return uniformInt(this.source, from, to);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.integer(0, values.length - 1)]!;
  }

  weighted<T>(values: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.unit() * values.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of values) {
      left -= weight;
      if (left < 0) return value;
    }
    return values.at(-1)![0];
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  spread({ mean, sd }: Spread): number {
    return mean + sd * this.normal();
  }

  /** Time until something with a constant rate happens. */
  waiting(rate: number): number {
    return -Math.log(1 - this.unit()) / rate;
  }

  /** Version 7, as the product makes its own: ids of later facts sort later. */
  id(at: Date): string {
    const random = new Uint8Array(16);
    for (let byte = 0; byte < 16; byte += 4) {
      const bits = this.source.next();
      random.set([bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, (bits >> 24) & 255], byte);
    }
    return v7({ msecs: at.getTime(), random });
  }
}
