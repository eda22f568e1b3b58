// The lines of the picture for the ear: what sounds, when, in which order and in which words; that it begins only with a
// press and ends with whatever takes the reader elsewhere.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';
import { bundle } from '../../scripts/widget.js';
import { open } from './harness.js';
import { said } from './words.js';

/** @typedef {{ wave: string, hertz: number, start: number, stop: number, pan: number, peak: number }} Note */
/** @typedef {{ made: number, closed: number, now: number, notes: Note[] }} Heard */

/**
 * Stands in for the browser's audio: notes what is asked for, on a clock that the test sets.
 */
function stub() {
  const heard = { made: 0, closed: 0, now: 0, notes: /** @type {Note[]} */ ([]) };
  class AudioContext {
    destination = {};
    constructor() {
      heard.made += 1;
    }
    get currentTime() {
      return heard.now;
    }
    async resume() {}
    async close() {
      heard.closed += 1;
    }
    createStereoPanner() {
      return { pan: { value: 0 }, connect: (/** @type {any} */ next) => next };
    }
    createGain() {
      const levels = /** @type {number[]} */ ([]);
      const to = (/** @type {number} */ level) => levels.push(level);
      const gain = { setValueAtTime: to, linearRampToValueAtTime: to };
      return {
        gain,
        levels,
        panner: null,
        connect(/** @type {any} */ panner) {
          this.panner = panner;
          return panner;
        },
      };
    }
    createOscillator() {
      return {
        type: 'sine',
        frequency: { value: 0 },
        gain: /** @type {any} */ (null),
        begun: 0,
        connect(/** @type {any} */ gain) {
          this.gain = gain;
          return gain;
        },
        start(/** @type {number} */ moment) {
          this.begun = moment;
        },
        stop(/** @type {number} */ moment) {
          const { type: wave, frequency, begun: start, gain } = this;
          const pan = gain.panner.pan.value;
          heard.notes.push({
            wave,
            hertz: frequency.value,
            start,
            stop: moment,
            pan,
            peak: Math.max(...gain.levels),
          });
        },
      };
    }
  }
  Object.assign(window, { AudioContext, heard });
}

/** @type {import('./harness.js').Options} */
const silent = { before: (page) => page.addInitScript(stub) };

/** @param {import('./harness.js').Visit} visit */
const heard = (visit) =>
  /** @type {Promise<Heard>} */ (visit.page.evaluate(() => Reflect.get(window, 'heard')));

/**
 * @param {import('./harness.js').Visit} visit
 * @param {number} now
 */
async function until(visit, now) {
  await visit.page.evaluate((moment) => {
    Reflect.get(window, 'heard').now = moment;
  }, now);
  await visit.settled();
}

/** @param {import('./harness.js').Visit} visit */
const projection = (visit) => visit.widget.evaluate((element) => /** @type {any} */ (element).projection());

/** @param {import('./harness.js').Visit} visit */
const button = (visit) => visit.widget.locator('[data-action=listen]');

/** @param {import('./harness.js').Visit} visit */
const year = (visit) =>
  visit.widget.locator('.scrub input').evaluate((input) => /** @type {HTMLInputElement} */ (input).value);

/** The pitch of a rate: two octaves from nobody to everybody. @param {number} rate */
const pitch = (rate) => 220 * 4 ** rate;

/** @param {number} one @param {number} other */
const near = (one, other) => Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(other));

/** A page that plays. @param {string} [path] @param {import('./harness.js').Options} [options] */
async function playing(path = '/one.html', options = silent) {
  const visit = await open(path, { ...silent, ...options });
  await visit.ready();
  await button(visit).click();
  await visit.widget.locator('.heard').waitFor();
  return visit;
}

/** @param {import('./harness.js').Visit} visit */
async function stopped(visit) {
  await visit.widget.getByRole('button', { name: said('proj.listen') }).waitFor();
  const { made, closed } = await heard(visit);
  assert.equal(closed, made, 'every context is closed');
  assert.equal(await visit.widget.locator('[aria-current=true]').count(), 0);
}

test('no sound is made before the press', async () => {
  const visit = await open('/one.html', silent);
  await visit.ready();
  await visit.settled();
  assert.equal((await heard(visit)).made, 0);
  await button(visit).click();
  await visit.widget.locator('.heard').waitFor();
  assert.equal((await heard(visit)).made, 1);
});

