import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Schemas } from '../../journey/api.js';
import { COURSES_IN_A_YEAR, SESSIONS_IN_A_COURSE, yearOfOnePatient } from '../clinic/year.js';
import type { Request } from '../load.js';
import { employ, type Stage } from '../stage.js';
import { expectSame, type SideBySide } from './work.js';

/** B4: psychiatrists look at how a patient did over twelve months. */
export const progress: SideBySide = {
  code: 'B4',
  title: "one patient's progress, 12 months",
  against: 'the same queries, the same audit row',
  counts: 'requests',
  perRequest: 1,
  connections: 4,
  aim: { atLeast: 0.7 },
  async prepare(stage, app, _connections, isQuick) {
    // The second course is ordered otherwise than the first.
    const courses = isQuick ? 2 : COURSES_IN_A_YEAR;
    const patientId = await yearOfOnePatient(app, courses);
    const { token } = await employ(app, 'psychiatrist');
    const request: Request = { method: 'GET', path: `/v1/patients/${patientId}/progress`, token };
    const file = await record(stage, request);
    return {
      floorEnvironment: { RECORDED_QUERIES: file },
      async verify(ours, floor) {
        const progressed = JSON.parse(await ours(request)) as Schemas['ProgressResponse'];
        const sessions = progressed.courses.flatMap((course) => course.sessions);
        const scores = progressed.series.flatMap((one) => one.scores);
        const bare = await floor(request);
        expectSame(
          sessions.length === courses * SESSIONS_IN_A_COURSE,
          `There are ${sessions.length} sessions.`,
        );
        expectSame(
          [...sessions.map(({ id }) => id), ...scores.map(({ assessmentId }) => assessmentId)].every((id) =>
            bare.includes(id),
          ),
          'Not every session and score came from the queries that the floor repeats.',
        );
        const { results } = JSON.parse(bare) as { results: object[][] };
        const rows = results.reduce((sum, result) => sum + result.length, 0);
        return `${sessions.length} sessions and ${scores.length} scores, from ${results.length} queries and ${rows} rows`;
      },
      next: () => request,
      faultOf: (answer) =>
        answer.startsWith('{"patientId":') && answer.endsWith(']}') ? null : 'no progress was answered',
    };
  },
};

/** @returns the file with the queries of this request */
async function record(stage: Stage, { path, token }: Request): Promise<string> {
  const file = join(stage.folder, 'recorded-queries.json');
  await promisify(execFile)(process.execPath, ['dist/bench/floor/record-queries.js'], {
    env: {
      PATH: process.env['PATH'],
      ...stage.environment,
      REQUEST_PATH: path,
      REQUEST_TOKEN: token,
      RECORDED_QUERIES: file,
    },
  });
  return file;
}
