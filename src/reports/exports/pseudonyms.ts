/**
 * Names that stand for patients, plans, sessions and forms in de-identified files: HMAC-SHA256 of the id, under a key made of
 * the clinic's secret and the name of the study. The same study gets the same names in every file, so that files join; another
 * study gets others, so that a name in one says nothing about the other. It hides names and no facts: two files that hold the same
 * rows can still be joined by what is in them. PostgreSQL computes them, because files are sorted by them:
 * any order by date or id would tell when a patient was first seen.
 */
import { createHmac } from 'node:crypto';
import { shiftDaysOf } from './domain/de-identify.js';

const BLOCK_BYTES = 64;
/** 128 bits: two ids of a clinic never meet. */
const NAME_BYTES = 16;

/** The two keys of RFC 2104 that the inner and the outer hash begin with. */
export interface HashKeys {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

export class Pseudonyms {
  private readonly key: Buffer;
  readonly hashKeys: HashKeys;

  /** @param secret of the clinic, 32 bytes */
  constructor(secret: Buffer, study: string) {
    this.key = createHmac('sha256', secret).update(`study ${study}`).digest();
    const padded = Buffer.concat([this.key, Buffer.alloc(BLOCK_BYTES - this.key.length)]);
    this.hashKeys = {
      inner: Buffer.from(padded.map((byte) => byte ^ 0x36)),
      outer: Buffer.from(padded.map((byte) => byte ^ 0x5c)),
    };
  }

  /** By how many days all dates of this patient are moved. */
  shiftDaysOf(patientId: string): number {
    return shiftDaysOf(createHmac('sha256', this.key).update(`shift ${patientId}`).digest().readUInt32BE());
  }
}

/**
 * SQL for the pseudonym of an id.
 * @param id an expression of type uuid
 * @param keys placeholders of `HashKeys`
 */
export function pseudonymSql(id: string, keys: { readonly inner: string; readonly outer: string }): string {
  const inner = `sha256(${keys.inner}::bytea || convert_to(${id}::text, 'UTF8'))`;
  return `encode(substring(sha256(${keys.outer}::bytea || ${inner}) from 1 for ${NAME_BYTES}), 'hex')`;
}
