/**
 * Encryption with a passphrase, in the public format age (age-encryption.org/v1): scrypt makes the key, and the content goes
 * in numbered, authenticated pieces of 64 KiB, so that a changed bit, a missing end and pieces in another order are all
 * noticed. Whoever has the file and the passphrase can open it with the program `age`, without this product.
 */
import { BackupError } from './backup-error.js';

/** How every file that is sealed here begins. */
export const SEALED_BEGINNING = 'age-encryption.org/v1\n-> scrypt ';

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Returns what encrypts a stream; memory stays the same however long it is.
 * @param workFactor scrypt's cost as a power of two; the default takes about a second and 256 MiB, once for each file
 */
export function sealWith(passphrase: string, workFactor = 18): (plain: Bytes) => Bytes {
  return async function* (plain) {
    // Loaded when it is needed: a server without backups needs no memory for it.
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(workFactor);
    yield* await encrypter.encrypt(ReadableStream.from(plain));
  };
}

/** Returns what decrypts a stream, and fails with a `BackupError` as soon as anything in it is not as it was written. */
export function openWith(passphrase: string): (sealed: Bytes) => Bytes {
  return async function* (sealed) {
    const { Decrypter } = await import('age-encryption');
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    try {
      yield* await decrypter.decrypt(ReadableStream.from(sealed));
    } catch (error) {
      throw refusal(error);
    }
  };
}

function refusal(error: unknown): unknown {
  const { message } = error as Error;
  // What is read from the disk fails with a code, and is no fault of the content.
  if ((error as NodeJS.ErrnoException).code !== undefined) return error;
  if (message.startsWith('no identity matched'))
    return new BackupError(
      'backup.wrong-passphrase',
      'The passphrase does not open this backup, or its first bytes are damaged.',
    );
  return new BackupError('backup.damaged', 'This file is no backup, or it is damaged or incomplete.', {
    cause: error,
  });
}
