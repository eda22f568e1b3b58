// When a page has nothing else to do, or something else first.

/** Safari has no `requestIdleCallback`. @param {() => void} work */
export const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(() => work());

/** Lets what a reader does come first. By `scheduler.yield` this goes on before all else that waits; Safari has none, and goes on after it. */
export const rest = () =>
  globalThis.scheduler?.yield?.() ?? new Promise((/** @type {(_: void) => void} */ done) => setTimeout(done));
