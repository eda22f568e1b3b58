// The picture, the year slider that lies exactly under it, and what the chosen year says.

import { later } from './engine.js';
import { icon, level, marker } from './marks.js';
import { h, once } from './tree.js';

/** @import { Frame } from './handle.js' */
/** @import { Reader } from './face.js' */

/** Where on the picture that is, in the picture's own pixels, however much larger it is shown. @param {MouseEvent} event */
const place = ({ clientX, currentTarget }) => {
  const canvas = /** @type {HTMLElement} */ (currentTarget);
  const { left, width } = canvas.getBoundingClientRect();
  return ((clientX - left) * canvas.offsetWidth) / width;
};

/**
 * Over a picture with years a mouse shows a year and leaves it again; a click or a finger keeps it.
 * @param {Reader} reader
 */
const pointing = (reader) => ({
  onpointermove: (/** @type {PointerEvent} */ event) => {
    const x = place(event);
    const deed = event.pointerType === 'mouse' ? 'point' : 'choose';
    reader.glide('year', (handle) => handle.act(deed, 0, x));
  },
  onpointerleave: (/** @type {PointerEvent} */ event) => {
    if (event.pointerType === 'mouse') reader.glide('year', (handle) => handle.act('unpoint'));
  },
  onclick: (/** @type {PointerEvent} */ event) => {
    const x = place(event);
    reader.glide('year', (handle) => handle.act('choose', 0, x));
  },
});

/**
 * @param {Frame['scrubber'] & {}} scrubber
 * @param {Reader} reader
 */
const slider = (scrubber, reader) => {
  /** @param {Event} event */
  const oninput = (event) => {
    const year = /** @type {HTMLInputElement} */ (event.currentTarget).valueAsNumber;
    reader.glide('year', (handle) => handle.act('scrub', 0, year));
  };
  /** @param {KeyboardEvent} event */
  const onkeydown = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.currentTarget);
    if (event.key === 'PageUp') input.stepUp(5);
    else if (event.key === 'PageDown') input.stepDown(5);
    else return;
    event.preventDefault();
    oninput(event);
  };
  return h(
    'div',
    { class: 'scrub', part: 'scrubber', '--left': scrubber.left, '--width': scrubber.width },
    level(scrubber.fraction),
    h('input', {
      class: 'rng',
      type: 'range',
      min: scrubber.min,
      max: scrubber.max,
      step: 1,
      value: scrubber.value,
      'aria-label': scrubber.label,
      'aria-valuetext': scrubber.text,
      oninput,
      onkeydown,
    }),
  );
};

/**
 * @param {string} label
 * @param {Reader} reader
 */
const listening = (label, reader) => {
  const [stop, words] = reader.heard();
  return h(
    'div',
    { class: 'hear', part: 'sound' },
    h(
      'button',
      { class: 'btn', part: 'button', type: 'button', 'data-action': 'listen', onclick: reader.listen },
      icon(stop ? 'stop' : 'listen'),
      stop || label,
    ),
    words,
  );
};

/**
 * @param {Frame} frame
 * @param {Reader} reader
 */
export function figure({ picture, scrubber, readout, budget }, reader) {
  const years = reader.shows('scrubber') && scrubber;
  return (
    picture &&
    h(
      'div',
      { class: 'fig', part: 'figure' },
      h('canvas', {
        part: 'picture',
        role: 'img',
        'aria-label': picture.alternative,
        '--h': picture.height,
        'data-years': !!years,
        ...(years ? pointing(reader) : { onpointermove: null, onpointerleave: null, onclick: null }),
      }),
      reader.numbers()[0],
      years && slider(years, reader),
      budget &&
        reader.shows('levers') &&
        h(
          'div',
          { class: `budget ${budget.mark}`, '--left': budget.left, '--width': budget.width },
          later.row(budget.lever, budget.group, reader),
        ),
      readout &&
        h(
          'div',
          { class: 'readhead' },
          h('b', {}, readout.title),
          years && h('span', { class: 'note' }, readout.hint),
        ),
      readout &&
        h(
          'dl',
          { class: 'read', part: 'readout' },
          readout.cells.map((one) =>
            once(one, null, (cell) =>
              h(
                'div',
                {},
                h('dt', {}, marker(cell.mark, cell.filled), cell.label),
                h('dd', {}, cell.value),
                h('dd', {}, cell.detail),
              ),
            ),
          ),
        ),
      readout?.range && h('p', { class: 'note', part: 'range' }, readout.range),
      scrubber && reader.shows('sound') && listening(scrubber.listen, reader),
    )
  );
}
