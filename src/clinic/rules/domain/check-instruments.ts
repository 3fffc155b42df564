/** What cannot work together in the definition of a questionnaire. */
import type { AnswerChoice, InstrumentItem, InstrumentRules } from '../instrument-rules.js';
import { each, must, notFalling, rising, unique } from './fault-checks.js';
import { pointerTo, type RuleFault } from './shape.js';

export function checkInstrument(instrument: InstrumentRules, at: string): readonly RuleFault[] {
  const { totalRange, choices, difficulty, recalls } = instrument;
  return [
    ...checkItems(instrument, at),
    ...checkRecalls(instrument, at),
    ...checkThresholds(instrument, at),
    ...checkSeverityBands(instrument, `${at}/bands`),
    ...checkLicence(instrument, at),
    ...rising(`${at}/totalRange`, totalRange, 'min', 'max'),
    ...must(recalls.length > 0, `${at}/recalls`, 'It asks about at least one span of time.'),
    ...checkChoices(choices, `${at}/choices`),
    ...(difficulty ? checkChoices(difficulty.choices, `${at}/difficulty/choices`) : []),
    ...must(
      difficulty === null || difficulty.choices.length > 0,
      `${at}/difficulty/choices`,
      'A question has answers.',
    ),
  ];
}

function checkItems(instrument: InstrumentRules, at: string): readonly RuleFault[] {
  const { scoring, items, choices, neverImputedItems, proratedMissingItems } = instrument;
  const itemsAt = `${at}/items`;
  const needed = { SUM: items.length > 0, SINGLE_VALUE: items.length === 1, TOTAL_ONLY: items.length === 0 };
  const words = {
    SUM: 'A sum needs items.',
    SINGLE_VALUE: 'A single value has exactly one item.',
    TOTAL_ONLY: 'Where only the total is entered there are no items.',
  };
  return [
    ...must(needed[scoring], itemsAt, words[scoring]),
    ...each(itemsAt, items, (item, itemAt) => checkItem(item, choices, itemAt)),
    ...must(
      scoring === 'TOTAL_ONLY' || !needed[scoring] || isSumOfItems(instrument),
      `${at}/totalRange`,
      'The range of the total has to be the sum of the ranges of the items.',
    ),
    ...must(
      proratedMissingItems === 0 || 2 * proratedMissingItems < items.length,
      `${at}/proratedMissingItems`,
      'A total needs answers to more than half of the items.',
    ),
    ...must(
      proratedMissingItems === 0 ||
        items.every(({ min, max }) => min === items[0]!.min && max === items[0]!.max),
      `${at}/proratedMissingItems`,
      'Only items with the same range can stand for each other.',
    ),
    ...must(
      proratedMissingItems <= mostMissing(instrument),
      `${at}/proratedMissingItems`,
      `At most ${mostMissing(instrument)} of its items may be missing from a total.`,
    ),
    ...must(
      items.every(
        ({ asksAboutSelfHarm }, index) => !asksAboutSelfHarm || neverImputedItems.includes(index + 1),
      ),
      `${at}/neverImputedItems`,
      'An item that asks about self-harm is never made up, and has to stand here.',
    ),
    ...unique(`${at}/neverImputedItems`, neverImputedItems, (item) => item),
    ...each(`${at}/neverImputedItems`, neverImputedItems, (item, numberAt) =>
      must(item <= items.length, numberAt, `There is no item ${item}.`),
    ),
  ];
}

/**
 * How many items of a total may be missing at most: one of GAD-7, for which no rule is published, and two of PHQ-9, by
 * convention. A form under another name is told by its LOINC code.
 */
function mostMissing({ code, panelLoinc }: InstrumentRules): number {
  if (code === 'GAD7' || code === 'GAD7_SINCE_DOSE' || panelLoinc === '69737-5') return 1;
  return code === 'PHQ9' || panelLoinc === '44249-1' ? 2 : Infinity;
}

/** Item 9 of PHQ-9: thoughts of being better off dead, or of self-harm. */
const SELF_HARM_LOINC = '44260-8';

function checkItem(item: InstrumentItem, shared: readonly AnswerChoice[], at: string): readonly RuleFault[] {
  const choices = item.choices ?? shared;
  const values = choices.map(({ value }) => value);
  return [
    ...must(
      item.loinc !== SELF_HARM_LOINC || item.asksAboutSelfHarm === true,
      at,
      'This item asks about thoughts of self-harm, and has to call for help.',
    ),
    ...rising(at, item, 'min', 'max'),
    ...(item.choices === null ? [] : checkChoices(item.choices, `${at}/choices`)),
    ...must(
      choices.length === 0 || (Math.min(...values) === item.min && Math.max(...values) === item.max),
      at,
      `The answers have to go from ${item.min} to ${item.max}.`,
    ),
  ];
}

