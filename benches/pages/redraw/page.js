// What the widget does on every move but for the page around it: everything is computed, said and drawn anew.

import { handle as open } from '../../../www/widget/bridge.js';
import { Locale } from '../../../www/widget/locale.js';
import { start } from '../start.js';

const files = ['../cakupan/words/id.json', '../cakupan/banjar.json'];
const [words, shown] = await Promise.all(
  files.map(async (file) => (await fetch(new URL(file, import.meta.url))).text()),
);
await start(['projection', 'panel']);
const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
const lever = /** @type {HTMLInputElement} */ (document.querySelector('#lever'));

const handle = open(new Locale(JSON.parse(words), 'id'), ruler);
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
