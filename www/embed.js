// The page inside a frame: what stands behind the question mark of its address becomes the widget's attributes, and the
// page around it is told how high the content is. Built as a classic script: it runs before the widget is defined, and
// also where a sandbox gives the frame no origin and the host sends no CORS headers.

const ATTRIBUTES = [
  'src',
  'lang',
  'view',
  'theme',
  'controls',
  'programme',
  'futures',
  'page',
  'place',
  'method',
];

/** What is said where nothing can be shown, in the language of the frame. @type {Record<string, Record<string, string>>} */
const WORDS = {
  id: {
    missing: 'Alamat bingkai ini tidak menyebut dokumen: tambahkan ?src=… dengan alamat dokumennya.',
    foreign: 'Dokumen ini ada di situs lain. Bingkai hanya menampilkan dokumen dari situsnya sendiri.',
    unloaded:
      'Grafik tidak dapat dimuat. Bingkai dengan sandbox memerlukan hak atas asalnya sendiri, atau situs yang mengizinkan berkasnya dibaca dari luar.',
  },
  en: {
    missing: 'The address of this frame names no document: add ?src=… with the address of one.',
    foreign: 'This document is on another site. A frame shows documents of its own site only.',
    unloaded:
      'The chart could not be loaded. In a frame with a sandbox it takes the right to its own origin, or a host that lets others read its files.',
  },
};

/**
 * The parameters of an address. Systems that escape what is put into them leave `&amp;amp;lang=en` and `data%252Fbanjar.json`:
 * both are read as they were meant.
 * @param {string} search
 */
function parameters(search) {
  /** @type {Map<string, string>} */
  const named = new Map();
  for (const [key, value] of new URLSearchParams(search)) {
    const name = key.replace(/^(?:amp;)+/, '');
    if (ATTRIBUTES.includes(name) && !named.has(name)) named.set(name, unescaped(value.trim()));
  }
  return named;
}

/** @param {string} value */
function unescaped(value) {
  try {
    return /%[0-9a-f]{2}/i.test(value) ? decodeURIComponent(value) : value;
  } catch {
    return value;
  }
}

/** Whether an address is one of this site: nobody is to make a page of this site say what they wrote. @param {string} url */
function isOwn(url) {
  try {
    return new URL(url, location.href).origin === new URL(location.href).origin;
  } catch {
    return false;
  }
}

let isTelling = false;

/** Tells the height from now on, each time that it is another. */
function tellHeight() {
  if (isTelling) return;
  isTelling = true;
  let told = 0;
  const tell = () => {
    // Of the content and nothing else: a frame that is too high must not keep itself so.
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === 0) return;
    told = height;
    parent.postMessage({ type: 'cakupan:height', height }, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  };
  const observer = new ResizeObserver(() => {
    if (Math.ceil(document.body.getBoundingClientRect().height) !== told) tell();
  });
  observer.observe(document.body);
  // Asked by a page whose own script came later than the first message.
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    if (data?.type === 'cakupan:ask') tell();
    // The page around has been come to by a link; it adds nothing to the history.
    if (data?.type === 'cakupan:fragment' && `${data.fragment}`.startsWith('#cakupan='))
      location.replace(`${data.fragment}`);
  });
  addEventListener('beforeprint', tell);
}

/** How high the content is counts from when there is some: until then the frame keeps the height that its page gives it. */
const SHOWN = ['cakupan-ready', 'cakupan-error'];

function start() {
  const widget = /** @type {HTMLElement} */ (document.querySelector('cakupan-widget'));
  const refused = /** @type {HTMLElement} */ (document.querySelector('#refused'));
  const given = parameters(location.search);
  const language = given.get('lang') ?? '';
  if (language) document.documentElement.lang = language;
  document.documentElement.dataset.theme = given.get('theme') ?? 'auto';
  const refuse = (/** @type {'missing' | 'foreign' | 'unloaded'} */ why) => {
    refused.textContent = (WORDS[language.slice(0, 2)] ?? WORDS.id)[why];
    refused.hidden = false;
    widget.hidden = true;
    tellHeight();
  };
  for (const event of SHOWN) widget.addEventListener(event, tellHeight, { once: true });
  // The script after this one.
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && refuse('unloaded'), true);
  if (!given.get('src')) refuse('missing');
  else if (!['src', 'programme'].every((name) => isOwn(given.get(name) ?? ''))) refuse('foreign');
  else {
    // A page of the publisher's, and not of whoever wrote the address.
    if (!isOwn(given.get('method') ?? '')) given.delete('method');
    for (const [name, value] of given) widget.setAttribute(name, value);
  }
  widget.addEventListener('cakupan-ready', () => {
    document.title =
      widget.shadowRoot?.querySelector('[part~="frame"]')?.getAttribute('aria-label') ?? document.title;
  });
}

start();

export {};
