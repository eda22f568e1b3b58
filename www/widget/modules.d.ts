// Imports that are no JavaScript: the build turns them into strings and objects.

declare module '*.css' {
  const text: string;
  export default text;
}

/** What is said before any file of words is there, by language, then by key without `state.`. */
declare const EARLY_WORDS: Record<string, Record<string, string>>;

/** The files that each part of the program is, by the names that the widget knows them by. */
declare const PARTS: Record<string, string[]>;

/** What the files beside the script are called, by the name that the widget knows them by; the page of editors has it. */
declare const FILES: Record<string, string>;

/** The version of the package. */
declare const VERSION: string;

/** The addresses of the files beside the script, by the name that the widget knows them by. */
declare module 'cakupan-files' {
  export const addresses: Partial<Record<string, () => URL>>;
}
