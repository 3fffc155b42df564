/** What a patient sees after sending, and where a link does not lead to questions. Whom to call stands on each of them. */
import { markup, type Html } from './markup.js';
import { crisisBox, HELP_IS_CALLED, layout, type Help } from './layout.js';

/** @param isCrisisFirst what was sent calls for help at once */
export function thanksPage(clinicName: string, help: Help, isCrisisFirst: boolean): string {
  const thanks = markup`<h1>Thank you</h1>
<p class="lead">Your answers have reached the clinic. You can close this page.</p>`;
  return layout(
    clinicName,
    isCrisisFirst
      ? markup`${crisisBox(help, true)}
${thanks}
<p>Please do not wait for a call from the clinic if you are in danger or feel unsafe.</p>`
      : markup`${thanks}
${crisisBox(help)}`,
  );
}

export interface Trouble {
  readonly heading: string;
  readonly text: string;
}

const NOT_SAVED = 'What you sent just now was not saved.';
const PERHAPS_SAVED = 'We do not know whether what you sent was saved. Sent once more, it counts once.';

/** Answers that were sent, whatever they were, and were not thanked for. */
export interface SentInVain {
  /** A server in trouble cannot tell. */
  readonly isSurelyNotSaved: boolean;
  readonly isHelpCalled: boolean;
}

/**
 * Says no more than that this link leads nowhere, or that something has to be tried again.
 * @param sent null where the page was only opened
 */
export function troublePage({ heading, text }: Trouble, help: Help, sent: SentInVain | null): string {
  const words: Html = markup`<h1>${heading}</h1>
<p class="lead">${text}</p>`;
  return layout(
    null,
    sent
      ? markup`${crisisBox(help, true)}
${words}
<p>${sent.isSurelyNotSaved ? NOT_SAVED : PERHAPS_SAVED}</p>
${sent.isHelpCalled ? HELP_IS_CALLED : null}`
      : markup`${words}
${crisisBox(help)}`,
  );
}
