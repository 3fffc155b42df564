/** Combinations in time points and questionnaires that cannot work. */
import type { AskedForm, AskedForms, InstrumentRules, OutcomeRules, TimePointRules } from '../rule-set.js';
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

function checkInstrument(instrument: InstrumentRules, at: string): readonly RuleFault[] {
  const { itemCount, validatedRecall, recalls, neverImputedItems, proratedMissingItems } = instrument;
  return [
    ...rising(at, instrument, 'itemMin', 'itemMax'),
    ...checkSeverityBands(instrument, `${at}/bands`),
    ...must(
      recalls.includes(validatedRecall),
      `${at}/recalls`,
      `The recall it was validated for (${validatedRecall}) has to be among them.`,
    ),
    ...unique(`${at}/recalls`, recalls, (recall) => recall),
    ...must(
      proratedMissingItems < itemCount,
      `${at}/proratedMissingItems`,
      'A total needs at least one answer.',
    ),
    ...unique(`${at}/neverImputedItems`, neverImputedItems, (item) => item),
    ...each(`${at}/neverImputedItems`, neverImputedItems, (item, itemAt) =>
      must(item <= itemCount, itemAt, `There is no item ${item}.`),
    ),
    ...notFalling(at, instrument, 'deteriorationFrom', 'reliableDeteriorationFrom'),
    ...notFalling(at, instrument, 'remissionBelow', 'responseBaselineFrom'),
  ];
}

/** Every total has exactly one band. */
function checkSeverityBands({ bands, itemCount, itemMin, itemMax }: InstrumentRules, at: string) {
  const [lowest, highest] = [itemCount * itemMin, itemCount * itemMax];
  return [
    ...unique(at, bands, ({ code }) => code),
    ...must(bands[0]?.min === lowest, at, `The bands have to begin at the lowest total, ${lowest}.`),
    ...must(bands.at(-1)?.max === highest, at, `The bands have to end at the highest total, ${highest}.`),
    ...each(at, bands, ({ min, max }, bandAt) => must(min <= max, bandAt, 'The band ends before it begins.')),
    ...bands
      .slice(1)
      .flatMap(({ min }, index) =>
        must(
          min === bands[index]!.max + 1,
          `${at}/${index + 1}/min`,
          `This band has to begin right above the one before, at ${bands[index]!.max + 1}.`,
        ),
      ),
  ];
}
