/**
 * What PostgreSQL keeps of a password (RFC 5802, SCRAM-SHA-256). Made here, so that the password itself is in no statement and
 * in no log of a database server.
 */
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

/** As many as PostgreSQL itself takes. */
const ITERATIONS = 4096;

/** @param password printable ASCII, for which no normalisation is needed */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const keyed = (word: string) => createHmac('sha256', salted).update(word).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const serverKey = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
