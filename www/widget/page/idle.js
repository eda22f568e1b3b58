// When a page has nothing else to do.

/** Safari has no `requestIdleCallback`. @param {() => void} work */
export const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(() => work());
