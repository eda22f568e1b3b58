// Imports that are no JavaScript: the build turns them into strings and objects.

declare module '*.css' {
  const text: string;
  export default text;
}

/** The words that are needed before (or without) a language's file, by language, keys without `state.`. */
declare const EARLY_WORDS: Record<string, Record<string, string>>;
