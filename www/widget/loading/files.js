// The widget's own files, and texts that the page gives addresses of. What has come is looked at before it is used.

import { addresses } from 'cakupan-files';
import { Incomplete, Missing, Outdated, Unavailable, UnexpectedContent, Unreachable } from './errors.js';
import { Once } from './fetching.js';

/** @import { Asked } from './fetching.js' */

/** The address of one of the widget's own files: its name has a hash of what is in it. @param {string} name */
export function fileUrl(name) {
  const address = addresses[name];
  if (!address) throw new TypeError(`the build has no file ${name}`);
  return address();
}

/** The addresses of the page for frames and of the script around them; a package has neither. */
export const frameUrls = () => {
  const [page, script] = [addresses['embed.html'], addresses['cakupan-frame.js']];
  return page && script ? { page: page(), script: script() } : null;
};

/**
 * @param {URL} address
 * @param {Asked} asked
 */
async function get(address, { fresh, signal }) {
  const url = address.href;
  const response = await fetch(address, { signal, cache: fresh ? 'reload' : 'default' }).catch((cause) => {
    throw signal.aborted ? cause : new Unreachable({ url, cause });
  });
  const { ok, status } = response;
  if (ok) return response;
  throw new (status >= 500 ? Unavailable : Missing)({ url, status });
}

/**
 * One of the widget's own files, in use: `read` throws where what has come is not that file.
 * @template T
 * @param {string} name
 * @param {Asked} asked
 * @param {(response: Response) => Promise<T>} read
 * @returns {Promise<T>}
 */
export async function useFile(name, asked, read) {
  try {
    return await read(await get(fileUrl(name), asked));
  } catch (failure) {
    const isGone = failure instanceof Missing || failure instanceof UnexpectedContent;
    if (isGone && (await isOutdated(name))) throw new Outdated({ url: failure.url, cause: failure });
    throw failure;
  }
}

/** Whether the host has another script by now, which does not know of this file. Its browser then has that one too. @param {string} name */
async function isOutdated(name) {
  try {
    const script = await (await fetch(import.meta.url, { cache: 'reload' })).text();
    // What came in its place knows nothing at all.
    return (
      script.includes('cakupan-widget') && !script.includes(`${fileUrl(name).pathname.split('/').at(-1)}`)
    );
  } catch {
    return false;
  }
}

/**
 * @param {Response} response
 * @param {AbortSignal} signal
 */
async function textOf(response, signal) {
  const { url } = response;
  const text = await response.text().catch((cause) => {
    throw signal.aborted ? cause : new Incomplete({ url, cause });
  });
  if (isPage(text)) throw new UnexpectedContent({ url });
  if (!text.trim()) throw new Incomplete({ url });
  return text;
}

/** Whether a text is HTML. @param {string} text */
const isPage = (text) => text.trimStart().startsWith('<');

/**
 * The text of a document.
 * @param {URL} address
 * @param {Asked} asked
 */
export const fetchText = async (address, asked) => textOf(await get(address, asked), asked.signal);

/** The words of the languages, by the name of their file. @type {Once<Record<string, string>>} */
const words = new Once((name, asked) =>
  useFile(name, asked, async (response) => {
    const text = await textOf(response, asked.signal);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new Incomplete({ url: response.url, cause });
    }
  }),
);

/** @param {string} language */
const wordsFile = (language) => `words/${language}.json`;

/** The words of a language, by key. @param {string} language */
export const fetchWords = (language) => words.get(wordsFile(language));

/** Asks anew for the words of a language that are on their way. @param {string} language */
export const fetchWordsAgain = (language) => words.again(wordsFile(language));
