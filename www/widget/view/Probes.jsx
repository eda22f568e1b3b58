// Hidden elements that are measured: the content's width, the size of text, the colours.

import { COLOURS } from '../page/canvas-style.js';
import { memo } from './memo.js';

export const Probes = memo(() => (
  <>
    <i class="ruler" />
    <i class="wished" />
    <i class="probe" aria-hidden="true">
      <i class="size">0</i>
      {COLOURS.map((name) => (
        <i key={name} style={{ '--t': `var(--cakupan-${name})` }} />
      ))}
    </i>
  </>
));
