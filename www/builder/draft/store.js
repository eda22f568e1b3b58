// Drafts in the browser, between visits. Two tabs never write over each other: each says which revision it goes on from.

import { createStore, delMany, entries, get, promisifyRequest } from 'idb-keyval';
import { anyName } from './draft.js';

/** @import { Draft } from './draft.js' */

/** A draft and the mark of its last writing. @typedef {{ draft: Draft, revision: string }} Kept */

/** @type {ReturnType<typeof createStore> | undefined} */
let opened;

const store = () => {
  opened ??= createStore('cakupan-builder', 'drafts');
  return opened;
};

/** All drafts that are kept, the newest first; none where the browser keeps nothing. @returns {Promise<Kept[]>} */
export async function keptDrafts() {
  try {
    const all = await entries(store());
    const drafts = all
      .map(([, kept]) => /** @type {Kept} */ (kept))
      .filter((kept) => kept?.draft?.format === 1);
    return drafts.sort((one, other) => other.draft.changed.localeCompare(one.draft.changed));
  } catch {
    opened = undefined;
    return [];
  }
}

/** Where the mark of a draft's last writing stands beside it. @param {string} id */
const markOf = (id) => `${id}/revision`;

/** @param {string} id */
export const forget = (id) => delMany([id, markOf(id)], store());

/**
 * Puts a draft in the place of the revision that it goes on from; where another is there, that is given and stays. By the
 * mark beside it the draft that is there need not be read at every letter, which takes longer than to write one.
 * @param {Draft} draft @param {string} revision @param {string} from
 * @returns {Promise<Kept | undefined>}
 */
const replaced = (draft, revision, from) =>
  store()('readwrite', async (kept) => {
    if ((await promisifyRequest(kept.get(markOf(draft.id)))) !== from) {
      /** @type {Kept | undefined} */
      const other = await promisifyRequest(kept.get(draft.id));
      if (other && other.revision !== from) return other;
    }
    kept.put({ draft, revision }, draft.id);
    kept.put(revision, markOf(draft.id));
    await promisifyRequest(kept.transaction);
  });

/**
 * What became of a draft: `kept`, `full` or `forbidden` by the browser, or `elsewhere`: another tab has written since.
 * @typedef {'kept' | 'full' | 'forbidden' | 'elsewhere'} Fate
 */

/** Milliseconds after which what could not be kept is tried again. */
const AGAIN = 10_000;

/** Keeps the draft of this tab: always the last one given, one writing at a time. */
export class Keeper {
  #revision = '';
  /** @type {Draft | null} */
  #next = null;
  #isWriting = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('cakupan-builder') : null;

  /**
   * @param {(fate: Fate, kept?: Kept) => void} told  with what is kept now
   */
  constructor(told) {
    this.told = told;
    this.#channel?.addEventListener('message', async ({ data }) => {
      if (data.id !== this.id || data.revision === this.#revision) return;
      const other = await get(data.id, store()).catch(() => undefined);
      if (other && other.revision !== this.#revision) told('elsewhere', other);
    });
  }

  /** Goes on from a draft, kept or new. @param {Draft} draft @param {string} [revision] */
  follow(draft, revision = '') {
    this.id = draft.id;
    this.#revision = revision;
  }

  /** @param {Draft} draft */
  keep(draft) {
    this.#next = draft;
    clearTimeout(this.#timer);
    if (!this.#isWriting) this.#write();
  }

  /** Lets go of what is still to be kept: it is to be forgotten. */
  drop() {
    this.#next = null;
    clearTimeout(this.#timer);
  }

  async #write() {
    this.#isWriting = true;
    while (this.#next) {
      const draft = this.#next;
      this.#next = null;
      const fate = await this.#written(draft);
      if (fate === 'full' || fate === 'forbidden') {
        this.#next ??= draft;
        this.#timer = setTimeout(() => !this.#isWriting && this.#write(), AGAIN);
        break;
      }
      if (fate === 'elsewhere') break;
    }
    this.#isWriting = false;
  }

  /** @param {Draft} draft @returns {Promise<Fate>} */
  async #written(draft) {
    const revision = anyName();
    /** @type {Kept | undefined} */
    let other;
    try {
      other = await replaced(draft, revision, this.#revision);
    } catch (failure) {
      opened = undefined;
      const fate =
        failure instanceof DOMException && failure.name === 'QuotaExceededError' ? 'full' : 'forbidden';
      this.told(fate);
      return fate;
    }
    if (other) {
      this.told('elsewhere', other);
      return 'elsewhere';
    }
    this.#revision = revision;
    this.#channel?.postMessage({ id: draft.id, revision });
    this.told('kept', { draft, revision });
    return 'kept';
  }
}
