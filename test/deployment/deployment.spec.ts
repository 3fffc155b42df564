import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { settings, type Setting } from '../../src/platform/config/settings.js';
import { readSource } from '../architecture/imports.js';
import { composeFaults, type Compose } from './compose.js';
import { dockerfileFaults } from './dockerfile.js';
import { readEnvExample } from './env-example.js';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const table: Readonly<Record<string, Setting<unknown>>> = settings;
const settingNames = Object.keys(table);
const secretNames = settingNames.filter((name) => table[name]?.secret);
const manifest = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;
const containerNames = ['POSTGRES_PASSWORD', 'PUBLISHED_AT'];

describe('Dockerfile', () => {
  const allowed = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const context = {
    settingNames,
    secretNames,
    nodeMajor: manifest.devDependencies['node']?.split('.')[0] ?? '',
    isInContext: (path: string) => existsSync(join(root, path)) && allowed.includes(path),
  };
  const dockerfile = read('Dockerfile');

  it('sets only known variables, copies only what is there, and does not run as root', () => {
    expect(dockerfileFaults(dockerfile, context)).toEqual([]);
  });

  it('starts the app with the options of Node that npm start gives it', () => {
    const [, command] = /^CMD (\[.*\])$/m.exec(dockerfile)!;
    expect(`exec ${(JSON.parse(command!) as string[]).join(' ')}`).toBe(manifest.scripts['start']);
  });

  it.each([
    ['ENV HOST=0.0.0.0', 'ENV HOST=0.0.0.0 NODE_ENVIRONMENT=production', 'NODE_ENVIRONMENT is no setting'],
    [
      'node:24-bookworm-slim AS build',
      'node:22-slim AS build',
      'node:22-slim is not the Node.js the project is tested with',
    ],
    ['ENV HOST=0.0.0.0', 'ENV TOKEN_SECRET=abc', 'TOKEN_SECRET is secret and stands in the image'],
    ['COPY src src', 'COPY source src', 'source is not there to be copied'],
    ['COPY src src', 'COPY test test', 'test is not there to be copied'],
    ['COPY --from=build', 'COPY --from=builder', 'there is no stage builder before'],
    ['COPY --from=build', 'COPY --from=dependencies', 'stage dependencies does not make /app/dist'],
    ['RUN npm run build', 'RUN true', 'stage build does not make /app/dist'],
    ['USER node\n', '', 'the last stage runs as root'],
    ['USER node\n', 'USER node\nUSER root\n', 'the last stage runs as root'],
    ['/health/live', '/health', 'the last stage has no HEALTHCHECK on /health/live'],
    ['"dist/src/main.js"', '"dist/main.js"', 'CMD does not start dist/src/main.js'],
    ['\nCOPY package.json ./\n', '\n', 'dist/ or package.json is missing'],
  ])('would notice %j becoming %j', (before, after, fault) => {
    expect(dockerfile).toContain(before);
    expect(dockerfileFaults(dockerfile.replace(before, after), context)).toEqual([fault]);
  });

  it('finds every package of the running program among the production dependencies', () => {
    const sources = ['src', 'migrations', 'journey', 'bench', 'demo'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(path))
        .map((path) => join(folder, path)),
    );
    const missing = sources.flatMap((path) =>
      readSource(path, read(path))
        .imports.filter(({ target, typeOnly }) => target === null && !typeOnly)
        .map(({ packageName }) => packageName)
        .filter((name) => !name.startsWith('node:') && !(name in manifest.dependencies))
        .map((name) => ({ path, name })),
    );
    expect(sources.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const exampleNames = readEnvExample(read('.env.example')).map(({ name }) => name);
  const faultsOf = (source: string) =>
    composeFaults(parse(source) as Compose, { settingNames, secretNames, exampleNames });

  const notKept = 'no named volume at /var/lib/postgresql, where PostgreSQL 18 keeps its data';

  it('hands on every setting, writes down no secret, keeps the data, and opens nothing to the network', () => {
    expect(faultsOf(text)).toEqual([]);
  });

  it.each([
    [
      'LOG_LEVEL: ${LOG_LEVEL:-}',
      'LOG_LEVELS: ${LOG_LEVEL:-}',
      ['LOG_LEVELS is no setting', 'LOG_LEVEL is not handed on'],
    ],
    ['${TOKEN_SECRET:?Set TOKEN_SECRET in .env}', 'abc', ['TOKEN_SECRET is written into the file']],
    [
      '${TOKEN_SECRET:?Set TOKEN_SECRET in .env}',
      '${TOKEN_SECRET:-abc}',
      ['TOKEN_SECRET is written into the file'],
    ],
    [
      'tracker:${POSTGRES_PASSWORD:?Set POSTGRES_PASSWORD in .env}@',
      'tracker:abc@',
      ['DATABASE_URL is written into the file'],
    ],
    ['${LOG_LEVEL:-}', '${LOG:-}', ['LOG is asked for and not in .env.example']],
    [':/var/lib/postgresql', ':/var/lib/postgresql/data', [notKept]],
    ['- database:/', '- ./database:/', [notKept]],
    ['healthcheck:', 'x-healthcheck:', ['the database has no healthcheck']],
    ['service_healthy', 'service_started', ['app does not wait for the database']],
    ['image: postgres:18', 'image: postgres:17', ['the database is not postgres:18']],
    [
      'image: postgres:18',
      "image: postgres:18\n    ports: ['5432:5432']",
      ['the database is published to the host'],
    ],
    ["'${PUBLISHED_AT:-127.0.0.1:3000}:3000'", "'3000:3000'", ['3000:3000 is open to all']],
    ['POSTGRES_DB', 'POSTGRES_DATABASE', ['POSTGRES_DATABASE is unknown to the database']],
  ])('would notice %j becoming %j', (before, after, faults) => {
    expect(text).toContain(before);
    expect(faultsOf(text.replace(before, () => after))).toEqual(faults);
  });
});

describe('.env.example', () => {
  const entries = readEnvExample(read('.env.example'));

  it('names every setting in the order of the table, with its description and its example', () => {
    const expected = settingNames.map((name) => ({
      name,
      value: table[name]?.example,
      description: table[name]?.description,
    }));
    expect(entries.filter(({ name }) => !containerNames.includes(name))).toEqual(expected);
  });

  it('names what only the containers need after them', () => {
    const rest = entries.slice(settingNames.length);
    expect(rest.map(({ name }) => name)).toEqual(containerNames);
    for (const { description } of rest) expect(description).toMatch(/^Containers only: ./);
  });

  it('has no value for a secret, and values the program accepts for everything else', () => {
    for (const { name, value } of entries) {
      if (secretNames.includes(name) || name === 'POSTGRES_PASSWORD')
        expect({ name, value }).toEqual({ name, value: '' });
      expect(() => table[name]?.read(value)).not.toThrow();
    }
  });
});

describe('readEnvExample', () => {
  it('joins a wrapped description and keeps what stands apart out of it', () => {
    expect(readEnvExample('# About the file.\n\n# What it\n# means.\nNAME=a=b\n\nOTHER=\n')).toEqual([
      { name: 'NAME', value: 'a=b', description: 'What it means.' },
      { name: 'OTHER', value: '', description: '' },
    ]);
  });
});
