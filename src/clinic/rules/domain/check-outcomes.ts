/** Combinations in time points and questionnaires that cannot work. */
import type { AskedForm, AskedForms, InstrumentRules, OutcomeRules, TimePointRules } from '../rule-set.js';
import { checkInstrument } from './check-instruments.js';
import { each, must, notFalling, rising, unique } from './fault-checks.js';
import type { RuleFault } from './shape.js';

export function checkOutcomes({ timePoints, instruments, asked }: OutcomeRules): readonly RuleFault[] {
  return [
    ...checkTimePoints(timePoints),
    ...unique('/outcomes/instruments', instruments, ({ code }) => code),
    ...must(instruments.length > 0, '/outcomes/instruments', 'There has to be at least one questionnaire.'),
    ...each('/outcomes/instruments', instruments, checkInstrument),
    ...checkAsked(asked, instruments),
  ];
}

function checkAsked(asked: AskedForms, instruments: readonly InstrumentRules[]): readonly RuleFault[] {
  const { beforeCourse, acute, hour24, day7To14 } = asked;
  const faults = Object.entries(asked).flatMap(([time, forms]: [string, readonly AskedForm[]]) => {
    const at = `/outcomes/asked/${time}`;
    return [
      ...unique(at, forms, nameOf),
      ...each(at, forms, (form, formAt) =>
        must(
          instruments.some(
            ({ code, recalls }) => code === form.instrumentCode && recalls.includes(form.recall),
          ),
          formAt,
          `There is no questionnaire ${nameOf(form)}.`,
        ),
      ),
    ];
  });
  const baselines = beforeCourse.map(nameOf);
  const afterDose = Object.entries({ acute, hour24, day7To14 }).flatMap(([time, forms]) =>
    each(`/outcomes/asked/${time}`, forms, (form, at) =>
      must(
        hasNoBaseline(form) || baselines.includes(nameOf(form)),
        at,
        `${nameOf(form)} has to be asked before the course too, or there is nothing to compare it with.`,
      ),
    ),
  );
  return [...faults, ...afterDose];
}

/** What asks about the time since the dose cannot be asked before it. */
function hasNoBaseline({ recall }: AskedForm): boolean {
  return recall === 'SINCE_DOSE';
}

function nameOf({ instrumentCode, recall }: AskedForm): string {
  return `${instrumentCode} ${recall}`;
}

function checkTimePoints(points: TimePointRules): readonly RuleFault[] {
  const pointer = '/outcomes/timePoints';
  const { strictHour24Hours: strict, day7To14Days: week, lateFollowUpDays: late } = points;
  return [
    ...notFalling(pointer, points, 'intoxicatedBelowHours', 'acuteTargetHours', 'acuteEndHours'),
    ...rising(pointer, points, 'acuteEndHours', 'hour24EndHours'),
    ...notFalling(pointer, points, 'acuteEndHours', 'hour24TargetHours', 'hour24EndHours'),
    ...must(
      points.acuteEndHours <= strict.min && strict.min <= strict.max && strict.max <= points.hour24EndHours,
      `${pointer}/strictHour24Hours`,
      'The strict window has to lie within the window of 24 hours.',
    ),
    ...notFalling(`${pointer}/day7To14Days`, week, 'min', 'target', 'max'),
    ...notFalling(`${pointer}/lateFollowUpDays`, late, 'min', 'target', 'max'),
    ...must(
      late.min > week.max,
      `${pointer}/lateFollowUpDays/min`,
      `The late follow-up has to begin after day ${week.max}.`,
    ),
    ...must(
      week.min * 24 > points.hour24EndHours,
      `${pointer}/day7To14Days/min`,
      'It has to begin after the window of 24 hours has ended.',
    ),
  ];
}
