/** The page with the questions: one bundle, nothing about the patient, usable without a script and without a mouse. */
import {
  fieldOf,
  isSpan,
  leftOut,
  type FilledForm,
  type Question,
  type Span,
} from '../domain/questionnaire.js';
import { markup, type Html } from './markup.js';
import { crisisBox, HELP_IS_CALLED, layout, type Help } from './layout.js';

/** Name and value of the button that sends the page although items were left out. */
export const SEND_AS_IT_IS = { name: 'send', value: 'as-it-is' } as const;

export interface QuestionsPage {
  readonly clinicName: string;
  readonly help: Help;
  readonly filled: readonly FilledForm[];
  /** The page was sent and something was left out: say so, keep the rest. */
  readonly isAskedAgain: boolean;
  /** Somebody is called because of what was sent, although nothing of it is stored. */
  readonly isCrisisFirst: boolean;
}

export function questionsPage(page: QuestionsPage): string {
  const { clinicName, help, filled, isAskedAgain, isCrisisFirst } = page;
  const missing = isAskedAgain ? leftOut(filled) : [];
  const isEmpty = missing.length === filled.flatMap(({ answers }) => answers).length;
  return layout(
    clinicName,
    markup`${isCrisisFirst ? crisisBox(help, true) : null}
<h1>How are you?</h1>
${isAskedAgain ? notice(missing, filled, isEmpty, isCrisisFirst) : introduction()}
<form method="post" novalidate autocomplete="off">
${filled.map((form, index) => part(form, index, filled.length, isAskedAgain))}
<button type="submit">Send my answers</button>
${isAskedAgain && !isEmpty ? markup`<button type="submit" class="second" name="${SEND_AS_IT_IS.name}" value="${SEND_AS_IT_IS.value}">Send without the rest</button>` : null}
</form>
${isCrisisFirst ? null : crisisBox(help)}`,
  );
}

function introduction(): Html {
  return markup`<p class="lead">Please choose the answer that fits best. There are no right or wrong answers. Only the people who treat you see them.</p>`;
}

function notice(
  missing: ReturnType<typeof leftOut>,
  filled: readonly FilledForm[],
  isEmpty: boolean,
  isHelpCalled: boolean,
): Html {
  const heading =
    missing.length === 1
      ? 'One question has no answer yet'
      : `${missing.length} questions have no answer yet`;
  const links = missing.map(({ form, item }) => {
    const { questions } = filled[form]!.form;
    return markup`<li><a href="#q${fieldOf(form, item)}">${item + 1}. ${questions[item]!.wording}</a></li>`;
  });
  return markup`<section class="card notice" tabindex="-1"${isHelpCalled ? null : markup` autofocus`} aria-labelledby="missing">
<h2 id="missing">${heading}</h2>
<p>${
    isEmpty
      ? 'Nothing is saved yet. Please answer what you can.'
      : 'Your answers are not saved yet. They are kept below. Please have another look, or send the page without the rest: both are fine.'
  }</p>
${isHelpCalled ? HELP_IS_CALLED : null}
<ul>${links}</ul>
</section>`;
}

function part(filled: FilledForm, index: number, parts: number, marksMissing: boolean): Html {
  const { form, answers, difficulty } = filled;
  const stem = `stem${index}`;
  return markup`<div class="part">
${parts > 1 ? markup`<p class="count">Part ${index + 1} of ${parts}</p>` : null}
<h2 id="${stem}">${form.stem}</h2>
${form.questions.map((question, item) => {
  const value = answers[item] ?? null;
  return field({
    question,
    name: fieldOf(index, item),
    number: form.questions.length > 1 ? item + 1 : null,
    value,
    stem,
    isMissing: marksMissing && value === null,
  });
})}
${form.difficulty === null ? null : field({ question: form.difficulty, name: fieldOf(index, 'difficulty'), number: null, value: difficulty, stem: null, isMissing: false })}
</div>`;
}

interface Field {
  readonly question: Question;
  readonly name: string;
  readonly number: number | null;
  readonly value: number | null;
  /** Id of the sentence that the question completes. */
  readonly stem: string | null;
  readonly isMissing: boolean;
}

function field({ question, name, number, value, stem, isMissing }: Field): Html {
  const note = isMissing ? markup`<span class="note" id="n${name}">No answer yet</span>` : null;
  const describedBy = [stem, isMissing ? `n${name}` : null].filter((id) => id !== null).join(' ');
  const { answers, wording } = question;
  return markup`<fieldset id="q${name}"${isMissing ? markup` class="missing"` : null}${describedBy === '' ? null : markup` aria-describedby="${describedBy}"`}>
<legend>${note}${number === null ? null : markup`<span class="number">${number}.</span> `}${wording}</legend>
${
  isSpan(answers)
    ? numberField(answers, name, wording, value)
    : answers.map(
        (choice) =>
          markup`<label class="choice"><input type="radio" name="${name}" value="${choice.value}"${choice.value === value ? markup` checked` : null}><span>${choice.wording}</span></label>
`,
      )
}</fieldset>`;
}

function numberField({ min, max }: Span, name: string, wording: string, value: number | null): Html {
  const range = `A whole number from ${min} to ${max}`;
  return markup`<label class="ends" for="f${name}">${range}</label>
<input id="f${name}" type="number" inputmode="numeric" name="${name}" min="${min}" max="${max}" step="1" aria-label="${wording}. ${range}"${value === null ? null : markup` value="${value}"`}>
`;
}
