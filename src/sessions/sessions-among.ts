/**
 * Which sessions a count is about, and the group each of them is told apart by. Whoever asks knows how sessions are told apart; this
 * room only joins what it is given: SQL with the columns `session_id` and `grp`, whose values are appended to the parameters.
 */
export type SessionsAmong = (parameters: unknown[]) => string;
