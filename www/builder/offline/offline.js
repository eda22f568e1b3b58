// Whether the page works without a network, and whether there is a newer one.

import { trustedUrl } from '../program/trusted.js';

/** `ready`: the page opens without a network. `newer`: another version is there for whoever asks for it. `coming`: it has been asked for. @typedef {'' | 'ready' | 'newer' | 'coming'} Offline */

/** @type {ServiceWorkerRegistration | null} */
let registration = null;

/** Whether the page is of an older version once another answers: not where it came from the host, as the first time. */
let outdated = false;

/**
 * Has the browser keep the page, where it can.
 * @param {(offline: Offline) => void} tell  told of every change
 */
export async function keepPage(tell) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  outdated = serviceWorker.controller !== null;
  // Another version has been asked for, here or in another tab. Drafts are kept, so nothing is lost.
  serviceWorker.addEventListener('controllerchange', () => {
    if (outdated) loadAnew(serviceWorker.controller);
    outdated = true;
  });
  try {
    const scope = new URL('./builder', import.meta.url).href;
    const script = trustedUrl('builder-offline.js');
    const kept = await serviceWorker.register(script, { scope, updateViaCache: 'none' });
    registration = kept;
    const look = () => tell(kept.waiting && kept.active ? 'newer' : 'ready');
    kept.addEventListener('updatefound', () =>
      kept.installing?.addEventListener('statechange', ({ target }) => {
        const { state } = /** @type {ServiceWorker} */ (target);
        if (state === 'installed' || state === 'activated') look();
      }),
    );
    await serviceWorker.ready;
    look();
  } catch {
    // A host without this file, a browser that keeps nothing: the page works as any other.
  }
}

/** Loads the page anew once this version answers: while it is on its way to that, requests wait for it. @param {ServiceWorker | null} worker */
function loadAnew(worker) {
  if (!worker || worker.state === 'activated') location.reload();
  else worker.addEventListener('statechange', () => loadAnew(worker), { once: true });
}

/** Goes on with the newer version; the page is loaded anew. @param {(offline: Offline) => void} tell */
export function useNewer(tell) {
  tell('coming');
  outdated = true;
  registration?.active?.postMessage('hand over');
}
