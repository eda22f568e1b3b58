// What a page knows of itself and a test asks for: what went wrong, where Tab stops, what has the focus, what is painted.

/**
 * Something that Tab stops at.
 * @typedef {object} Stop
 * @property {number} at  its place among the stops in the page's order; −1: a box that scrolls, or nothing
 * @property {string} name  tag, id or words: for messages
 * @property {string} tag
 * @property {string} type
 * @property {string} words
 * @property {boolean} within  whether it is in a widget
 * @property {boolean} scrolls
 * @property {number} ring  width of the outline, in CSS pixels, of what has the focus or of the field around it
 * @property {{ left: number, top: number, width: number, height: number }} box  in the window
 * @property {boolean} visible  whether some of it is in the window
 */

/**
 * @typedef {object} Painted
 * @property {number} colours  how many there are
 * @property {number} looked  at how many marks
 * @property {number} texts  how many words and numbers
 * @property {string[]} wrong  marks that have another colour than they were given
 */

/**
 * What a widget tells of itself.
 * @typedef {object} Told
 * @property {string} headline
 * @property {string} dek
 * @property {string[]} readout
 * @property {string[]} picture  the text alternative of each
 * @property {string[][]} drawn  the words on each
 * @property {string[][]} tables  their rows
 */

/** Runs in a page before any of its scripts; it must not name anything outside itself. */
export function watch() {
  /** @type {string[]} */
  const complaints = [];
  addEventListener(
    'error',
    ({ message, error, target }) => {
      const file = target instanceof Element && (target.getAttribute('src') ?? target.getAttribute('href'));
      complaints.push(file ? `not loaded: ${file}` : `thrown: ${message} ${error?.stack ?? ''}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    complaints.push(
      `rejected: ${reason instanceof Error ? reason : JSON.stringify(reason)} ${reason?.stack ?? ''}`,
    );
  });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    complaints.push(`forbidden by the page: ${violatedDirective} ${blockedURI}`);
  });
  const { error } = console;
  console.error = (...parts) => {
    complaints.push(`console: ${parts.join(' ')}`);
    error.apply(console, parts);
  };
  const shift = { total: 0 };
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift.total += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
  } catch {}

  /** @param {ParentNode} root @returns {Element[]} */
  const flat = (root) => [...root.children].flatMap((child) => [child, ...flat(child.shadowRoot ?? child)]);

  /** @param {Element} element */
  const isStop = (element) => {
    const index = element.getAttribute('tabindex');
    if (index !== null && Number(index) < 0) return false;
    const able =
      'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex]';
    return element.matches(able) && element.checkVisibility({ visibilityProperty: true });
  };
  const stops = () => flat(document.documentElement).filter(isStop);

  const deepest = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };

  /** What has had the focus. @type {Element | null} */
  let left = null;

  /** @param {Element | null} element */
  const outline = (element) => {
    if (!element) return 0;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const seen = outlineStyle !== 'none' && !/^rgba\(.*, 0\)$|^transparent$/.test(outlineColor);
    return seen ? Number.parseFloat(outlineWidth) : 0;
  };

  /** @param {Element} element @param {Element[]} order @returns {Stop} */
  const describe = (element, order) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ');
    const type = element.getAttribute('type') ?? '';
    const { overflowX, overflowY } = getComputedStyle(element);
    return {
      at: order.indexOf(element),
      name: `${element.localName}${element.id && `#${element.id}`} ${type} ${words.slice(0, 40)}`.trim(),
      tag: element.localName,
      type,
      words,
      within: element.getRootNode() instanceof ShadowRoot,
      scrolls: /auto|scroll/.test(overflowX + overflowY),
      ring: Math.max(outline(element), outline(element.closest('.num'))),
      box: { left, top, width, height },
      visible: left + width > 0 && left < innerWidth && top + height > 0 && top < innerHeight,
    };
  };

  /** The elements that a selector finds in the widgets, in order. @param {string} selector */
  const find = (selector) =>
    [...document.querySelectorAll('cakupan-widget')].flatMap((widget) => [
      ...(widget.shadowRoot?.querySelectorAll(selector) ?? []),
    ]);

  /** The words of an element, as they stand. @param {Element | undefined} element */
  const said = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  /** @returns {Told} */
  const told = () => ({
    headline: said(find('h2')[0]),
    dek: said(find('.dek')[0]),
    readout: find('.readhead b, .read > div, [part=range]').map(said),
    picture: find('canvas').map((canvas) => canvas.getAttribute('aria-label') ?? ''),
    drawn: find('canvas').map((canvas) =>
      /** @type {any} */ (window)
        .drawingOf(canvas)
        .texts.map((/** @type {any} */ { text }) => text)
        .sort(),
    ),
    tables: find('table').map((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.children].map(said).join(' | ')),
    ),
  });

  /**
   * Whether marks that the program has drawn are to be seen: full discs and boxes have their colour at their centre,
   * unless something lies over it.
   * @param {number} which of the canvases of the page's widgets
   * @returns {Painted}
   */
  const painted = (which = 0) => {
    const canvas = /** @type {HTMLCanvasElement} */ (find('canvas')[which]);
    /** @type {import('../pages/recorder.js').Drawing} */
    const { fills, strokes, texts, ratio } = /** @type {any} */ (window).drawingOf(canvas);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set(new Uint32Array(data.buffer));
    /** @param {number} x @param {number} y */
    const pixel = (x, y) => {
      const from = 4 * (Math.floor(y * ratio) * canvas.width + Math.floor(x * ratio));
      return [...data.slice(from, from + 4)];
    };
    const sample = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** @param {string} colour */
    const parsed = (colour) => {
      if (!sample) return [];
      sample.clearRect(0, 0, 1, 1);
      sample.fillStyle = colour;
      sample.fillRect(0, 0, 1, 1);
      return [...sample.getImageData(0, 0, 1, 1).data];
    };
    /** @type {[string, number, number, number[]][]} */
    const marks = [];
    /** Whether a line runs over a place. @param {number} x @param {number} y */
    const isUnderLine = (x, y) =>
      strokes.some(({ points, width }) =>
        points.slice(1).some((to, at) => {
          const [ax, ay] = points[at];
          const [dx, dy] = [to[0] - ax, to[1] - ay];
          const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
          return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= width / 2 + 1;
        }),
      );
    for (const { shape, centre, radius, colour, alpha } of fills)
      if (shape === 'circle' && centre && radius >= 2 && alpha === 1 && !isUnderLine(centre[0], centre[1]))
        marks.push(['disc', centre[0], centre[1], parsed(colour)]);
    for (const { points, dash, width, colour, alpha } of strokes)
      if (points.length === 2 && !dash.length && width >= 1.5 && alpha === 1)
        marks.push([
          'line',
          (points[0][0] * 2 + points[1][0]) / 3,
          (points[0][1] * 2 + points[1][1]) / 3,
          parsed(colour),
        ]);
    const wrong = marks.flatMap(([kind, x, y, wanted]) => {
      const found = pixel(x, y);
      return found.every((part, at) => Math.abs(part - wanted[at]) < 12)
        ? []
        : [`${kind} at ${x.toFixed(1)}, ${y.toFixed(1)}: ${found} instead of ${wanted}`];
    });
    return { colours: colours.size, looked: marks.length, texts: texts.length, wrong };
  };

  Object.defineProperty(window, 'tested', {
    value: {
      complaints: () => {
        const beyond = performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !name.startsWith(`${location.origin}/`) && !/^(data|blob):/.test(name));
        return [...complaints, ...beyond.map((name) => `request beyond the page's origin: ${name}`)];
      },
      shift,
      find,
      painted,
      told,
      still: () =>
        new Promise((done) => {
          const now = () =>
            JSON.stringify([
              told(),
              find('canvas').map((one) => /** @type {any} */ (window).drawingOf(one).strokes),
            ]);
          const before = now();
          // What is not said and shown at once is after 400 ms of rest, and the tables 400 ms after it.
          setTimeout(() => done(now() === before), 900);
        }),
      leave: () => {
        left = deepest();
        /** @type {HTMLElement | null} */ (left)?.blur();
      },
      back: () => /** @type {HTMLElement | null} */ (left)?.focus({ preventScroll: true }),
      at: (/** @type {string} */ selector) => deepest()?.matches(selector) ?? false,
      stops: () => {
        const order = stops();
        return order.map((element) => describe(element, order));
      },
      focused: () => {
        const element = deepest();
        return element && element !== document.body && element !== document.documentElement
          ? describe(element, stops())
          : null;
      },
    },
  });
}
