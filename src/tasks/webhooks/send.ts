/** One POST to a receiver. What it answers is not read: only the status counts. */

export const FAILURE_KINDS = ['TIMEOUT', 'NAME_NOT_FOUND', 'REFUSED', 'TLS', 'CONNECTION'] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export interface Receipt {
  readonly statusCode: number | null;
  readonly failure: FailureKind | null;
}

export const SEND_TIMEOUT_MS = 10_000;

/** A redirect is not followed: a receiver could lead into a network that the administrator did not name. */
export async function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs = SEND_TIMEOUT_MS,
): Promise<Receipt> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers },
      body,
      redirect: 'manual',
      signal,
    });
    await answer.body?.cancel();
    return { statusCode: answer.status, failure: null };
  } catch (error) {
    return { statusCode: null, failure: failureOf(error) };
  }
}

export function isReceived({ statusCode }: Receipt): boolean {
  return statusCode !== null && statusCode >= 200 && statusCode < 300;
}

function failureOf(error: unknown): FailureKind {
  if (error instanceof Error && error.name === 'TimeoutError') return 'TIMEOUT';
  const { code = '' } = (error as { cause?: { code?: string } }).cause ?? {};
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'NAME_NOT_FOUND';
  if (code === 'ECONNREFUSED') return 'REFUSED';
  return /CERT|TLS|SSL|SELF_SIGNED|ALTNAME|UNABLE_TO/.test(code) ? 'TLS' : 'CONNECTION';
}
