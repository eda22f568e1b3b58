// Whether the page works without a network, and whether there is a newer one.

import { trustedUrl } from '../program/trusted.js';

/** `ready`: the page opens without a network. `newer`: another version is there for whoever asks for it. @typedef {'' | 'ready' | 'newer'} Offline */

/** The version that waits. @type {ServiceWorker | null} */
let waiting = null;

/**
 * Has the browser keep the page, where it can.
 * @param {(offline: Offline) => void} tell  told of every change
 */
export async function keepPage(tell) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const hadOne = serviceWorker.controller !== null;
  // Another version has been asked for, here or in another tab. Drafts are kept, so nothing is lost.
  if (hadOne) serviceWorker.addEventListener('controllerchange', () => loadAnew(serviceWorker.controller));
  try {
    const scope = new URL('./builder', import.meta.url).href;
    const script = trustedUrl('builder-offline.js');
    const registration = await serviceWorker.register(script, { scope, updateViaCache: 'none' });
    const look = () => {
      waiting = registration.waiting;
      tell(waiting && registration.active ? 'newer' : 'ready');
    };
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', ({ target }) => {
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

/** Goes on with the newer version; the page is loaded anew. */
export const useNewer = () => waiting?.postMessage('take over');