/** No value and no code twice. */
function checkChoices(choices: readonly AnswerChoice[], at: string): readonly RuleFault[] {
  const codes = choices.flatMap(({ loincAnswers }) => loincAnswers);
  return [
    ...unique(at, choices, ({ value }) => value),
    ...must(new Set(codes).size === codes.length, at, 'A LOINC answer code stands here twice.'),
  ];
}

function isSumOfItems({ items, totalRange }: InstrumentRules): boolean {
  const sum = (of: (item: InstrumentItem) => number) => items.reduce((total, item) => total + of(item), 0);
  return sum(({ min }) => min) === totalRange.min && sum(({ max }) => max) === totalRange.max;
}

function checkRecalls({ validatedRecall, recalls, stems, bands }: InstrumentRules, at: string) {
  return [
    ...must(
      validatedRecall === null || recalls.includes(validatedRecall),
      `${at}/recalls`,
      `The recall it was validated for (${validatedRecall}) has to be among them.`,
    ),
    ...unique(`${at}/recalls`, recalls, (recall) => recall),
    ...Object.keys(stems).flatMap((recall) =>
      must(
        recalls.some((each) => each === recall),
        pointerTo(`${at}/stems`, recall),
        'There is no such recall.',
      ),
    ),
    ...must(
      validatedRecall !== null || bands.length === 0,
      `${at}/bands`,
      'Bands hold for the recall it was validated for, and there is none.',
    ),
  ];
}

/** Thresholds that are published follow each other; a case, remission and the like lie within the totals. */
function checkThresholds(instrument: InstrumentRules, at: string): readonly RuleFault[] {
  const { deteriorationFrom, reliableDeteriorationFrom, remissionBelow, responseBaselineFrom } = instrument;
  const { totalRange, lossOfResponsePoints, responsePercent, significantBelow, reliableChange } = instrument;
  const inRange = (
    ['responseBaselineFrom', 'remissionBelow', 'significantBelow', 'caseFrom'] as const
  ).flatMap((name) => {
    const threshold = instrument[name];
    const isInRange = threshold === null || (threshold >= totalRange.min && threshold <= totalRange.max);
    return must(isInRange, `${at}/${name}`, `Totals go from ${totalRange.min} to ${totalRange.max}.`);
  });
  const isLowerBetter = instrument.direction === 'LOWER_IS_BETTER';
  return [
    ...inRange,
    ...(deteriorationFrom === null || reliableDeteriorationFrom === null
      ? []
      : notFalling(
          at,
          { deteriorationFrom, reliableDeteriorationFrom },
          'deteriorationFrom',
          'reliableDeteriorationFrom',
        )),
    ...must(
      remissionBelow === null ||
        responseBaselineFrom === null ||
        (isLowerBetter ? remissionBelow <= responseBaselineFrom : remissionBelow >= responseBaselineFrom),
      `${at}/responseBaselineFrom`,
      'Whoever is in remission cannot be ill enough to be judged.',
    ),
    ...must(
      lossOfResponsePoints === null || responsePercent !== null,
      `${at}/lossOfResponsePoints`,
      'Without a rule for response none can be lost.',
    ),
    ...must(
      significantBelow === null || reliableChange !== null,
      `${at}/significantBelow`,
      'A clinically significant change is a reliable one first.',
    ),
  ];
}

/** Every total has exactly one band, where there are bands. */
function checkSeverityBands({ bands, totalRange }: InstrumentRules, at: string): readonly RuleFault[] {
  if (bands.length === 0) return [];
  const { min: lowest, max: highest } = totalRange;
  return [
    ...unique(at, bands, ({ code }) => code),
    ...must(bands[0]!.min === lowest, at, `The bands have to begin at the lowest total, ${lowest}.`),
    ...must(bands.at(-1)!.max === highest, at, `The bands have to end at the highest total, ${highest}.`),
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

/** Wording that may not be shipped does not stand in the rules, where anybody of the clinic reads it. */
function checkLicence(instrument: InstrumentRules, at: string): readonly RuleFault[] {
  const { mayShipWording, items, choices, difficulty, stems } = instrument;
  const wordings = [
    ...Object.values(stems),
    ...items.flatMap((item) => [item.wording, ...(item.choices ?? []).map(({ wording }) => wording)]),
    ...choices.map(({ wording }) => wording),
    ...(difficulty ? [difficulty.wording, ...difficulty.choices.map(({ wording }) => wording)] : []),
  ];
  return must(
    mayShipWording || wordings.every((wording) => wording === null),
    `${at}/mayShipWording`,
    'Wording stands here that its licence does not allow to show.',
  );
}
