// A canvas with what can be pointed at on it. What is drawn on it is the handle's; the element has it drawn.

import { memo } from './memo.js';

/** @import { Picture as Content } from '../../../target/web/cakupan.js' */
/** @import { Host } from './host.js' */

/** Where on the picture that is, in the picture's own pixels, however much larger it is shown. @param {MouseEvent} event */
function pictureX({ clientX, currentTarget }) {
  const canvas = /** @type {HTMLElement} */ (currentTarget);
  const { left, width } = canvas.getBoundingClientRect();
  return ((clientX - left) * canvas.offsetWidth) / width;
}

/**
 * Over a picture with years a mouse or a finger shows a year; a click, and a finger that is lifted, keeps it. A mouse that
 * leaves, and a finger that turns out to scroll the page, leave the year that was there.
 * @param {Host} host
 */
const pointing = (host) => ({
  onPointerMove: (/** @type {PointerEvent} */ event) => {
    const x = pictureX(event);
    host.actNextFrame('year', (handle) => handle.point_at(x));
  },
  onPointerUp: (/** @type {PointerEvent} */ event) => {
    const x = pictureX(event);
    if (event.pointerType !== 'mouse') host.actNextFrame('year', (handle) => handle.choose_at(x));
  },
  onPointerCancel: () => host.actNextFrame('year', (handle) => handle.unpoint()),
  onPointerLeave: (/** @type {PointerEvent} */ event) => {
    if (event.pointerType === 'mouse') host.actNextFrame('year', (handle) => handle.unpoint());
  },
  onClick: (/** @type {MouseEvent} */ event) => {
    const x = pictureX(event);
    host.actNextFrame('year', (handle) => handle.choose_at(x));
  },
});

/** `index`: which of the frame's pictures this is, from above to below; `years`: whether years can be chosen on it. */
export const Picture = memo(
  (
    /** @type {{ picture: Content, index?: number, years?: boolean, host: Host }} */ {
      picture,
      index = 0,
      years = false,
      host,
    },
  ) => (
    <canvas
      part="picture"
      role="img"
      aria-label={picture.alternative}
      style={{ '--h': picture.height }}
      data-picture={index}
      data-years={years || undefined}
      {...(years && pointing(host))}
    />
  ),
);
