/**
 * How the pages look: one column that a small screen can hold, large targets, contrast of at least 7:1 for what is read,
 * a focus that cannot be overlooked. Nothing is fetched: the style stands in the page and is named by its hash.
 */
import { createHash } from 'node:crypto';

export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef3f2; color: #14252b; font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
.page { max-width: 38rem; margin: 0 auto; padding: 1rem 1rem 2.5rem; }
header { padding: .25rem 0 .75rem; color: #2f4a50; font-size: .9375rem; font-weight: 600; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; }
h2 { margin: 0 0 .375rem; font-size: 1.1875rem; line-height: 1.3; }
p { margin: 0 0 .75rem; }
a { color: #0a4f49; }
.lead { font-size: 1.0625rem; }
.part { margin: 1.75rem 0 0; }
.count { margin: 0 0 .25rem; color: #2f4a50; font-size: .875rem; font-weight: 600; }
.card, fieldset { margin: 0 0 .875rem; padding: 1rem; background: #fff; border: 1px solid #c3d1cf; border-radius: .75rem; min-width: 0; }
legend { float: left; width: 100%; margin: 0 0 .625rem; padding: 0; font-weight: 600; overflow-wrap: break-word; }
legend + * { clear: both; }
.number { color: #2f4a50; font-weight: 600; }
.choice { display: flex; align-items: center; gap: .75rem; min-height: 3rem; padding: .375rem .75rem; margin: .375rem 0 0; border: 1px solid #8aa09d; border-radius: .625rem; background: #fbfdfc; cursor: pointer; }
.choice:has(input:checked) { border-color: #0a4f49; background: #e2f1ee; box-shadow: inset 0 0 0 1px #0a4f49; }
.choice input { flex: none; width: 1.375rem; height: 1.375rem; margin: 0; accent-color: #0a4f49; }
.ends { display: block; color: #2f4a50; font-size: .9375rem; }
input[type=number] { width: 7rem; min-height: 3rem; margin-top: .5rem; padding: .5rem .75rem; font: inherit; color: inherit; background: #fff; border: 1px solid #5d7673; border-radius: .625rem; }
:focus-visible { outline: 3px solid #b3490a; outline-offset: 2px; }
.choice:has(input:focus-visible) { outline: 3px solid #b3490a; outline-offset: 2px; }
.choice input:focus-visible { outline: none; }
fieldset.missing { border: 2px solid #8f3a06; }
.note { display: block; margin: 0 0 .5rem; color: #7c3204; font-weight: 600; }
.notice { border: 2px solid #8f3a06; }
.notice ul { margin: 0; padding: 0; list-style: none; }
.notice li a { display: block; padding: .5rem 0; }
button { display: block; width: 100%; min-height: 3.25rem; margin: 1.25rem 0 0; padding: .75rem 1rem; font: inherit; font-weight: 600; color: #fff; background: #0a4f49; border: 1px solid #0a4f49; border-radius: .75rem; cursor: pointer; }
button.second { margin-top: .75rem; color: #0a4f49; background: #fff; }
.crisis { margin: 1.5rem 0 0; padding: 1rem; background: #fff8ea; border: 1px solid #9a6a12; border-left: .375rem solid #9a6a12; border-radius: .75rem; }
.crisis p { white-space: pre-line; overflow-wrap: anywhere; }
.crisis p:last-child { margin: 0; }
.crisis.first { margin: 0 0 1.5rem; background: #fff; border: 2px solid #7a1f1f; border-left: .5rem solid #7a1f1f; font-size: 1.1875rem; }
.crisis a { display: inline-block; padding: .5rem 0; font-weight: 600; }
@media print { body { background: #fff; } button { display: none; } }
`;

const hash = createHash('sha256').update(STYLE).digest('base64');

/** Nothing is loaded, nothing runs, nobody frames it; the form may only go back where it came from. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
