// What a page draws on its canvases, kept as marks: texts, stroked lines, filled shapes, in CSS pixels from the canvas's
// top left corner. `record` runs in the page before any of its scripts; it must not name anything outside itself.

/**
 * @typedef {{ text: string, x: number, y: number, width: number, size: number, font: string, align: string, baseline: string, colour: string, alpha: number }} Text
 * @typedef {{ shape: 'circle' | 'line' | 'path', points: [number, number][], centre: [number, number] | null, radius: number, closed: boolean, dash: number[], width: number, colour: string, alpha: number }} Stroke
 * @typedef {{ shape: 'circle' | 'polygon', points: [number, number][], centre: [number, number] | null, radius: number, colour: string, alpha: number }} Fill
 * @typedef {{ width: number, height: number, ratio: number, frames: number, texts: Text[], strokes: Stroke[], fills: Fill[] }} Drawing
 */

/** Wraps the methods of the canvas that leave marks. */
export function record() {
  /** @typedef {{ points: [number, number][], closed: boolean, arc: { centre: [number, number], radius: number } | null }} Subpath */
  /** @typedef {{ frames: number, texts: any[], strokes: any[], fills: any[], path: Subpath[] }} Sheet */

  /** @type {WeakMap<HTMLCanvasElement, Sheet>} */
  const sheets = new WeakMap();
  const context = CanvasRenderingContext2D.prototype;
  const measureText = context.measureText;

  /** @param {HTMLCanvasElement} canvas */
  const sheetOf = (canvas) => {
    let sheet = sheets.get(canvas);
    if (!sheet) {
      sheet = { frames: 0, texts: [], strokes: [], fills: [], path: [] };
      sheets.set(canvas, sheet);
    }
    return sheet;
  };

  /** @param {HTMLCanvasElement} canvas */
  const wipe = (canvas) => {
    const sheet = sheetOf(canvas);
    if (sheet.texts.length + sheet.strokes.length + sheet.fills.length > 0) sheet.frames += 1;
    Object.assign(sheet, { texts: [], strokes: [], fills: [] });
  };

  /** Canvas pixels in one CSS pixel. @param {HTMLCanvasElement} canvas */
  const ratioOf = (canvas) => (canvas.clientWidth ? canvas.width / canvas.clientWidth : devicePixelRatio);

  /**
   * @param {CanvasRenderingContext2D} ctx
   * @param {number} x
   * @param {number} y
   * @returns {[number, number]}
   */
  const place = (ctx, x, y) => {
    const { a, b, c, d, e, f } = ctx.getTransform();
    const ratio = ratioOf(ctx.canvas);
    return [(a * x + c * y + e) / ratio, (b * x + d * y + f) / ratio];
  };

  /** How many CSS pixels a length of 1 is. @param {CanvasRenderingContext2D} ctx */
  const scaleOf = (ctx) => {
    const { a, b, c, d } = ctx.getTransform();
    return Math.sqrt(Math.abs(a * d - b * c)) / ratioOf(ctx.canvas);
  };

  /**
   * @param {string} name
   * @param {(ctx: CanvasRenderingContext2D, ...parameters: any[]) => void} note
   */
  const wrap = (name, note) => {
    const methods = /** @type {any} */ (context);
    const original = methods[name];
    methods[name] = function (/** @type {any[]} */ ...parameters) {
      note(this, ...parameters);
      return original.apply(this, parameters);
    };
  };

  /**
   * @param {CanvasRenderingContext2D} ctx
   * @param {[number, number]} point
   */
  const extend = (ctx, ...point) => {
    const { path } = sheetOf(ctx.canvas);
    const last = path.at(-1);
    if (!last || last.closed) path.push({ points: [place(ctx, ...point)], closed: false, arc: null });
    else last.points.push(place(ctx, ...point));
  };

  /**
   * @param {CanvasRenderingContext2D} ctx
   * @param {number[]} box
   * @returns {Subpath}
   */
  const box = (ctx, [x, y, width, height]) => ({
    points: [
      place(ctx, x, y),
      place(ctx, x + width, y),
      place(ctx, x + width, y + height),
      place(ctx, x, y + height),
    ],
    closed: true,
    arc: null,
  });

  /**
   * @param {CanvasRenderingContext2D} ctx
   * @param {Subpath} subpath
   */
  const stroked = (ctx, { points, closed, arc }) => {
    const scale = scaleOf(ctx);
    sheetOf(ctx.canvas).strokes.push({
      shape: arc ? 'circle' : points.length === 2 ? 'line' : 'path',
      points,
      centre: arc?.centre ?? null,
      radius: arc?.radius ?? 0,
      closed,
      dash: ctx.getLineDash().map((length) => length * scale),
      width: ctx.lineWidth * scale,
      colour: String(ctx.strokeStyle),
      alpha: ctx.globalAlpha,
    });
  };

  /**
   * @param {CanvasRenderingContext2D} ctx
   * @param {Subpath} subpath
   */
  const filled = (ctx, { points, arc }) => {
    sheetOf(ctx.canvas).fills.push({
      shape: arc ? 'circle' : 'polygon',
      points,
      centre: arc?.centre ?? null,
      radius: arc?.radius ?? 0,
      colour: String(ctx.fillStyle),
      alpha: ctx.globalAlpha,
    });
  };

  wrap('beginPath', (ctx) => {
    sheetOf(ctx.canvas).path = [];
  });
  wrap('moveTo', (ctx, x, y) => {
    sheetOf(ctx.canvas).path.push({ points: [place(ctx, x, y)], closed: false, arc: null });
  });
  wrap('lineTo', (ctx, x, y) => extend(ctx, x, y));
  wrap('quadraticCurveTo', (ctx, _cx, _cy, x, y) => extend(ctx, x, y));
  wrap('bezierCurveTo', (ctx, _ax, _ay, _bx, _by, x, y) => extend(ctx, x, y));
  wrap('rect', (ctx, ...sides) => sheetOf(ctx.canvas).path.push(box(ctx, sides)));
  wrap('closePath', (ctx) => {
    const last = sheetOf(ctx.canvas).path.at(-1);
    if (last) last.closed = true;
  });
  wrap('arc', (ctx, x, y, radius, start, end) => {
    if (Math.abs(end - start) < 2 * Math.PI - 1e-6) {
      for (const angle of [start, (start + end) / 2, end])
        extend(ctx, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      return;
    }
    const { path } = sheetOf(ctx.canvas);
    const last = path.at(-1);
    if (last && !last.closed && !last.arc && last.points.length === 1) path.pop();
    path.push({
      points: [],
      closed: true,
      arc: { centre: place(ctx, x, y), radius: radius * scaleOf(ctx) },
    });
  });
  wrap('ellipse', (ctx, x, y, rx, ry, _rotation, start, end) => {
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      const angle = start + (end - start) * part;
      extend(ctx, x + rx * Math.cos(angle), y + ry * Math.sin(angle));
    }
  });

  wrap('stroke', (ctx) => {
    for (const subpath of sheetOf(ctx.canvas).path) stroked(ctx, subpath);
  });
  wrap('fill', (ctx) => {
    for (const subpath of sheetOf(ctx.canvas).path) filled(ctx, subpath);
  });
  wrap('strokeRect', (ctx, ...sides) => stroked(ctx, box(ctx, sides)));
  wrap('fillRect', (ctx, ...sides) => filled(ctx, box(ctx, sides)));
  wrap('fillText', (ctx, text, x, y) => {
    const [left, top] = place(ctx, x, y);
    const scale = scaleOf(ctx);
    sheetOf(ctx.canvas).texts.push({
      text: String(text),
      x: left,
      y: top,
      width: measureText.call(ctx, text).width * scale,
      size: Number.parseFloat(/([\d.]+)px/.exec(ctx.font)?.[1] ?? '0') * scale,
      font: ctx.font,
      align: ctx.textAlign,
      baseline: ctx.textBaseline,
      colour: String(ctx.fillStyle),
      alpha: ctx.globalAlpha,
    });
  });
  wrap('clearRect', (ctx, ...sides) => {
    const { canvas } = ctx;
    const [start, , end] = box(ctx, sides).points;
    const ratio = ratioOf(canvas);
    if (
      start[0] <= 0.5 &&
      start[1] <= 0.5 &&
      (end[0] + 1) * ratio >= canvas.width &&
      (end[1] + 1) * ratio >= canvas.height
    )
      wipe(canvas);
  });
  for (const side of /** @type {const} */ (['width', 'height'])) {
    const given = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side);
    if (!given?.set || !given.get) continue;
    const { get, set } = given;
    Object.defineProperty(HTMLCanvasElement.prototype, side, {
      ...given,
      get,
      set(value) {
        wipe(this);
        set.call(this, value);
      },
    });
  }

  Object.defineProperty(window, 'drawingOf', {
    value: (/** @type {HTMLCanvasElement} */ canvas) => {
      const { frames, texts, strokes, fills } = sheetOf(canvas);
      const drawn = texts.length + strokes.length + fills.length > 0 ? 1 : 0;
      return {
        width: canvas.clientWidth,
        height: canvas.clientHeight,
        ratio: ratioOf(canvas),
        frames: frames + drawn,
        texts,
        strokes,
        fills,
      };
    },
  });
}
