/** The frame of every page for patients. The title stands in histories and on lock screens, and tells nothing. */
import { Html, markup } from './markup.js';
import { STYLE } from './style.js';

/** Whom the patient can turn to. */
export interface Help {
  readonly crisisText: string;
  readonly phone: string | null;
}

/** @param clinicName null where even that is too much to tell */
export function layout(clinicName: string | null, content: Html): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
<title>How are you?</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<div class="page">
${clinicName === null ? null : markup`<header>${clinicName}</header>`}
<main>
${content}
</main>
</div>
</body>
</html>
`.text;
}

/** Said once a psychiatrist is called because of what was sent, whatever has become of the answers. */
export const HELP_IS_CALLED = markup`<p>What you told us about thoughts of death or self-harm has reached the clinic all the same, and somebody there is asked to look at it today. Please do not wait for a call from the clinic if you are in danger or feel unsafe.</p>`;

/** @param isFirst it comes before everything else, and says so */
export function crisisBox({ crisisText, phone }: Help, isFirst = false): Html {
  const heading = isFirst ? 'Please read this first' : 'If you need help now';
  return markup`<section class="crisis${isFirst ? ' first' : ''}" aria-labelledby="help">
<h2 id="help">${heading}</h2>
<p>${crisisText}</p>
${phone === null ? null : markup`<p>The clinic: <a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a></p>`}
</section>`;
}
