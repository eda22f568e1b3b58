// What the widget does on every move but for the page around it: everything is computed, said and drawn anew.

import { start } from '../start.js';

const shown = await (await fetch('../cakupan/banjar.json')).text();
const handle = await start();
const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
const lever = /** @type {HTMLInputElement} */ (document.querySelector('#lever'));

handle.parse(shown);
handle.open();
handle.show_view('projection');
handle.set_display(328, devicePixelRatio, 1, false, 'sans-serif', []);
const draw = () => {
  handle.frame();
  handle.draw(canvas, 0);
};
draw();
lever.addEventListener('input', () => {
  handle.move_lever(0, 'per_year', lever.valueAsNumber);
  draw();
});
document.documentElement.dataset.ready = '';
