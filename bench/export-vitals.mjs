/**
 * `npm run bench:export [-- --rows 5000000 --formats csv,ndjson,parquet --node '--max-old-space-size=150']`: exports that many vitals rows from the app on a
 * PostgreSQL of its own, while the memory of the app is watched; then reads the files back, the Parquet one with another library,
 * and compares count and sums with what PostgreSQL says. Ends by itself: each file has forty minutes.
 *
 * The app is started as `npm start` starts it. `--node` gives it other options of Node instead, to try them.
 */
import { tableFromIPC } from 'apache-arrow';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, openAsBlob, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ParquetFile } from 'parquet-wasm';
import pg from 'pg';
import { shippedNodeOptions } from '../dist/bench/servers/shipped-node-options.js';
import { EmbeddedServer } from '../dist/src/platform/database/embedded/embedded-server.js';

const LONGEST_FILE_MS = 40 * 60_000;
const TICKS_A_SECOND = 100;
const READINGS_IN_A_SESSION = 100;
const SESSIONS_OF_A_PATIENT = 10;
const EXPORTER = 'pia.brandt';
const PASSWORD = 'the password of a benchmark';
const MIB = 1024 * 1024;

const wanted = Number(option('--rows', '5000000'));
const nodeOptions = option('--node', null)?.split(' ') ?? shippedNodeOptions();
const formats = option('--formats', 'csv,ndjson,parquet').split(',');
const patients = Math.max(1, Math.round(wanted / READINGS_IN_A_SESSION / SESSIONS_OF_A_PATIENT));
const rows = patients * SESSIONS_OF_A_PATIENT * READINGS_IN_A_SESSION;

const folder = await mkdtemp(join(tmpdir(), 'treatment-tracker-bench-'));
const server = await EmbeddedServer.start({ dataFolder: folder, durable: false });
const database = new pg.Client({ connectionString: server.url });
let app;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void leave().then(() => process.exit(1)));
try {
  await database.connect();
  app = await startApp();
  await signUp(app);
  console.log(
    `Loading ${rows.toLocaleString('en')} vitals rows of ${patients.toLocaleString('en')} patients ...`,
  );
  const loading = performance.now();
  await load();
  console.log(`Loaded in ${seconds(loading)} s.`);
  app = await restarted(app);
  const token = await enter(app, EXPORTER, PASSWORD);
  console.log(`The app at rest: ${memoryOf(app.pid).toFixed(0)} MiB.`);
  const truth = await sumsInDatabase();
  const results = [];
  for (const format of formats) {
    results.push(await measure(format, token, truth));
    console.table(results);
  }
} finally {
  await leave();
}

