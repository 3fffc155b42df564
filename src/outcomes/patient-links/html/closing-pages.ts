/** What a patient sees after sending, and where a link does not lead to questions. Whom to call stands on each of them. */
import { markup, type Html } from './markup.js';
import { crisisBox, layout, type Help } from './layout.js';

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

/**
 * Says no more than that this link leads nowhere, or that something has to be tried again.
 * @param isCrisisFirst answers were sent, whatever they were
 */
export function troublePage({ heading, text }: Trouble, help: Help, isCrisisFirst: boolean): string {
  const words: Html = markup`<h1>${heading}</h1>
<p class="lead">${text}</p>`;
  return layout(
    null,
    isCrisisFirst
      ? markup`${crisisBox(help, true)}
${words}`
      : markup`${words}
${crisisBox(help)}`,
  );
}
