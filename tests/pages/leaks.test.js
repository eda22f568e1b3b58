// What a widget took is let go with it, and moves pile nothing up. Many widgets share what can be shared.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open } from './harness.js';
import { held, noteMemories } from './memory.js';

/** @typedef {import('./memory.js').Held} Held */

/** @param {string} path */
const visited = (path) => open(path, { before: (page) => page.addInitScript(noteMemories) });

/** Puts so many widgets on the page, ten at a time, and takes them out again. @param {number} times */
async function mount(times) {
  for (let turn = 0; turn < times / 10; turn += 1) {
    const widgets = Array.from({ length: 10 }, (_, index) => {
      const widget = /** @type {any} */ (document.createElement('cakupan-widget'));
      widget.src = '/documents/small.json';
      // Pictures take longest.
      widget.view = index < 2 ? 'projection' : 'table';
      // All are near what a reader sees.
      widget.style = 'position: absolute; top: 0; width: 360px';
      return widget;
    });
    document.body.append(...widgets);
    await Promise.all(widgets.map((widget) => widget.ready));
    for (const widget of widgets) widget.remove();
    await null;
  }
}

/** Moves a lever of the page’s first widget so often. @param {number} times */
function move(times) {
  const widget = /** @type {any} */ (document.querySelector('cakupan-widget'));
  for (let turn = 0; turn < times; turn += 1)
    widget.scenario = { groups: { formal: { lapse: (turn % 100) / 1000 } } };
}

/**
 * What has piled up, in words; nothing where it is as it was. The heap varies by what the browser itself keeps, and the
 * program's memory grows a page of 64 KB at a time, the last of them late.
 * @param {Held} before
 * @param {Held} after
 */
function growth(before, after) {
  const room = { heap: 1.5e6, nodes: 300, listeners: 50, audio: 0, program: 65_536 };
  return Object.entries(room).flatMap(([name, most]) => {
    const more = after[/** @type {keyof Held} */ (name)] - before[/** @type {keyof Held} */ (name)];
    return more > most ? [`${more} more ${name}`] : [];
  });
}

/** What piles up when something is done so often, once it has been done often enough to be usual. */
async function pile(
  /** @type {import('./harness.js').Visit} */ visit,
  /** @type {(times: number) => Promise<unknown>} */ work,
  /** @type {number} */ usual,
  /** @type {number} */ times,
) {
  await work(usual);
  const before = await held(visit.page);
  await work(times);
  return growth(before, await held(visit.page));
}

async function empty() {
  const visit = await visited('/later.html');
  await visit.page.addScriptTag({ url: '/cakupan.js', type: 'module' });
  await visit.page.evaluate(() => customElements.whenDefined('cakupan-widget').then(() => {}));
  return visit;
}

test('a thousand widgets that come and go leave nothing behind', async () => {
  const visit = await empty();
  const work = (/** @type {number} */ times) => visit.page.evaluate(mount, times);
  assert.deepEqual(await pile(visit, work, 100, 1000), []);
});

test('a page that keeps what it has taken out is found out', async () => {
  const visit = await empty();
  await visit.page.evaluate(() => {
    /** @type {Node[]} */
    const kept = [];
    const { remove } = Element.prototype;
    Element.prototype.remove = function () {
      kept.push(...(this.shadowRoot?.childNodes ?? []), this);
      addEventListener('cakupan-kept', () => kept.length);
      remove.call(this);
    };
  });
  const work = (/** @type {number} */ times) => visit.page.evaluate(mount, times);
  const found = await pile(visit, work, 20, 100);
  assert.ok(
    found.some((line) => line.includes('nodes')) && found.some((line) => line.includes('listeners')),
    `${found}`,
  );
});

/**
 * The same by hand: a drag to and fro, and keys. How often the page was told of a change.
 * @param {import('./harness.js').Visit} visit
 * @param {number} times
 */
async function moveByHand(visit, times) {
  const slider = visit.widget.locator('.sl .rng').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  assert.ok(box);
  await visit.page.evaluate(() => {
    const told = { changes: 0 };
    addEventListener('cakupan-change', () => {
      told.changes += 1;
    });
    Object.assign(window, { told });
  });
  const { mouse, keyboard } = visit.page;
  const middle = box.y + box.height / 2;
  await mouse.move(box.x + 20, middle);
  await mouse.down();
  for (let turn = 0; turn < times / 2; turn += 1) {
    const share = 0.5 - 0.5 * Math.cos(turn / 20);
    await mouse.move(box.x + 20 + share * (box.width - 40), middle);
  }
  await mouse.up();
  await visit.settled();
  const dragged = Number(await visit.page.evaluate('told.changes'));
  await slider.focus();
  for (let turn = 0; turn < times / 2; turn += 1)
    await keyboard.press(turn % 50 < 25 ? 'ArrowRight' : 'ArrowLeft');
  await visit.settled();
  return { dragged, pressed: Number(await visit.page.evaluate('told.changes')) - dragged };
}

