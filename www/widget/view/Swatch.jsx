// The small pictures in keys, readouts and tables. Their shapes and colours are those of the marks on the canvas.

import { memo } from './memo.js';

/** @import { KeyEntry, Mark, Swatch as Kind } from '../../../target/web/cakupan.js' */

/** Each in a box of 14 × 18, middle at 7, 9. @type {Record<Mark, string>} */
const SHAPES = {
  all: 'M2.4 9a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z',
  'group-1': 'M2.9 4.9h8.2v8.2h-8.2z',
  'group-2': 'M7 3.25l5.5 9.9h-11z',
  'group-3': 'M7 14.75l5.5-9.9h-11z',
  'group-n': 'M7 3.2l5.8 5.8l-5.8 5.8l-5.8 -5.8z',
};
const PERSON = 'M5.4 4.9a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0zM2.4 17.2a6.6 7.2 0 0 1 13.2 0z';
const BAR = 'M1 4h16v10h-16z';

/** A box of this width, in which paths stand. @param {{ width: number, children: import('preact').ComponentChildren }} props */
const Box = ({ width, children }) => (
  <svg class="swatch" width={width} height="18" viewBox={`0 0 ${width} 18`} aria-hidden="true">
    {children}
  </svg>
);

/** A filled marker is data, a hollow one an assumption. */
export const Marker = memo((/** @type {{ mark: Mark, filled?: boolean }} */ { mark, filled = false }) => (
  <Box width={14}>
    <path class={`${filled ? 'full' : 'hollow'} ${mark}`} d={SHAPES[mark]} />
  </Box>
));

/** One to three people, each in the colour of a group. @param {{ marks: Mark[] }} props */
const People = ({ marks }) => (
  <Box width={19 * marks.length}>
    {marks.map((mark, index) => (
      <path key={mark} class={`full ${mark}`} d={PERSON} transform={`translate(${19 * index})`} />
    ))}
  </Box>
);

/** @param {{ kind: Kind, marks: Mark[] }} props */
function Swatch({ kind, marks }) {
  const [mark = 'all'] = marks;
  switch (kind) {
    case 'registered':
      return <People marks={marks.length ? marks.slice(0, 3) : [mark]} />;
    case 'unregistered':
      return (
        <Box width={19}>
          <path class="hollow off" d={PERSON} />
        </Box>
      );
    case 'data':
      return <Marker mark={mark} filled />;
    case 'assumed':
    case 'trend':
      return (
        <Box width={34}>
          <path class={`dashed ${mark}`} d="M0 9h26" />
          <path class={`hollow ${mark}`} d="M25 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0z" />
        </Box>
      );
    case 'paid':
      return (
        <Box width={18}>
          <path class={`full ${mark}`} d="M1 3h16v12h-16z" />
        </Box>
      );
    case 'missing':
      return (
        <Box width={18}>
          <path class="pale" d="M1 3h16v12h-16z" />
          <path class="cap" d="M1 3h16" />
        </Box>
      );
    case 'needed':
      return (
        <Box width={26}>
          <path class="dotted" d="M3 14.5h0M10 10h0M17 6.5h0M24 4h0" />
        </Box>
      );
    case 'band':
      return (
        <Box width={26}>
          <path class="band-90" d="M0 2h26v14H0z" />
          <path class="band-50" d="M0 6h26v6H0z" />
          <path class="edge" d="M0 2h26M0 6h26M0 12h26M0 16h26" />
        </Box>
      );
    case 'fan':
      return (
        <Box width={26}>
          <path class="band-95" d="M0 1h26v16H0z" />
          <path class="band-90" d="M0 4h26v10H0z" />
          <path class="band-50" d="M0 6.5h26v5H0z" />
          <path class="edge" d="M0 1h26M0 4h26M0 6.5h26M0 11.5h26M0 14h26M0 17h26" />
        </Box>
      );
    case 'break':
      return (
        <Box width={18}>
          <path class={mark} d="M1 9h4M13 9h4" />
          <path class="cap" d="M9 2v14" />
        </Box>
      );
    case 'low':
      return (
        <Box width={18}>
          <path class="hollow bar" d={BAR} />
        </Box>
      );
    case 'high':
      return (
        <Box width={18}>
          <path class="full bar" d={BAR} />
        </Box>
      );
    default:
      return null;
  }
}

/** What the marks of a picture stand for. */
export const Key = memo((/** @type {{ entries: KeyEntry[] }} */ { entries }) => (
  <ul class="key" part="key" role="list">
    {entries.map(({ swatch, marks, text }, index) => (
      <li key={index}>
        <Swatch kind={swatch} marks={marks} />
        <span>{text}</span>
      </li>
    ))}
  </ul>
));
