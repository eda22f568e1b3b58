// What a page holds of memory, counted by the browser after everything that can go has gone.

/**
 * @typedef {object} Held
 * @property {number} heap  bytes
 * @property {number} nodes
 * @property {number} listeners
 * @property {number} audio  parts of audio contexts
 * @property {number} program  bytes of WebAssembly memory that can still be reached
 */

/** Notes the memory of every instance of the program, without keeping it. Runs in the page. */
export function noteMemories() {
  /** @type {WeakRef<WebAssembly.Memory>[]} */
  const memories = [];
  const { Instance } = WebAssembly;
  /** @param {WebAssembly.Instance} instance */
  const noted = (instance) => {
    const { memory } = instance.exports;
    if (memory instanceof WebAssembly.Memory) memories.push(new WeakRef(memory));
    return instance;
  };
  WebAssembly.Instance = new Proxy(Instance, {
    construct: (Made, given) => noted(Reflect.construct(Made, given)),
  });
  Object.assign(window, {
    programBytes: () => memories.reduce((sum, ref) => sum + (ref.deref()?.buffer.byteLength ?? 0), 0),
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Held>}
 */
export async function held(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // What one collection lets go may be all that held something else.
  for (let times = 0; times < 4; times += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(50);
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const program = /** @type {number} */ (await page.evaluate('programBytes()'));
  await session.detach();
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    audio: of('AudioHandlers'),
    program,
  };
}