/** Leaves nothing behind, also when it is stopped. */
async function leave() {
  app?.kill('SIGTERM');
  await database.end().catch(() => undefined);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function option(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}

/** The app as it runs in production, in a process of its own. */
async function startApp() {
  const child = spawn(process.execPath, [...nodeOptions, 'dist/src/main.js'], {
    env: {
      ...process.env,
      DATABASE_URL: server.url,
      TOKEN_SECRET: 'only for this benchmark, and for nothing else',
      ACCESS_TOKEN_MINUTES: '60',
      PORT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  for await (const line of createInterface({ input: child.stderr })) {
    child.oneTimePassword ??= /one-time password\s+(\S+)/.exec(line)?.[1];
    child.url ??= /Serving on (\S+)/.exec(line)?.[1];
    if (child.url) break;
  }
  if (!child.url) throw new Error('The app did not start');
  child.stderr.resume();
  return child;
}

/** Once it has followed what was loaded, which is not what is measured and leaves it with more memory than it needs. */
async function restarted(app) {
  const waiting = `select count(*)::int as count from report_changes`;
  while ((await database.query(waiting)).rows[0].count > 0) await sleep(500);
  const ended = once(app, 'exit');
  app.kill('SIGTERM');
  await ended;
  return startApp();
}

async function call(app, method, path, body, token) {
  const response = await fetch(`${app.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

async function enter(app, username, password) {
  const { accessToken } = await call(app, 'POST', '/v1/auth/token', {
    grantType: 'password',
    username,
    password,
  });
  return accessToken;
}

/** The first administrator registers a psychiatrist, who exports. */
async function signUp(app) {
  const settle = async (username, first) => {
    const token = await enter(app, username, first);
    await call(app, 'PUT', '/v1/me/password', { currentPassword: first, newPassword: PASSWORD }, token);
    return enter(app, username, PASSWORD);
  };
  const admin = await settle('admin', app.oneTimePassword);
  const first = 'a first password';
  const person = { username: EXPORTER, displayName: 'Pia Brandt', role: 'psychiatrist', password: first };
  await call(app, 'POST', '/v1/users', person, admin);
  await settle(EXPORTER, first);
}

/** Plausible for one look: pressure and pulse rise and fall over two hours, one reading in five from a person. */
async function load() {
  const anybody = '00000000-0000-7000-8000-000000000001';
  // The rows are made to fit; asking for each whether it does would take as long as writing it.
  await database.query(`alter table vitals_readings drop constraint fk_vitals_readings_session_id`);
  await database.query(
    `insert into patients (id, clinic_id, mrn, given_name, family_name, name_key, birth_date, sex, contact, status,
       acknowledged_warnings, recorded_at, updated_at, updated_by, version)
     select gen_random_uuid(), (select id from clinics limit 1), 'BENCH-' || n, 'Bench', 'Invented ' || n, 'bench ' || n,
       date '1950-01-01' + n % 15000, (array['FEMALE', 'MALE'])[1 + n % 2], '{}', 'ACTIVE', '[]', now(), now(), $1, 1
     from generate_series(1, $2::int) n`,
    [anybody, patients],
  );
  await database.query(
    `insert into treatment_plans (id, patient_id, modality, indications, diagnosis_code, status, dosing_weight_kg,
       dosing_weight_basis, dosing_weight_measured_on, phase_revision, first_day, weekdays, time_of_day, rule_set_version,
       acknowledged_warnings, ordered_by, ordered_at, recorded_at, updated_at, updated_by, version)
     select gen_random_uuid(), id, 'IV', '{GAD}', 'F41.1', 'COMPLETED', 80, 'ACTUAL', '2025-01-01', 1, '2025-01-02', '{}',
       '10:00', 1, '[]', $1, now(), now(), now(), $1, 1 from patients`,
    [anybody],
  );
  await database.query(
    `insert into sessions (id, plan_id, patient_id, number, phase_kind, phase_ordinal, modality, planned_start, zone,
       ordered_mg, ordered_mg_per_kg, ordered_infusion_minutes, dosing_weight_kg, status, rule_set_version, checked_in_at,
       dose_started_at, last_dose_at, dose_ended_at, delivered_mg, completion, recorded_at, updated_at, updated_by, version)
     select gen_random_uuid(), plan.id, plan.patient_id, n, 'INDUCTION', 1, 'IV', start, 'America/Los_Angeles', 40, 0.5, 40, 80,
       'SIGNED', 1, start, start, start, start + interval '40 minutes', 40, 'COMPLETE', start, start, $1, 1
     from treatment_plans plan, generate_series(1, $2::int) n,
       lateral (select timestamptz '2025-01-02 18:00Z' + n * interval '3 days' as start) times`,
    [anybody, SESSIONS_OF_A_PATIENT],
  );
  await database.query(
    `insert into vitals_readings (id, session_id, measured_at, systolic_mm_hg, diastolic_mm_hg, heart_rate_per_minute,
       spo2_percent, respiratory_rate_per_minute, status, confirm_reasons, is_retrospective, recorded_at, recorded_by,
       request_id, content_hash, updated_at, updated_by, version)
     select gen_random_uuid(), session.id, dose_started_at + n * interval '75 seconds', 118 + n % 40, 70 + n % 20, 60 + n % 45,
       94 + n % 6, 12 + n % 8, 'ACCEPTED', '[]', false, dose_started_at, $1, 'bench', 'bench', dose_started_at, $1, 1
     from sessions session, generate_series(1, $2::int) n`,
    [anybody, READINGS_IN_A_SESSION],
  );
  await database.query('analyze');
}

async function sumsInDatabase() {
  const { rows: found } = await database.query(
    `select count(*)::int as count, sum(systolic_mm_hg)::float8 as systolic, sum(heart_rate_per_minute)::float8 as pulse
     from vitals_readings`,
  );
  return found[0];
}

/** Seconds of processor time so far. */
function processorOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** MiB in memory now. */
function memoryOf(pid) {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(text)[1]) / 1024;
}

async function measure(format, token, truth) {
  const file = join(folder, `vitals.${format}`);
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(app.pid))), 100);
  const began = performance.now();
  const processor = processorOf(app.pid);
  const response = await fetch(`${app.url}/v1/exports/vitals?format=${format}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(LONGEST_FILE_MS),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  await pipeline(Readable.fromWeb(response.body), createWriteStream(file));
  const took = (performance.now() - began) / 1000;
  clearInterval(watch);
  const busy = processorOf(app.pid) - processor;
  const record = await call(app, 'GET', `/v1/exports/${response.headers.get('export-id')}`, undefined, token);
  const sums = format === 'parquet' ? await sumsOfParquet(file) : await sumsOfLines(file, format);
  const same = JSON.stringify(sums) === JSON.stringify(truth);
  if (!same || record.rows !== truth.count || record.sha256 !== (await hashOf(file)))
    throw new Error(`${format}: ${JSON.stringify({ sums, truth, record })}`);
  await sleep(2000);
  return {
    format,
    rows: record.rows,
    seconds: Number(took.toFixed(1)),
    'rows/s': Math.round(record.rows / took),
    'app CPU s': Number(busy.toFixed(1)),
    'file MiB': Math.round((await stat(file)).size / MIB),
    'peak MiB': Math.round(most),
    'estimated rows': record.estimatedRows,
    'read back': 'count, sums and hash agree',
  };
}

async function hashOf(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function sumsOfLines(file, format) {
  const sums = { count: 0, systolic: 0, pulse: 0 };
  let places;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    // No column of this file holds a comma.
    const cells = format === 'csv' ? line.split(',') : null;
    if (cells && !places) {
      places = [cells.indexOf('systolicMmHg'), cells.indexOf('heartRatePerMinute')];
      continue;
    }
    const row = cells ? null : JSON.parse(line);
    sums.count += 1;
    sums.systolic += Number(row ? row.systolicMmHg : cells[places[0]]);
    sums.pulse += Number(row ? row.heartRatePerMinute : cells[places[1]]);
  }
  return sums;
}

/** By the Rust implementation of Apache Arrow, a row group at a time. */
async function sumsOfParquet(file) {
  const sums = { count: 0, systolic: 0, pulse: 0 };
  const parquet = await ParquetFile.fromFile(await openAsBlob(file));
  for await (const batch of await parquet.stream({ columns: ['systolicMmHg', 'heartRatePerMinute'] })) {
    const table = tableFromIPC(batch.intoIPCStream());
    sums.count += table.numRows;
    for (const value of table.getChild('systolicMmHg')) sums.systolic += value;
    for (const value of table.getChild('heartRatePerMinute')) sums.pulse += value;
  }
  return sums;
}
