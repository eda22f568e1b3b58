// The small signs on buttons and beside messages.

import { memo } from './memo.js';

const SHAPES = {
  open: 'M4 7l5 5 5-5',
  next: 'M3 9h12M10.5 4.5 15 9l-4.5 4.5',
  error: 'M1.8 9a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0zM9 5v5M9 12.6v.4',
  info: 'M1.8 9a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0zM9 8.2v4.6M9 5.4v.4',
  listen: 'M5 3.5 14.5 9 5 14.5z',
  stop: 'M5 5l8 8M13 5l-8 8',
  undo: 'M3 7h8a4 4 0 0 1 0 8H6M6 3.5 2.8 7 6 10.5',
};

export const Icon = memo((/** @type {{ name: keyof typeof SHAPES }} */ { name }) => (
  <svg class="icon" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
    <path d={SHAPES[name]} />
  </svg>
));
