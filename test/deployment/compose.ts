/** Says what is wrong with a parsed docker-compose.yml. Pure. */

interface Service {
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: unknown;
  readonly depends_on?: Readonly<Record<string, { readonly condition?: string }>>;
}

export interface Compose {
  readonly services: { readonly app?: Service; readonly database?: Service };
  readonly volumes?: Readonly<Record<string, unknown>>;
}

/** What the file has to agree with. */
export interface Names {
  readonly settingNames: readonly string[];
  readonly secretNames: readonly string[];
  /** Names in `.env.example`. */
  readonly exampleNames: readonly string[];
}

/** Decided by the image, or without meaning where nothing is kept outside the database, whose own container copies it. */
const notHandedOn = ['HOST', 'PORT', 'DATA_FOLDER', 'POSTGRES_TOOLS_FOLDER'];
const isHandedOn = (name: string) => !notHandedOn.includes(name) && !name.startsWith('BACKUP_');

/** The variables of the official image that we use. */
const databaseVariables = ['POSTGRES_DB', 'POSTGRES_USER', 'POSTGRES_PASSWORD'];

/** Everything that is wrong, in words; empty when all is well. */
export function composeFaults(compose: Compose, names: Names): readonly string[] {
  const { app, database } = compose.services;
  if (app === undefined || database === undefined) return ['there have to be the services app and database'];
  const volumes = Object.keys(compose.volumes ?? {});
  return [
    ...applicationFaults(app, names),
    ...databaseFaults(database, volumes),
    ...secretFaults({ ...app.environment, ...database.environment }, [
      ...names.secretNames,
      'POSTGRES_PASSWORD',
    ]),
    ...variablesIn(compose)
      .filter((name) => !names.exampleNames.includes(name))
      .map((name) => `${name} is asked for and not in .env.example`),
  ];
}

function applicationFaults(app: Service, { settingNames }: Names): string[] {
  const given = Object.keys(app.environment ?? {});
  const needed = settingNames.filter(isHandedOn);
  return [
    ...given.filter((name) => !settingNames.includes(name)).map((name) => `${name} is no setting`),
    ...needed.filter((name) => !given.includes(name)).map((name) => `${name} is not handed on`),
    ...(app.depends_on?.['database']?.condition === 'service_healthy'
      ? []
      : ['app does not wait for the database']),
    ...(app.ports ?? [])
      .filter((port) => !/^(\$\{\w+:-)?127\.0\.0\.1:/.test(port))
      .map((port) => `${port} is open to all`),
  ];
}

function databaseFaults(database: Service, volumes: readonly string[]): string[] {
  const kept = (database.volumes ?? []).map((volume) => volume.split(':'));
  const isKept = kept.some(([name = '', path]) => volumes.includes(name) && path === '/var/lib/postgresql');
  return [
    ...(/^postgres:18\b/.test(database.image ?? '') ? [] : ['the database is not postgres:18']),
    ...(isKept ? [] : ['no named volume at /var/lib/postgresql, where PostgreSQL 18 keeps its data']),
    ...(database.healthcheck === undefined ? ['the database has no healthcheck'] : []),
    ...(database.ports === undefined ? [] : ['the database is published to the host']),
    ...Object.keys(database.environment ?? {})
      .filter((name) => !databaseVariables.includes(name))
      .map((name) => `${name} is unknown to the database`),
  ];
}

/** A secret comes from the environment, and its absence stops the start with a message. */
function secretFaults(
  environment: Readonly<Record<string, string>>,
  secretNames: readonly string[],
): string[] {
  return secretNames
    .filter((name) => environment[name] !== undefined && !/\$\{\w+:\?[^}]+\}/.test(environment[name]))
    .map((name) => `${name} is written into the file`);
}

function variablesIn(compose: Compose): readonly string[] {
  const found = JSON.stringify(compose).matchAll(/(?<!\$)\$\{(\w+)/g);
  return [...new Set([...found].map((match) => match[1] ?? ''))];
}