test('ten thousand moves, a fifth of them by hand, leave nothing behind', async () => {
  const visit = await visited('/empty.html');
  await visit.widget.evaluate((element) => {
    // What changes under the hand does not move the slider away from it.
    element.setAttribute('style', 'position: absolute; top: 0; width: 360px');
    element.setAttribute('src', '/documents/small.json');
    element.setAttribute('view', 'projection');
  });
  await visit.ready();
  await visit.unfold();
  const work = async (/** @type {number} */ times) => {
    await visit.widget.evaluate((element) => element.setAttribute('view', 'projection'));
    const { dragged, pressed } = await moveByHand(visit, times / 5);
    // Several moves within a frame are one; at the ends of the slider the last frames may be the same.
    assert.ok(dragged > times / 40 && pressed > times / 20, `${dragged} by dragging, ${pressed} by keys`);
    for (const [view, moves] of /** @type {const} */ ([
      ['projection', times / 5],
      ['table', times - (2 * times) / 5],
    ])) {
      await visit.widget.evaluate((element, view) => element.setAttribute('view', view), view);
      await visit.page.evaluate(move, moves);
      await visit.page.waitForTimeout(1200);
    }
  };
  assert.deepEqual(await pile(visit, work, 1000, 10_000), []);
});

test('a page that listens anew at every move is found out', async () => {
  const visit = await visited('/empty.html');
  await visit.widget.evaluate((element) => {
    element.setAttribute('src', '/documents/small.json');
    element.setAttribute('view', 'projection');
    element.addEventListener('cakupan-change', () => {
      const kept = document.createElement('p');
      addEventListener('cakupan-kept', () => kept.append('.'));
    });
  });
  await visit.ready();
  await visit.unfold();
  const found = await pile(visit, (times) => moveByHand(visit, times), 20, 400);
  assert.ok(
    found.some((line) => line.includes('nodes')) && found.some((line) => line.includes('listeners')),
    `${found}`,
  );
});

test('documents that take each other’s place leave nothing behind', async () => {
  const visit = await visited('/one.html');
  await visit.ready();
  const work = (/** @type {number} */ times) =>
    visit.widget.evaluate(async (element, turns) => {
      for (let turn = 0; turn < turns; turn += 1) {
        element.setAttribute('src', turn % 2 ? '/data/banjar.json' : '/documents/small.json');
        await /** @type {any} */ (element).ready;
      }
    }, times);
  assert.deepEqual(await pile(visit, work, 20, 100), []);
});

test('a widget that is taken out while it sounds is silent, and lets its sound go', async () => {
  const visit = await visited('/one.html');
  const work = async (/** @type {number} */ times) => {
    for (let turn = 0; turn < times; turn += 1) {
      await visit.ready();
      await visit.widget.locator('[data-action=listen]').click();
      await visit.widget.locator('.heard').waitFor();
      await visit.widget.evaluate(async (element) => {
        const parent = element.parentNode;
        element.remove();
        await new Promise((done) => setTimeout(done, 20));
        parent?.append(element);
      });
    }
    await visit.ready();
    // A context closes in its own time.
    await visit.page.waitForTimeout(300);
  };
  assert.deepEqual(await pile(visit, work, 3, 12), []);
});

/** Puts so many widgets on a page. @param {import('./harness.js').Visit} visit @param {string[]} addresses @param {number} count @param {number} futures */
const crowd = (visit, addresses, count, futures) =>
  visit.page.evaluate(
    async ({ addresses, count, futures }) => {
      const widgets = Array.from({ length: count }, (_, index) => {
        const widget = /** @type {any} */ (document.createElement('cakupan-widget'));
        widget.src = addresses[index % addresses.length];
        widget.view = 'projection';
        widget.futures = futures;
        // All are near what a reader sees.
        widget.style = 'position: absolute; top: 0; width: 360px';
        return widget;
      });
      document.body.append(...widgets);
      await Promise.all(widgets.map((widget) => widget.ready));
      while (widgets.some((widget) => (widget.projection().futures?.n ?? futures) < futures))
        await new Promise((done) => setTimeout(done, 50));
    },
    { addresses, count, futures },
  );

test('fifty widgets with three documents ask for each file once', async () => {
  const visit = await empty();
  const documents = ['/documents/small.json', '/data/banjar.json', '/documents/history.json'];
  await crowd(visit, documents, 50, 1000);
  const asked = visit.paths(/\.(wasm|json)$/);
  assert.deepEqual(asked.toSorted(), [...new Set(asked)].sort());
  assert.deepEqual(
    documents.filter((path) => !asked.includes(path)),
    [],
  );
});

test('a text that no widget has any more is asked for anew', async () => {
  const visit = await visited('/one.html');
  await visit.ready();
  const again = await visit.widget.evaluate(async (element) => {
    const widget = /** @type {any} */ (element);
    widget.src = '/documents/small.json';
    await widget.ready;
    widget.src = '/documents/banjar.json';
    await widget.ready;
    return performance.getEntriesByName(new URL('/documents/banjar.json', location.href).href).length;
  });
  assert.equal(again, 2);
});

test('eight widgets with a hundred thousand futures stay under 150 MB, and give it back once nobody looks', async () => {
  const visit = await empty();
  await crowd(visit, ['/documents/ranged.json'], 8, 100_000);
  const { program, heap } = await held(visit.page);
  assert.ok(program + heap < 150e6, `${program + heap} bytes`);
  const words = () => visit.widget.evaluate((element) => element.shadowRoot?.querySelector('h2')?.innerText);
  const before = await words();
  await visit.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const after = await held(visit.page);
  assert.ok(after.program < 16e6, `${after.program} bytes`);
  await visit.page.evaluate(() => Reflect.deleteProperty(document, 'hidden'));
  await visit.widget.evaluate((element) => element.setAttribute('view', 'table'));
  await visit.widget.locator('[data-view=table]').waitFor();
  await visit.widget.evaluate((element) => element.setAttribute('view', 'projection'));
  await visit.widget.locator('[data-view=projection]').waitFor();
  assert.equal(await words(), before);
});
