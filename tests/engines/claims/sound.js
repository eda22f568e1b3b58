// The lines for the ear, by keyboard, with the browser's own audio. A machine without a loudspeaker may leave that at rest:
// the words are there all the same, and wherever its clock runs they go on with it.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Key } from '../harness.js';

const button = '[data-action=listen]';

/** Keeps the browser's own audio where a test finds it. Runs in the page. */
function keep() {
  /** @type {AudioContext[]} */
  const audios = [];
  const Own = AudioContext;
  const Kept = class extends Own {
    constructor() {
      super();
      audios.push(this);
    }
  };
  Object.assign(window, { audios, AudioContext: Kept });
}

/** Whether the clock of what sounds runs. @param {import('../harness.js').Visit} visit */
async function runs(visit) {
  const now = () => visit.run(() => /** @type {any} */ (window).audios.at(-1).currentTime);
  const before = await now();
  await pause(300);
  return (await now()) > before;
}

/**
 * Waits for the next passage, which begins when there has been time to hear the words of this one.
 * @param {import('../harness.js').Visit} visit
 * @param {number} before  which this one is
 */
async function goesOn(visit, before) {
  const current = async () => (await heard(visit)).current;
  for (let times = 0; times < 60 && (await current()) === before; times += 1) await pause(250);
  assert.equal(await current(), before + 1, 'the words go on with the tones');
}

/** The words of the passages, and which of them is heard. @param {import('../harness.js').Visit} visit */
const heard = (visit) =>
  visit.run(() => {
    /** @type {Element[]} */
    const items = /** @type {any} */ (window).tested.find('.heard li');
    return {
      passages: items.map((item) => item.textContent ?? ''),
      current: items.findIndex((item) => item.matches('[aria-current=true]')),
      said: /** @type {string} */ (/** @type {any} */ (window).tested.find('.said')[0].textContent),
    };
  });

/** @param {import('../harness.js').Visit} visit */
const begun = (visit) =>
  visit.until('what is heard', () => /** @type {any} */ (window).tested.find('.heard [aria-current]').length);

/** @param {import('../harness.js').Visit} visit */
const ended = (visit) =>
  visit.until('silence', () => {
    const { audios, tested } = /** @type {any} */ (window);
    const closed = audios.every((/** @type {AudioContext} */ { state }) => state === 'closed');
    return closed && !tested.find('.heard [aria-current]').length;
  });

/** @param {import('../harness.js').Engine} engine */
export function claims(engine) {
  const { name } = engine;

  for (const language of ['id', 'en'])
    test(`${name}: what is heard stands there in words (${language}) while it sounds, and Escape or the same key ends it`, async () => {
      const visit = await engine.open('/one.html');
      await visit.run((tag) => document.querySelector('cakupan-widget')?.setAttribute('lang', tag), language);
      await visit.ready();
      await visit.rested();
      await visit.run(keep);
      const year = await visit.valueText('.scrub input');
      await visit.tabTo(button);
      const listen = await visit.words(button);
      assert.equal(await visit.count('.heard'), 0);
      for (const [key, end] of [
        [Key.ENTER, Key.ESCAPE],
        [Key.SPACE, Key.SPACE],
      ]) {
        await visit.press(key);
        await begun(visit);
        const { passages, current, said } = await heard(visit);
        assert.ok(passages.length >= 3, `the scale and each line: ${passages}`);
        for (const passage of passages) assert.match(passage, /\S{3}/);
        assert.match(passages.slice(1).join(' '), /\d/);
        assert.equal(said, passages[current], 'said aloud too');
        assert.notEqual(await visit.words(button), listen, 'the button ends it');
        if (key === Key.ENTER && (await runs(visit))) await goesOn(visit, current);
        assert.equal(await visit.at(button), true, 'the focus stays');
        await visit.press(end);
        await ended(visit);
        assert.equal(await visit.words(button), listen);
        assert.equal(await visit.at(button), true, 'the focus stays');
        assert.equal(await visit.valueText('.scrub input'), year, 'the year is the one from before');
        assert.deepEqual((await heard(visit)).passages, passages, 'what was heard can still be read');
      }
      assert.equal(await visit.run(() => /** @type {any} */ (window).audios.length), 2, 'one for each time');
    });

  test(`${name}: a browser that has no audio to give says so, and nothing breaks`, async () => {
    const visit = await engine.open('/one.html', { allow: [/no audio/] });
    await visit.ready();
    await visit.run(() => {
      Object.assign(window, {
        AudioContext: class {
          constructor() {
            throw new DOMException('no audio', 'NotSupportedError');
          }
        },
      });
    });
    await visit.tabTo(button);
    const listen = await visit.words(button);
    await visit.press(Key.ENTER);
    await visit.until(
      'words on it',
      (before) => /** @type {any} */ (window).tested.find('.hear')[0].textContent.trim().length > before + 3,
      listen.length,
    );
    assert.equal(await visit.words(button), listen);
    assert.equal(await visit.at(button), true);
  });
}
