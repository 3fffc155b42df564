/** One invented patient and everything a clinic does around her, so that every operation is used once. */
import type { TestApp } from '../../support/app.js';
import { followUp } from './after.js';
import { setUpClinic } from './clinic.js';
import { changeCourse, endCourse, orderCourse } from './course.js';
import { liveThroughDay } from './day.js';
import { welcomePatient } from './patient.js';
import { gather } from './teller.js';

export async function tellStory(app: TestApp): Promise<void> {
  const cast = await gather(app);
  await setUpClinic(cast);
  const patientId = await welcomePatient(cast);
  const course = await orderCourse(cast, patientId);
  await liveThroughDay(cast, course);
  await changeCourse(cast, course);
  await followUp(cast, course);
  await endCourse(cast, course);
}
