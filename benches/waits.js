// How long a reader waits: until a picture is in sight, and until there is one that answers.

/**
 * Notes when the first picture that stands in the page has been painted, and when the first line on a canvas has, whose
 * page answers from then on; runs in the page before its scripts.
 */
export function noteWaits() {
  const painted = () =>
    new Promise((/** @type {(milliseconds: number) => void} */ done) => {
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => done(performance.now());
        after.port2.postMessage(null);
      });
    });
  const context = CanvasRenderingContext2D.prototype;
  const { stroke } = context;
  /** @type {Promise<number>} */
  const answer = new Promise((done) => {
    context.stroke = function (/** @type {any[]} */ ...parameters) {
      context.stroke = stroke;
      done(painted());
      return /** @type {Function} */ (stroke).apply(this, parameters);
    };
  });
  /** @type {Promise<number>} */
  const standing = new Promise((done) => {
    const look = () => {
      const height = document.querySelector('cakupan-widget svg')?.getBoundingClientRect().height ?? 0;
      if (height > 100) done(painted());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const sight = Promise.race([answer, standing]);
  /** @type {any} */ (window).waits = Promise.all([sight, answer]);
}

/**
 * Milliseconds from the start of the navigation to the first sight of a picture, and to the one that answers, in a browser
 * that knows nothing yet.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ slowdown: number, network: { latency: number, kilobits: number } | null }} conditions
 */
export async function timeWaits(browser, url, { slowdown, network }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.addInitScript(noteWaits);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: (network.kilobits * 1000) / 8,
      uploadThroughput: (network.kilobits * 1000) / 16,
    });
  }
  await page.goto(url, { waitUntil: 'commit' });
  const [sight, answer] = await page.evaluate(() => /** @type {any} */ (window).waits);
  await context.close();
  return { sight: /** @type {number} */ (sight), answer: /** @type {number} */ (answer) };
}
