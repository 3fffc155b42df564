/**
 * Makes what differs from run to run the same in every run: ids are numbered in the order in which they first appear, and
 * secrets get an invented value. So the examples of the API document can be told again and compared.
 */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Member -> what stands for it. Each is a secret or made of chance. */
const INVENTED: Readonly<Record<string, string | number>> = {
  accessToken: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpbnZlbnRlZCJ9.an-invented-signature',
  refreshToken: 'an-invented-refresh-token',
  clientSecret: 'an-invented-client-secret',
  secret: 'whsec_aW52ZW50ZWQtc2VjcmV0LWludmVudGVkLXNlY3JldCE=',
  linkUrl: 'https://clinic.example/q/an-invented-token-that-opens-no-questionnaires',
  nextCursor: 'aW52ZW50ZWQtY3Vyc29y',
  durationMs: 12,
  // What the planner of the database expects, and how well a file was compressed.
  estimatedRows: 240,
  bytes: 61_234,
  sha256: '3f0a'.repeat(16),
  summarySha256: '3f0a'.repeat(16),
  contentHash: '7c1d'.repeat(16),
  basedOnHash: '7c1d'.repeat(16),
};

/** The story plays in the first half of 2026; a later instant was read from the clock of the database. */
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const AFTER_THE_STORY = '2026-07-01';
const SOME_TIME_IN_IT = '2026-05-05T18:15:00.000Z';

export class Steady {
  private readonly ids = new Map<string, string>();

  /** The same value with steady ids and secrets. */
  of<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (Array.isArray(value)) return value.map((item: unknown) => this.of(item)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]: [string, unknown]) => [
        name,
        typeof member === typeof INVENTED[name] ? INVENTED[name] : this.of(member),
      ]),
    ) as T;
  }

  private text(value: string): string {
    if (INSTANT.test(value) && value > AFTER_THE_STORY) return SOME_TIME_IN_IT;
    return value.replaceAll(UUID, (id) => this.idFor(id));
  }

  /** A version 7 UUID like those the server makes. */
  private idFor(id: string): string {
    const known = this.ids.get(id);
    if (known !== undefined) return known;
    const number = String(this.ids.size + 1).padStart(12, '0');
    const steady = `019df456-7000-7000-8000-${number}`;
    this.ids.set(id, steady);
    return steady;
  }
}
