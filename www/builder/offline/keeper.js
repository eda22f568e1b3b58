// The service worker of the page of editors: what the page is made of is kept as it was built, so that the page opens
// without a network, and is another version only once somebody asks for it. It has no say in any other page: its scope is
// those whose address begins with `builder`.

/** The name of what is kept of this build; those of others have the same beginning. */
const FAMILY = 'cakupan-builder-';
const OWN = FAMILY + VERSION;

/** Where files lie. */
const folder = new URL('./', location.href).href;

const scope = /** @type {import('../modules.d.ts').ServiceWorkerScope} */ (
  /** @type {unknown} */ (globalThis)
);

/** @param {string} name */
async function keep(name) {
  const response = await fetch(name, { cache: 'reload' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // What a host has redirected may not answer a page.
  const whole = response.redirected ? new Response(response.body, response) : response;
  await (await caches.open(OWN)).put(name, whole);
}

/** What is kept for an address, by its name. @param {string} url */
function nameOf(url) {
  const { origin, pathname } = new URL(url);
  const name = `${origin}${pathname}`.replace(folder, '');
  // Some hosts leave out the ending.
  return [name, `${name}.html`].find((name) => KEPT.includes(name));
}

scope.addEventListener('install', (event) => event.waitUntil(Promise.all(KEPT.map(keep))));

scope.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith(FAMILY) && name !== OWN);
      await Promise.all(old.map((name) => caches.delete(name)));
      // The page that has just loaded goes on without a network too.
      await scope.clients.claim();
    })(),
  ),
);

scope.addEventListener('message', (event) => {
  if (event.data === 'take over') scope.skipWaiting();
  if (event.data === 'hand over') event.waitUntil(handOver());
});

/** Requests so far. */
let requests = 0;

/** Milliseconds without a request, after which none is to be expected in the next moment. */
const QUIET = 1500;

/**
 * Has the newer version take over once nothing is being asked for. A request in the moment of the change wakes this worker
 * up again, and Chromium then has the newer one wait for minutes.
 */
async function handOver() {
  let before;
  do {
    before = requests;
    await new Promise((done) => setTimeout(done, QUIET));
  } while (requests > before);
  scope.registration.waiting?.postMessage('take over');
}

scope.addEventListener('fetch', (event) => {
  requests += 1;
  const { request } = event;
  const name = request.method === 'GET' ? nameOf(request.url) : undefined;
  if (name)
    event.respondWith(
      caches
        .open(OWN)
        .then((kept) => kept.match(name))
        .then((response) => response ?? fetch(request)),
    );
});
