// For the page around frames of `embed.html`: gives each the height of its content.
//
//     <iframe src="embed.html?src=banjar.json&lang=id" title="…" height="640" loading="lazy"></iframe>
//     <script src="cakupan-frame.js" async></script>

/** Beyond this no content reaches, whatever a message says. CSS pixels. */
const HIGHEST = 20_000;

const frames = () =>
  /** @type {HTMLIFrameElement[]} */ ([...document.querySelectorAll('iframe')]).filter(isCakupan);

/** @param {HTMLIFrameElement} frame */
function isCakupan(frame) {
  try {
    return new URL(frame.src, document.baseURI).pathname.endsWith('/embed.html');
  } catch {
    return false;
  }
}

/** What a frame without an origin of its own, as a sandbox makes it, sends its messages from. */
const NOWHERE = 'null';

/** Frames that know the link which a reader has followed to this page: each shows what the link states of it. */
const followed = new WeakSet();

addEventListener('message', ({ data, origin, source }) => {
  if (data?.type !== 'cakupan:height') return;
  const { height } = data;
  if (typeof height !== 'number' || !(height > 0 && height <= HIGHEST)) return;
  const frame = frames().find(({ contentWindow }) => contentWindow && contentWindow === source);
  if (!frame || ![new URL(frame.src, document.baseURI).origin, NOWHERE].includes(origin)) return;
  const style = getComputedStyle(frame);
  const px = (/** @type {string} */ length) => Number.parseFloat(length) || 0;
  const around = [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom];
  const beside = style.boxSizing === 'border-box' ? around.reduce((sum, length) => sum + px(length), 0) : 0;
  if (!followed.has(frame)) {
    followed.add(frame);
    frame.contentWindow?.postMessage({ type: 'cakupan:fragment', fragment: location.hash }, '*');
  }
  frame.style.height = `${Math.ceil(height + beside)}px`;
});

// This script may be later than the frames.
for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'cakupan:ask' }, '*');

export {};
