// Copying a text, and saying for a while that it has been copied.

/** Milliseconds. */
const COPIED = 2000;

/**
 * @param {string} text
 * @param {(copied: boolean) => void} tell  says that it has been copied, or no longer
 * @param {() => void} mark  where copying is not allowed: marks the text, so that the reader's own keys copy it
 */
export async function copy(text, tell, mark) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return mark();
  }
  tell(true);
  setTimeout(() => tell(false), COPIED);
}
