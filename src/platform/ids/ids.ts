import { v7 } from 'uuid';

/** A new id made by the server: a version 7 UUID, so that ids made later sort later. */
export function newId(): string {
  return v7();
}
