// The files that a reader takes along: made from what is shown, once the part of the program that makes them is there, and
// handed to the browser.

import { loadPart } from '../loading/parts.js';
import { rest } from '../page/idle.js';
import { LaterPart } from './later-part.js';

/** @import { Handle, OfferedFile } from '../../../target/web/cakupan.js' */
/** @import { Fault } from '../loading/errors.js' */
/** @import { MadeFile } from '../view/host.js' */
/** @import { Notice } from '../view/Fault.jsx' */
/** @import { LastingHandle } from './lasting-handle.js' */

/**
 * What is on the page, and what it asks for.
 * @typedef {object} Page
 * @property {LastingHandle | null} handle
 * @property {number} futures
 * @property {<T>(deed: (handle: Handle) => T) => T | undefined} attempt
 * @property {() => void} render
 */

export class Files {
  /** Why what was asked for has not come yet. @type {Notice | null} */
  notice = null;

  #page;
  #part;
  #sheet;

  /**
   * @param {Page} page
   * @param {(fault: Fault) => void} missed  told where what makes them has not come
   */
  constructor(page, missed) {
    this.#page = page;
    const asked = {
      // All else on the page goes on.
      isWaiting: false,
      notice: this.notice,
      show: () => page.render(),
      render: () => {
        this.notice = asked.notice;
        page.render();
      },
    };
    this.#part = new LaterPart('files', asked, missed);
    this.#sheet = new LaterPart('sheet', asked, missed);
  }

  fetch() {
    if (!this.offer()) this.#part.wait();
  }

  offer() {
    return this.#page.attempt((handle) => handle.file_offer()) ?? null;
  }

  /** @param {OfferedFile} file @returns {Promise<MadeFile | null>} */
  async make({ kind, name, media }) {
    const page = this.#page;
    if (kind === 'xlsx') await this.#sheet.wait();
    // As it is at rest, with as many futures as there will be.
    while (page.attempt((handle) => handle.refine(page.futures))) await rest();
    const canvas = document.createElement('canvas');
    const made = page.attempt((handle) => handle.file(kind, canvas));
    const isPicture = kind === 'png' || kind === 'svg';
    /** @type {BlobPart | null | undefined} */
    let content = made;
    if (kind === 'png') content = await new Promise((done) => canvas.toBlob(done));
    if (kind === 'json') content = page.handle?.document;
    if (!content) return null;
    const blob = new Blob([content], { type: media });
    // Of a table for spreadsheets its rows.
    const rows = kind === 'xlsx' && page.attempt((handle) => handle.file('csv', canvas));
    const text = isPicture ? '' : await (rows ? new Blob([rows]) : blob).text();
    return { name, blob, picture: isPicture ? canvas : null, text };
  }

  /** The picture, to be sent along with a sentence; null where there is none, or where what makes it does not come. */
  async picture() {
    try {
      await loadPart('files');
    } catch {
      return null;
    }
    const file = this.offer()?.files.find(({ kind }) => kind === 'png');
    return file ? this.make(file) : null;
  }

  /** @param {string} url @param {string} name */
  save(url, name) {
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
  }
}
