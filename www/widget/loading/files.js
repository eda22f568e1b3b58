// The files beside the script and the documents that it is given. What fails may be asked for again.

import { Incomplete, UnexpectedContent, Unreachable } from './errors.js';

/**
 * @param {string | URL} url  absolute, or relative to the page
 * @param {AbortSignal} [signal]
 */
async function get(url, signal) {
  const response = await fetch(url, { signal }).catch((failure) => {
    if (signal?.aborted) throw failure;
    return null;
  });
  if (response?.ok) return response;
  throw new Unreachable(String(url), response?.status ?? null);
}

/** The address of one of the widget's own files: its name has a hash of what is in it. @param {string} name */
export const fileUrl = (name) => new URL(FILES[name], import.meta.url);

/** One of the widget's own files. @param {string} name */
export const fetchFile = (name) => get(fileUrl(name));

/**
 * The text of a document.
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function fetchText(url, signal) {
  const response = await get(new URL(url, document.baseURI), signal);
  return response.text().catch((failure) => {
    throw signal.aborted ? failure : new Incomplete(url, { cause: failure });
  });
}

/**
 * A function that is carried out once for each key, and again where it has failed.
 * @template T
 * @param {(key: string) => Promise<T>} make
 */
export function once(make) {
  /** @type {Map<string, Promise<T>>} */
  const made = new Map();
  return (/** @type {string} */ key) => {
    const before = made.get(key);
    if (before) return before;
    const promise = make(key);
    made.set(key, promise);
    promise.catch(() => made.delete(key));
    return promise;
  };
}

/** The words of a language, by key. @type {(language: string) => Promise<Record<string, string>>} */
export const fetchWords = once(async (language) => {
  const response = await fetchFile(`words/${language}.json`);
  return response.json().catch((failure) => {
    const Cause = failure instanceof SyntaxError ? UnexpectedContent : Incomplete;
    throw new Cause(response.url, { cause: failure });
  });
});