test('the scale comes first, then each line in the order of the readout, then its target', async () => {
  const visit = await playing();
  const { all, groups, targets } = await projection(visit);
  const { notes } = await heard(visit);
  assert.deepEqual(
    notes.slice(0, 2).map(({ hertz }) => hertz),
    [220, 880],
  );
  const lines = [all, ...Object.values(groups)];
  const names = await visit.widget.locator('.heard li').allInnerTexts();
  const readout = await visit.widget.locator('.read dt').allInnerTexts();
  assert.equal(names.length, 1 + lines.length);
  assert.equal(readout.length, lines.length);
  const expected = lines.flatMap(({ coverage }) => [
    ...coverage.map((/** @type {number} */ rate, /** @type {number} */ at) => [
      at ? 'triangle' : 'sine',
      pitch(rate),
    ]),
    ['square', pitch(targets.at(-1).rate)],
    ['square', pitch(targets.at(-1).rate)],
  ]);
  const rest = notes.slice(2);
  assert.equal(rest.length, expected.length);
  for (const [at, { wave, hertz }] of rest.entries()) {
    assert.equal(wave, expected[at][0], `note ${at}`);
    assert.ok(near(hertz, Number(expected[at][1])), `note ${at}: ${hertz} for ${expected[at][1]}`);
  }
  assert.ok(
    notes.every((note, at) => note.start >= (notes[at - 1]?.stop ?? 0) - 1e-9, 'one after the other'),
  );
});

test('a higher coverage is a higher tone, and the years go from left to right within four seconds', async () => {
  const visit = await playing();
  const { all } = await projection(visit);
  const line = (await heard(visit)).notes.slice(2, 2 + all.coverage.length);
  for (const [at, one] of line.entries()) {
    const before = line[at - 1];
    if (!before) continue;
    assert.equal(
      Math.sign(one.hertz - before.hertz),
      Math.sign(all.coverage[at] - all.coverage[at - 1]),
      `year ${at}`,
    );
    assert.ok(one.pan > before.pan);
  }
  assert.ok(line[0].pan < -0.5 && (line.at(-1)?.pan ?? 0) > 0.5);
  assert.ok((line.at(-1)?.stop ?? 9) - line[0].start <= 4);
  const step = line[1].start - line[0].start;
  assert.ok(step >= 0.1 && step <= 0.15 + 1e-9, `${step} s a year`);
});

test('observed years are joined, estimated years are separate tones of another sound', async () => {
  const visit = await playing('/history.html');
  const { notes } = await heard(visit);
  const line = notes.slice(2).filter(({ wave }) => wave !== 'square');
  const data = line.filter(({ wave }) => wave === 'sine');
  const estimates = line.filter(({ wave }) => wave === 'triangle');
  assert.ok(data.length > 5 && estimates.length > 5);
  for (const [at, one] of line.entries()) {
    const next = line[at + 1];
    if (!next || next.start < one.start) break;
    const gap = next.start - one.stop;
    if (one.wave === 'sine') assert.ok(gap < 0.001, 'data are joined');
    else assert.ok(gap > 0.03, 'there is a gap between estimates');
  }
});

for (const language of /** @type {const} */ (['id', 'en'])) {
  test(`what is heard stands in words, as the numbers say, in ${language}`, async () => {
    const visit = await open('/one.html', silent);
    await visit.ready();
    await visit.widget.evaluate((element, tag) => element.setAttribute('lang', tag), language);
    await visit.widget.getByText(said('proj.listen', {}, language)).click();
    const { years, all, groups } = await projection(visit);
    const percent = (/** @type {number} */ rate) => `${Math.round(rate * 100)}%`;
    const lines = [all, ...Object.values(groups)];
    await visit.widget.locator('.heard').waitFor();
    const texts = await visit.widget.locator('.heard li').allInnerTexts();
    assert.match(texts[0], said('sound.scale', {}, language));
    for (const [at, { coverage }] of lines.entries()) {
      const text = texts[at + 1];
      for (const part of [percent(coverage[0]), percent(coverage.at(-1)), years[0], years.at(-1)])
        assert.ok(text.includes(String(part)), `${part} is not in ${text}`);
    }
    const notes = (await visit.widget.locator('.hear .note').allInnerTexts()).join(' ');
    assert.match(notes, language === 'id' ? /Nada putus-putus: perkiraan dari asumsi/ : /from assumptions/);
    assert.match(notes, /99% (pada|in) 2045/);
    await visit.widget.getByRole('button', { name: said('sound.stop', {}, language) }).waitFor();
  });
}

test('each line is said and marked as it begins, and the year on the picture goes along and comes back', async () => {
  const visit = await playing();
  const chosen = await year(visit);
  const texts = (await visit.widget.locator('.heard li').allInnerTexts()).map((text) => text.trim());
  const { notes } = await heard(visit);
  const current = visit.widget.locator('.heard [aria-current=true]');
  const live = visit.widget.locator('.said');
  assert.equal((await current.innerText()).trim(), texts[0]);
  assert.equal(await live.textContent(), texts[0]);
  const third = notes[2 + 3];
  await until(visit, third.start + 0.01);
  assert.equal((await current.innerText()).trim(), texts[1]);
  assert.equal(await live.textContent(), texts[1]);
  const { years } = await projection(visit);
  assert.equal(await year(visit), String(years[3]));
  await until(visit, (notes.at(-1)?.stop ?? 0) + 0.01);
  assert.equal((await current.innerText()).trim(), texts.at(-1));
  await until(visit, (notes.at(-1)?.stop ?? 0) + 2);
  await stopped(visit);
  assert.equal(await year(visit), chosen);
  assert.deepEqual(
    (await visit.widget.locator('.heard li').allInnerTexts()).map((text) => text.trim()),
    texts,
    'the words stay',
  );
});

