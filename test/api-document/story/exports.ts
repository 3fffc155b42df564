/** A statistician asks for files: without names, and what their columns mean. */
import { refused, told, type Cast } from './teller.js';

const KINDS = ['assessments', 'sessions', 'vitals', 'side-effects'];

export async function exportForStudy({ psychiatrist }: Cast, patientId: string): Promise<void> {
  for (const kind of KINDS) {
    await told(psychiatrist.get(`/v1/exports/${kind}/dictionary?format=json`));
    // The clinic of the story has too few patients for a file without names; in the year before it had none.
    const file = `/v1/exports/${kind}?format=parquet&study=outcomes-2026`;
    await refused(422, psychiatrist.get(`${file}&from=2026-01-01`));
    await told(psychiatrist.get(`${file}&from=2025-01-01&to=2025-12-31`));
  }
  await refused(422, psychiatrist.get(`/v1/exports/vitals?patientId=${patientId}`));
  await refused(422, psychiatrist.get('/v1/exports/sessions?from=2026-06-01&to=2026-05-01'));
  await refused(403, psychiatrist.get(`/v1/exports/assessments?identified=true&patientId=${patientId}`));
  const { headers } = await psychiatrist.get(
    '/v1/exports/sessions?format=csv&study=outcomes-2026&to=2025-12-31',
  );
  await told(psychiatrist.get(`/v1/exports/${headers.get('export-id')}`));
  await told(psychiatrist.get('/v1/exports/running'));
}
