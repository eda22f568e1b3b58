// What the widget does on every move but for the page around it: everything is computed, said and drawn anew.

import { start } from '../start.js';

const shown = await (await fetch('../cakupan/banjar.json')).text();
const handle = await start();
const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
const lever = /** @type {HTMLInputElement} */ (document.querySelector('#lever'));

handle.open(shown);
handle.act('show projection');
handle.looks(328, devicePixelRatio, 1, false, 'sans-serif', '');
const draw = () => {
  handle.frame();
  handle.draw(canvas, false);
};
draw();
lever.addEventListener('input', () => {
  handle.act('slide per_year', 0, lever.valueAsNumber);
  draw();
});
document.documentElement.dataset.ready = '';