test('nothing below moves while it plays', async () => {
  for (const width of [320, 720]) {
    const visit = await playing('/one.html', { width });
    const { notes } = await heard(visit);
    const height = () => visit.widget.evaluate((element) => element.getBoundingClientRect().height);
    const heights = [await height()];
    for (const moment of [notes[2].start, notes[20].start, notes[40].start, notes[60].start]) {
      await until(visit, moment);
      heights.push(await height());
    }
    assert.equal(new Set(heights).size, 1, heights.join(' '));
  }
});

test('the button stops it, another press plays again from the beginning, and the focus stays', async () => {
  const visit = await playing();
  await button(visit).focus();
  const first = (await heard(visit)).notes.length;
  await visit.page.keyboard.press('Enter');
  await stopped(visit);
  await visit.page.keyboard.press('Enter');
  await visit.widget.getByRole('button', { name: said('sound.stop') }).waitFor();
  const again = await heard(visit);
  assert.equal(again.notes.length, 2 * first);
  assert.equal(again.made, 2);
  assert.equal(
    await visit.widget.evaluate((element) =>
      /** @type {HTMLElement | null} */ (element.shadowRoot?.activeElement)?.getAttribute('data-action'),
    ),
    'listen',
  );
});

/** @type {[string, (visit: import('./harness.js').Visit) => Promise<unknown>][]} */
const ends = [
  ['Escape', ({ page }) => page.keyboard.press('Escape')],
  [
    'a page that is hidden',
    ({ page }) =>
      page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      }),
  ],
  [
    'a lever that moves',
    async ({ widget }) => {
      await widget.getByRole('heading', { name: said('lev.h') }).click();
      const slider = widget.getByRole('slider', { name: said('lev.enrol') }).first();
      await slider.fill(await slider.evaluate((input) => /** @type {HTMLInputElement} */ (input).min));
    },
  ],
  ['the path that is needed', ({ widget }) => widget.getByText(said('proj.use')).click()],
  [
    'a scenario of the page',
    ({ widget }) =>
      widget.evaluate((element) => {
        /** @type {any} */ (element).scenario = { groups: { formal: { enrolment: { per_year: 1 } } } };
      }),
  ],
];
for (const [what, bring] of ends) {
  test(`${what} ends it`, async () => {
    const visit = await playing();
    const { notes } = await heard(visit);
    await until(visit, notes[2 + 3].start + 0.01);
    assert.equal(await year(visit), '2028');
    await bring(visit);
    await stopped(visit);
    assert.equal(await year(visit), '2045');
  });
}

test('another view and another language end it', async () => {
  const visit = await playing();
  const closed = async () => {
    await visit.settled();
    const { made, closed } = await heard(visit);
    return made === closed;
  };
  await visit.widget.evaluate((element) => element.setAttribute('view', 'now'));
  assert.ok(await closed(), 'another view');
  await visit.widget.evaluate((element) => element.setAttribute('view', 'projection'));
  await button(visit).click();
  await visit.settled();
  assert.ok(!(await closed()));
  await visit.widget.evaluate((element) => element.setAttribute('lang', 'en'));
  await visit.widget.getByText(said('proj.listen', {}, 'en')).waitFor();
  assert.ok(await closed(), 'another language');
});

test('one widget of a page is heard at a time', async () => {
  const visit = await open('/ten.html', silent);
  const widgets = visit.page.locator('cakupan-widget');
  await visit.ready(widgets.nth(0));
  await visit.ready(widgets.nth(1));
  await widgets.nth(0).locator('[data-action=listen]').click();
  await widgets.nth(0).locator('.heard').waitFor();
  await widgets.nth(1).locator('[data-action=listen]').click();
  await widgets.nth(1).locator('.heard').waitFor();
  const { made, closed } = await heard(visit);
  assert.deepEqual([made, closed], [2, 1]);
});

test('a widget that leaves the page is silent, and plays again when it is back', async () => {
  const visit = await playing();
  await visit.widget.evaluate((element) => {
    Reflect.set(window, 'gone', element);
    element.remove();
  });
  await visit.settled();
  const { made, closed } = await heard(visit);
  assert.deepEqual([made, closed], [1, 1]);
  await visit.page.evaluate(() => document.body.append(Reflect.get(window, 'gone')));
  await visit.ready();
  assert.equal(await visit.widget.locator('.heard').count(), 0);
  await button(visit).click();
  await visit.widget.locator('.heard').waitFor();
  assert.equal((await heard(visit)).made, 2);
});

