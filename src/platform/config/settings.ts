/**
 * Every environment variable the product reads, as one table: what it means, its default, and how it is checked.
 * The start, `.env.example`, the container files and their tests all read this table.
 */
export interface Setting<T> {
  readonly description: string;
  /** Shown in `.env.example`. */
  readonly example: string;
  /** Never printed. */
  readonly secret?: true;
  /** Returns the value, or throws a `SettingFault` with what is wrong. `undefined` means that the variable is unset. */
  readonly read: (raw: string | undefined) => T;
}

export const SHORTEST_PASSPHRASE = 16;

export class SettingFault extends Error {}

function optional<T>(fallback: T, parse: (raw: string) => T): (raw: string | undefined) => T {
  return (raw) => (raw === undefined || raw === '' ? fallback : parse(raw));
}

function integer(min: number, max: number): (raw: string) => number {
  return (raw) => {
    const value = Number(raw);
    if (!/^\d+$/.test(raw) || value < min || value > max)
      throw new SettingFault(`must be a whole number from ${min} to ${max}`);
    return value;
  };
}

function oneOf<T extends string>(...values: readonly T[]): (raw: string) => T {
  return (raw) => {
    const found = values.find((value) => value === raw);
    if (found === undefined) throw new SettingFault(`must be one of ${values.join(', ')}`);
    return found;
  };
}

