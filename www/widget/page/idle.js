// When a page has nothing else to do, or something else first.

/** Safari has no `requestIdleCallback`. @param {() => void} work */
export const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(() => work());

/** Lets what a reader does come first; Safari has no `scheduler.yield`, which then goes on before what else there is to do. */
export const rest = () =>
  globalThis.scheduler?.yield?.() ?? new Promise((/** @type {(_: void) => void} */ done) => setTimeout(done));
