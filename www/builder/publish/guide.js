// The short guide that travels in the ZIP: what to do with the folder, and the code for each way.

import { escaped, WAYS } from './codes.js';

/**
 * @param {(key: string, values?: Record<string, string>) => string} word
 * @param {string} language
 * @param {Record<string, string>} code
 * @param {string} title
 */
export function guide(word, language, code, title) {
  const steps = ['guide_1', 'guide_2', 'guide_3'].map((key) => `<li>${escaped(word(key))}</li>`);
  const systems = ['wordpress', 'joomla', 'html'].map(
    (key) => `<h3>${escaped(word(`system_${key}`))}</h3>\n<p>${escaped(word(`system_${key}_how`))}</p>`,
  );
  const ways = WAYS.map(
    (key) =>
      `<h2>${escaped(word(`code_${key}`))}</h2>\n<p>${escaped(word(`code_${key}_how`))}</p>\n<pre><code>${escaped(code[key])}</code></pre>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${word('guide_h')}: ${title}`)}</title>
</head>
<body>
<h1>${escaped(word('guide_h'))}</h1>
<p>${escaped(title)}</p>
<ol>
${steps.join('\n')}
</ol>
${ways.join('\n')}
<h2>${escaped(word('systems_h'))}</h2>
${systems.join('\n')}
</body>
</html>
`;
}
