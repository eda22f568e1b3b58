// What a reader passes on of a widget: a link to just what is seen, a sentence, the code for another page.

import { frameUrls } from '../loading/files.js';
import { toFragment } from '../page/share-link.js';
import { meantAddress } from './attributes.js';

/** @import { Frame, Handle, ViewFrame } from '../../../target/web/cakupan.js' */
/** @import { PassOn } from '../view/host.js' */
/** @import { SharedState } from '../page/share-link.js' */
/** @import { PlaceList } from '../places/place-list.js' */
/** @import { Files } from './files.js' */
/** @import { LastingHandle } from './lasting-handle.js' */

/** What is seen, and what it is called. @typedef {SharedState & { title: string, sentence: string }} Seen */

/**
 * What is on the page.
 * @typedef {object} Page
 * @property {string} language
 * @property {Frame<ViewFrame> | null} frame
 * @property {LastingHandle | null} handle
 * @property {PlaceList | null} list
 * @property {<T>(deed: (handle: Handle) => T) => T | undefined} attempt
 */

/** What is seen now. @param {Page} page @returns {Seen} */
function seenOn(page) {
  const { language, frame, handle, list } = page;
  const { title = '', headline = '', view } = frame ?? {};
  const isCompared = list?.comparing ?? false;
  const seen = isCompared
    ? undefined
    : page.attempt((handle) => ({
        scenario: handle.scenario() ?? {},
        sentence: handle.sentence(),
      }));
  return {
    ...{
      language,
      title,
      ...(list?.name && { place: list.name }),
      view: isCompared ? 'compare' : (view?.name ?? ''),
      ...(list && isCompared && { look: list.stated }),
      choices: isCompared ? null : (handle?.choices ?? null),
    },
    ...(seen ?? { scenario: {}, sentence: headline }),
  };
}

/** Whether the system's panel takes pictures. */
const takesPictures = () =>
  navigator.canShare?.({ files: [new File([], 'picture.png', { type: 'image/png' })] }) ?? false;

/** Which of the widgets on a page a link is about: its `id`, else its document's file. @param {Element} element */
export function nameOf(element) {
  const file = element.getAttribute('src')?.split(/[?#]/)[0].split('/').at(-1);
  return element.id || file?.replace(/\.json$/, '') || 'document';
}

/** The address that links lead to: the page that the element is told of, else the one that it is on. @param {Element} element */
function pageOf(element) {
  const page = new URL(element.getAttribute('page') || location.href, location.href);
  return /^https?:$/.test(page.protocol) ? page : new URL(location.href);
}

/** Where the publisher says how it is computed, as far as that is a page of the web; else nothing. @param {Element} element */
function methodOf(element) {
  const given = meantAddress('method', element.getAttribute('method'));
  if (!given || !URL.canParse(given, element.baseURI)) return '';
  const { protocol, href } = new URL(given, element.baseURI);
  return /^https?:$/.test(protocol) ? href : '';
}

/**
 * @param {Element} element
 * @param {Page} page
 * @param {Files} files
 * @returns {PassOn}
 */
export function passOn(element, page, files) {
  const seen = () => seenOn(page);
  /** Made before the press, which some browsers want to be answered at once. @type {{ url: string, files: File[] } | null} */
  let picture = null;
  const link = () => {
    const page = pageOf(element);
    page.hash = toFragment(nameOf(element), seen());
    return page.href;
  };
  return {
    link,
    sentence: () => `${seen().sentence} ${link()}`,
    canSend: typeof navigator.share === 'function',
    async prepare() {
      if (!takesPictures()) return;
      const url = link();
      const made = await files.picture();
      if (made) picture = { url, files: [new File([made.blob], made.name, { type: made.blob.type })] };
    },
    send: () => {
      const { title, sentence } = seen();
      const url = link();
      // One that was made of something else stays here.
      const sent = picture?.url === url ? { files: picture.files } : {};
      // A reader may close the system's panel again; then nothing was sent, and nothing is wrong.
      navigator.share({ title, text: sentence, url, ...sent }).catch(() => {});
    },
    code: () => embedCode(element, seen()),
    method: () => methodOf(element),
  };
}

/**
 * The code of a frame; null where there is none, or it could not show this document, as it lies on another site or in no file.
 * What the publisher has decided stays so in it, but for the theme, which is that of the page around.
 * @param {Element} element
 * @param {Seen} seen
 */
function embedCode(element, { language, place, view, title }) {
  const frame = frameUrls();
  // A document that the page has given takes the place of the one at the address.
  if (!frame || /** @type {any} */ (element).document) return null;
  const own = (/** @type {string} */ name) => ownAddress(element.getAttribute(name), element, frame.page);
  const src = own('src');
  if (!src) return null;
  const { page, script } = frame;
  const given = Object.entries({
    ...{ src, lang: language, place, view, programme: own('programme'), method: own('method') },
    controls: element.getAttribute('controls'),
    futures: element.getAttribute('futures'),
    page: pageOf(element).href.split('#')[0],
  }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  page.search = `${new URLSearchParams(given)}`;
  return [
    `<iframe src="${quoted(page.href)}" title="${quoted(title)}" width="100%" height="800" loading="lazy" allow="web-share; clipboard-write"></iframe>`,
    `<script src="${quoted(script.href)}" async></script>`,
  ].join('\n');
}

/**
 * An address that a frame may be asked for, from the root of the site: others it refuses.
 * @param {string | null} address
 * @param {Element} element
 * @param {URL} frame
 */
function ownAddress(address, element, frame) {
  if (!address || !URL.canParse(address, element.baseURI)) return null;
  const { origin, pathname, search } = new URL(address, element.baseURI);
  return origin === frame.origin ? pathname + search : null;
}

/** @param {string} text */
const quoted = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
