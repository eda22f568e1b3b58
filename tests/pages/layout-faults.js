// What is wrong with how a page is laid out, whatever page it is: carried out in the page, shadow roots and all.

/**
 * In words, one fault a line: something far higher than its words, something outside its container, a word in two lines,
 * two texts over each other, an empty area, a placeholder.
 * @returns {string[]}
 */
export function layoutFaults() {
  /** @type {string[]} */
  const faults = [];
  /** @type {Element[]} */
  const elements = [];
  /** @param {Document | Element | ShadowRoot} root */
  const collect = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (/^(SCRIPT|STYLE|TEMPLATE|HEAD|META|LINK|TITLE)$/i.test(element.tagName)) continue;
      elements.push(element);
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  collect(document.body);
  /** @param {Element} element */
  const name = (element) =>
    `<${element.localName}${element.getAttribute('class') ? `.${element.getAttribute('class')}` : ''}> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  /** @param {Element} element @returns {Element | null} */
  const above = (element) =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() instanceof ShadowRoot
      ? /** @type {ShadowRoot} */ (element.getRootNode()).host
      : null);
  /** Whether nobody sees it, by design: for screen readers, for measuring. @param {Element} element */
  const unseen = (element) => {
    for (let at = /** @type {Element | null} */ (element); at; at = above(at)) {
      const { clipPath, visibility } = getComputedStyle(at);
      if (clipPath !== 'none' || visibility === 'hidden') return true;
    }
    return !element.checkVisibility();
  };
  const seen = elements.filter((element) => !unseen(element));

  // Higher than one and a half windows: only what holds texts or is a table. A button is as high as a button.
  const single = /^(a|button|input|select|textarea|summary|label|canvas|svg|img|h[1-6]|output|meter)$/;
  for (const element of seen) {
    const { height } = element.getBoundingClientRect();
    if (single.test(element.localName) && height > (element.localName === 'button' ? 120 : 1.5 * innerHeight))
      faults.push(`${Math.round(height)} px high: ${name(element)}`);
  }

  // Outside of what it stands in.
  const scrolls = (/** @type {Element} */ element) => getComputedStyle(element).overflowX !== 'visible';
  for (const element of seen) {
    const box = element.getBoundingClientRect();
    const parent = above(element);
    if (!parent || box.width === 0 || box.height === 0 || element.namespaceURI?.endsWith('svg')) continue;
    let inScroller = false;
    for (let at = above(element); at && at !== document.body; at = above(at)) inScroller ||= scrolls(at);
    if (!inScroller && (box.left < -0.5 || box.right > innerWidth + 0.5))
      faults.push(`beyond the window: ${name(element)}`);
    const { position, display } = getComputedStyle(element);
    const around = parent.getBoundingClientRect();
    if (position === 'absolute' || position === 'fixed' || display === 'inline' || inScroller) continue;
    // Negative margins let a block run to the edges on purpose: so far is no fault.
    const { marginLeft, marginRight } = getComputedStyle(element);
    const left = Math.min(Number.parseFloat(marginLeft) || 0, 0);
    const right = Math.min(Number.parseFloat(marginRight) || 0, 0);
    if (around.width > 0 && (box.left < around.left + left - 1.5 || box.right > around.right - right + 1.5))
      faults.push(`outside its container: ${name(element)}`);
  }

  // The boxes of all lines of text, and of what is no text.
  /** @type {{ box: DOMRect, owner: Element, text: string }[]} */
  const lines = [];
  /** @type {[number, number][]} */
  const filled = [];
  for (const element of seen) {
    if (/^(canvas|svg|img|input|button|summary|hr|math|table|iframe)$/.test(element.localName)) {
      const { top, bottom, height } = element.getBoundingClientRect();
      const high = /^(button|summary|input)$/.test(element.localName) && height > 120;
      if (height && !high) filled.push([top, bottom]);
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { 0: word, index } of node.textContent.matchAll(
        /(?<![^\s(“])[\p{L}\p{N}.,]{2,20}(?![^\s)”])/gu,
      )) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()]
          .filter(({ width }) => width > 0)
          .map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) faults.push(`broken in the middle: “${word}” in ${name(element)}`);
      }
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        filled.push([box.top, box.bottom]);
        if (!element.namespaceURI?.endsWith('svg') && !element.closest('math'))
          lines.push({ box, owner: element, text: node.textContent.trim().slice(0, 30) });
      }
    }
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  lines.forEach(({ box, owner, text }, at) => {
    for (const next of lines.slice(at + 1)) {
      if (next.box.top > box.bottom) break;
      // Lines of one paragraph may be set tight; letters reach over less than a quarter of their boxes.
      const tall = Math.min(box.height, next.box.height);
      const down = Math.min(box.bottom, next.box.bottom) - Math.max(box.top, next.box.top);
      const across = Math.min(box.right, next.box.right) - Math.max(box.left, next.box.left);
      if (down > 0.45 * tall && across > 3 && !owner.contains(next.owner) && !next.owner.contains(owner))
        faults.push(`over each other: “${text}” and “${next.text}”`);
    }
  });

  // Empty from edge to edge, between the first and the last that is there.
  filled.sort(([one], [other]) => one - other);
  let until = filled[0]?.[1] ?? 0;
  for (const [top, bottom] of filled) {
    if (top - until > 200)
      faults.push(`${Math.round(top - until)} px of nothing above ${Math.round(top + scrollY)}`);
    until = Math.max(until, bottom);
  }
  for (const { text, owner } of lines)
    if (
      /\[[^\]\d][^\]]*\]|\{\w+\}|undefined|NaN|\bnull\b/.test(owner.textContent ?? '') &&
      owner.children.length === 0 &&
      owner.localName !== 'code'
    )
      faults.push(`a placeholder: “${text}”`);
  return [...new Set(faults)];
}