test('whoever takes the year slider keeps the year', async () => {
  const visit = await playing();
  await until(visit, 6);
  await visit.widget.locator('.scrub input').fill('2031');
  await stopped(visit);
  assert.equal(await year(visit), '2031');
});

test('controls without sound leaves the button out', async () => {
  const visit = await open('/one.html', silent);
  await visit.ready();
  assert.equal(await button(visit).count(), 1);
  await visit.widget.evaluate((element) => element.setAttribute('controls', 'tabs scrubber'));
  assert.equal(await button(visit).count(), 0);
  await visit.widget.evaluate((element) => element.setAttribute('controls', 'sound'));
  assert.equal(await button(visit).count(), 1);
  const box = await button(visit).boundingBox();
  assert.ok(box && box.height >= 44 && box.width >= 44);
});

test('a strict policy lets it sound', async () => {
  const visit = await open('/strict.html', silent);
  await visit.ready();
  await visit.widget.evaluate((element) => element.setAttribute('view', 'projection'));
  await button(visit).click();
  await visit.widget.locator('.heard').waitFor();
  assert.ok((await heard(visit)).notes.length > 10);
});

test('rendered, every tone has the pitch of its number within two per cent', async () => {
  const visit = await open('/one.html', silent);
  await visit.ready();
  const { all, groups, targets } = await projection(visit);
  await button(visit).click();
  await visit.widget.locator('.heard').waitFor();
  const { notes } = await heard(visit);
  const start = notes[0].start;
  await visit.page.route('**/sound.js', async (route) => {
    const file = inRoot(`target/pages/sound-${process.pid}.js`);
    await bundle(inRoot('www/widget/view/sound/schedule.js'), file);
    await route.fulfill({ contentType: 'text/javascript', path: file });
  });
  const measured = await visit.page.evaluate(
    async ({ asked, from }) => {
      const { schedule } = await import(/** @type {any} */ ('/sound.js'));
      const rate = 44_100;
      const seconds = Math.max(...asked.map(({ stop }) => stop)) - from + 1;
      const context = new OfflineAudioContext(2, Math.ceil(seconds * rate), rate);
      const voices = { sine: 'data', triangle: 'estimate', square: 'target' };
      const tones = asked.map(({ wave, hertz, start: at, stop, pan }) => ({
        at: at - from,
        length: stop - at,
        hertz,
        pan,
        voice: voices[/** @type {keyof typeof voices} */ (wave)],
      }));
      schedule(context, { passages: [{ tones }] }, 0);
      const sound = await context.startRendering();
      const [left, right] = [sound.getChannelData(0), sound.getChannelData(1)];
      const loudness = (/** @type {Float32Array} */ of, /** @type {any} */ { at, length }) => {
        let sum = 0;
        for (let n = Math.round(at * rate); n < (at + length) * rate; n += 1) sum += of[n] * of[n];
        return sum;
      };
      // Upward crossings of zero, placed between samples, in the middle of each tone.
      const pitches = tones.map((tone) => {
        const channel = tone.pan > 0 ? right : left;
        const [begin, end] = [(tone.at + 0.012) * rate, (tone.at + tone.length - 0.012) * rate];
        const crossings = [];
        for (let n = Math.ceil(begin); n < end; n += 1) {
          const [before, after] = [channel[n - 1], channel[n]];
          if (before < 0 && after >= 0) crossings.push(n - after / (after - before));
        }
        const span = (crossings.at(-1) ?? 0) - crossings[0];
        return ((crossings.length - 1) * rate) / span;
      });
      const sides = tones.map((tone) => loudness(right, tone) > loudness(left, tone));
      return { pitches, sides, peak: left.reduce((most, level) => Math.max(most, Math.abs(level)), 0) };
    },
    { asked: notes, from: start },
  );
  const rates = [
    0,
    1,
    ...[all, ...Object.values(groups)].flatMap(({ coverage }) => [
      ...coverage,
      targets.at(-1).rate,
      targets.at(-1).rate,
    ]),
  ];
  assert.equal(measured.pitches.length, rates.length);
  for (const [at, hertz] of measured.pitches.entries()) {
    const expected = pitch(rates[at]);
    assert.ok(Math.abs(hertz / expected - 1) < 0.02, `tone ${at}: ${hertz} Hz for ${expected}`);
    const { pan } = notes[at];
    if (Math.abs(pan) > 0.05) assert.equal(measured.sides[at], pan > 0, `tone ${at} is on its side`);
  }
  assert.ok(measured.peak > 0.05 && measured.peak < 0.5, `${measured.peak}`);
});
