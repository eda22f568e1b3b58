// How long a reader waits before they are told that they do.

/** Milliseconds. */
const LONG = 5000;

/**
 * Calls back where something takes long, and again as long after each call.
 * @param {Promise<unknown>} something
 * @param {() => void} tell
 */
export function whenLong(something, tell) {
  const timer = setInterval(tell, LONG);
  const stop = () => clearInterval(timer);
  something.then(stop, stop);
}
