import type {LanguageName} from '../../../model/options/appearance.js';
import {html, type Markup, raw} from './markup.js';
import {script} from './script.js';
import {style} from './style.js';

/** One page that needs nothing beside itself: no network, no other file; what it may do is fixed by its policy. */
export async function* pageOf(
  language: LanguageName,
  title: string,
  content: Iterable<Markup>,
): AsyncGenerator<string> {
  yield '<!doctype html>\n';
  yield html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="kitchens">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
`.markup;
  for (const part of content) yield part.markup;
  yield html`</main>
<script>${raw(script)}</script>
</body>
</html>
`.markup;
}

/** Nothing is fetched from anywhere, and no style or script but the two of this page is taken. */
const policy = async (): Promise<string> =>
  [
    "default-src 'none'",
    `style-src '${await fingerprint(style)}'`,
    `script-src '${await fingerprint(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const fingerprint = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};
