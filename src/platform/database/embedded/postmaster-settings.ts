/**
 * The settings of the embedded server. They are given at every start, so that a new release brings its own and nothing
 * in the data folder has to be edited.
 */

/** Everything is on disk before a commit is answered; or, for throw-away servers, nothing is waited for. */
function durability(durable: boolean): Record<string, string> {
  const value = durable ? 'on' : 'off';
  return { fsync: value, synchronous_commit: value, full_page_writes: value };
}

/**
 * A statement, its parameters and the error it met can all quote what a person typed about a patient, so none of them
 * reaches the server's log: statement errors are below the level `log`, and `terse` leaves out the DETAIL that names the
 * statement a crashed session was running.
 */
const QUIET_LOG = {
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_line_prefix: '%m [%p] ',
};

/** Stands in the command line of every server of ours, and in the titles of its processes. */
export const CLUSTER_NAME = 'ketamine-treatment-tracker';

/** Command-line arguments of `postgres`: the folder and the cluster name first, where `isPostmasterOf` looks for them. */
export function postmasterArguments(
  clusterFolder: string,
  port: number,
  durable: boolean,
): readonly string[] {
  const settings: Record<string, string> = {
    cluster_name: CLUSTER_NAME,
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...durability(durable),
    ...QUIET_LOG,
  };
  return [
    '-D',
    clusterFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
