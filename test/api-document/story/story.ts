/** Two invented patients and everything a clinic does around them, so that every operation is used once. */
import type { TestApp } from '../../support/app.js';
import { followUp } from './after.js';
import { setUpClinic } from './clinic.js';
import { changeCourse, endCourse, orderCourse } from './course.js';
import { liveThroughDay } from './day.js';
import { fillSafe } from './drugs.js';
import { welcomePatient } from './patient.js';
import { sortOut } from './mixed-up.js';
import { makeMistakes } from './refusals.js';
import { treatWithSpravato } from './spravato.js';
import { gather } from './teller.js';

export async function tellStory(app: TestApp): Promise<void> {
  const cast = await gather(app);
  await setUpClinic(cast);
  const lotId = await fillSafe(cast);
  await makeMistakes(cast);
  const patientId = await welcomePatient(cast);
  const course = await orderCourse(cast, patientId);
  await liveThroughDay(cast, course, lotId);
  await changeCourse(cast, course);
  await followUp(cast, course);
  await endCourse(cast, course);
  const odell = await treatWithSpravato(cast);
  await sortOut(cast, patientId, odell);
}
