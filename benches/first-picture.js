// How long a reader waits for the first picture.

/** Notes when the first line on a canvas has been painted; runs in the page before its scripts. */
export function noteFirstPicture() {
  const context = CanvasRenderingContext2D.prototype;
  const { stroke } = context;
  /** @type {any} */ (window).firstPicture = new Promise((done) => {
    context.stroke = function (/** @type {any[]} */ ...parameters) {
      context.stroke = stroke;
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => done(performance.now());
        after.port2.postMessage(null);
      });
      return /** @type {Function} */ (stroke).apply(this, parameters);
    };
  });
}

/**
 * Milliseconds from the start of the navigation to the first picture, in a browser that knows nothing yet.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ slowdown: number, network: { latency: number, kilobits: number } | null }} conditions
 */
export async function timeFirstPicture(browser, url, { slowdown, network }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.addInitScript(noteFirstPicture);
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
  const milliseconds = await page.evaluate(() => /** @type {any} */ (window).firstPicture);
  await context.close();
  return /** @type {number} */ (milliseconds);
}