function url(...protocols: readonly string[]): (raw: string) => string {
  return (raw) => {
    if (!URL.canParse(raw) || !protocols.includes(new URL(raw).protocol))
      throw new SettingFault(`must be a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return raw;
  };
}

function atLeast(length: number): (raw: string) => string {
  return (raw) => {
    if (raw.length < length) throw new SettingFault(`must be at least ${length} characters long`);
    return raw;
  };
}

function origins(raw: string): readonly string[] {
  const list = raw.split(',').map((origin) => origin.trim());
  if (list.some((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin))
    throw new SettingFault('must be a comma-separated list of origins such as https://dashboard.example');
  return list;
}

/** `https://clinic.example`, without a path. */
function origin(raw: string): string {
  const [one, ...others] = URL.canParse(raw) && url('https:', 'http:')(raw) ? origins(raw) : [];
  if (one === undefined || others.length > 0)
    throw new SettingFault('must be an address without a path, such as https://clinic.example');
  return one;
}

/** `trust proxy`: how many proxies stand in front, or their addresses. */
function proxies(raw: string): number | readonly string[] {
  if (/^\d+$/.test(raw)) return integer(0, 10)(raw);
  const list = raw.split(',').map((entry) => entry.trim());
  if (list.some((entry) => !/^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(entry)))
    throw new SettingFault('must be a number of proxies, or a comma-separated list of addresses or networks');
  return list;
}

export const settings = {
  HOST: {
    description: 'Address to listen on. 0.0.0.0 makes the server reachable from other machines.',
    example: '127.0.0.1',
    read: optional('127.0.0.1', atLeast(1)),
  },
  PORT: {
    description: 'Port to listen on; 0 takes a free one.',
    example: '3000',
    read: optional(3000, integer(0, 65535)),
  },
  DATABASE_URL: {
    description: 'PostgreSQL 15 or newer. Unset: a PostgreSQL of its own is started under DATA_FOLDER.',
    example: '',
    secret: true,
    read: optional<string | null>(null, url('postgres:', 'postgresql:')),
  },
  DATABASE_POOL_SIZE: {
    description:
      'Most connections one instance opens to the database for requests; each export takes one more.',
    example: '20',
    read: optional(20, integer(2, 200)),
  },
  DATA_FOLDER: {
    description: 'Where the embedded database and generated secrets are kept.',
    example: '.data',
    read: optional('.data', atLeast(1)),
  },
  TOKEN_SECRET: {
    description:
      'Signs access tokens; 32 characters or more, the same for all instances. Needed with DATABASE_URL, otherwise made under DATA_FOLDER.',
    example: '',
    secret: true,
    read: optional<string | null>(null, atLeast(32)),
  },
  ACCESS_TOKEN_MINUTES: {
    description: 'How long an access token is good.',
    example: '10',
    read: optional(10, integer(1, 60)),
  },
  SIGN_IN_HOURS: {
    description: 'How long a sign-in can be refreshed before the password is asked again.',
    example: '12',
    read: optional(12, integer(1, 168)),
  },
  PUBLIC_URL: {
    description:
      'Address under which patients reach this server; links to questionnaires begin with it. Unset: the address that the request for the link came to.',
    example: '',
    read: optional<string | null>(null, origin),
  },
  CORS_ORIGINS: {
    description: 'Browser origins that may call the API, comma-separated. Empty: none.',
    example: '',
    read: optional<readonly string[]>([], origins),
  },
  TRUST_PROXY: {
    description: 'How many proxies stand in front (or their addresses); their X-Forwarded-For is believed.',
    example: '0',
    read: optional<number | readonly string[]>(0, proxies),
  },
  BODY_LIMIT_KIB: {
    description: 'Largest request body, in KiB.',
    example: '256',
    read: optional(256, integer(16, 16384)),
  },
  JOBS_EVERY_SECONDS: {
    description:
      'How often this instance looks for what is due by the clock: escalations, overdue observations, webhooks. 0: never, where another instance does it.',
    example: '10',
    read: optional(10, integer(0, 300)),
  },
  WEBHOOK_KEEP_DAYS: {
    description:
      'How long a webhook message is kept once it was delivered, or cancelled with its subscription.',
    example: '30',
    read: optional(30, integer(1, 3650)),
  },
  WEBHOOK_KEEP_DEAD_DAYS: {
    description: 'How long a webhook message that nobody received is kept to be sent again.',
    example: '365',
    read: optional(365, integer(1, 3650)),
  },
  EXPORTS_AT_ONCE: {
    description:
      'How many export files one instance makes at once; each takes a thread, 50 MB and a connection besides those of the pool.',
    example: '2',
    read: optional(2, integer(1, 50)),
  },
  EXPORT_PATIENCE_SECONDS: {
    description: 'An export whose receiver takes nothing for so long is cut off.',
    example: '120',
    read: optional(120, integer(1, 3600)),
  },
  BACKUP_PASSPHRASE: {
    description:
      'Encrypts backups; 16 characters or more. Without it, or the file below, no backups are made. Whoever loses it cannot restore: keep it apart from this machine.',
    example: '',
    secret: true,
    read: optional<string | null>(null, atLeast(SHORTEST_PASSPHRASE)),
  },
  BACKUP_PASSPHRASE_FILE: {
    description: 'A file whose first line is the passphrase, instead of BACKUP_PASSPHRASE.',
    example: '',
    read: optional<string | null>(null, atLeast(1)),
  },
  BACKUP_FOLDER: {
    description: 'Where backups are written, best on another disk. Not inside DATA_FOLDER.',
    example: 'backups',
    read: optional('backups', atLeast(1)),
  },
  BACKUP_EVERY_HOURS: {
    description: 'How old the newest backup in BACKUP_FOLDER gets before the next is made. 0: only by hand.',
    example: '24',
    read: optional(24, integer(0, 720)),
  },
  BACKUP_KEEP_DAYS: {
    description: 'Backups older than this are deleted when a new one is complete.',
    example: '30',
    read: optional(30, integer(1, 3650)),
  },
  BACKUP_KEEP_AT_LEAST: {
    description: 'So many of the newest backups stay, however old they are.',
    example: '7',
    read: optional(7, integer(1, 1000)),
  },
  POSTGRES_TOOLS_FOLDER: {
    description:
      'Folder with pg_dump and pg_restore, for backups of the database in DATABASE_URL. Unset: they are looked for on the PATH.',
    example: '',
    read: optional<string | null>(null, atLeast(1)),
  },
  LOG_LEVEL: {
    description: 'trace, debug, info, warn, error or silent.',
    example: 'info',
    read: optional('info' as const, oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent')),
  },
} satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof settings;
