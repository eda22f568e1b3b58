// Pages load, say so where something is wrong, load nothing twice, and fit a phone.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { pathOf } from '../../pages/files.js';

/** @param {import('../harness.js').Engine} engine */
export function claims(engine) {
  for (const path of [
    '/index.html',
    '/indonesia.html',
    '/kalimantan.html',
    '/sulawesi-selatan.html',
    '/india.html',
    '/nigeria.html',
    '/strict.html',
  ])
    test(`${engine.name}: ${path} draws its picture and complains of nothing`, async () => {
      const visit = await engine.open(path);
      await visit.ready();
      const { looked, texts, colours, wrong } = await visit.painted();
      assert.ok(looked + texts > 0 && colours > 1, JSON.stringify({ looked, texts, colours }));
      assert.deepEqual(wrong, []);
      assert.match(await visit.words('h2'), /\S{3}/);
    });

  for (const path of [
    '/cara-menghitung.html',
    '/how-it-is-computed.html',
    '/aksesibilitas.html',
    '/accessibility.html',
  ])
    test(`${engine.name}: ${path} complains of nothing`, async () => {
      const visit = await engine.open(path);
      assert.match(await visit.run(() => document.querySelector('h1')?.textContent ?? ''), /\S{3}/);
    });

  test(`${engine.name}: a page that forbids everything but its own files is not offended`, async () => {
    const visit = await engine.open('/strict.html');
    await visit.ready();
    for (const view of ['cost', 'table', 'now', 'projection']) await visit.show(view);
  });

  test(`${engine.name}: a broken document shows its problems in words`, async () => {
    const visit = await engine.open('/broken.html', { allow: [/./] });
    await visit.state('problems');
    const found = await visit.words('section');
    assert.match(found, /\/groups\/|groups/);
    assert.ok((await visit.count('.errs li')) > 1, found);
    assert.equal(await visit.count('canvas'), 0, 'no empty box');
  });

  test(`${engine.name}: a document that is not there is said to be missing, with a way to try again`, async () => {
    const visit = await engine.open('/wrong-url.html', { allow: [/documents\/none\.json|404/] });
    await visit.state('failed');
    assert.match(await visit.words('section'), /none\.json/);
    assert.match(await visit.words('section button'), /\S{3}/);
  });

  test(`${engine.name}: ten widgets fetch the program and its words once`, async () => {
    const visit = await engine.open('/ten.html');
    await visit.ready();
    const { files, shown } = await visit.run(() => ({
      files: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      shown: /** @type {any} */ (window).tested.find('canvas').length,
    }));
    assert.equal(shown, 10);
    for (const file of ['cakupan.wasm', 'words/id.json'].map(pathOf))
      assert.deepEqual(
        files.filter((one) => one === file),
        [file],
      );
    for (const which of [0, 9]) {
      const { looked, wrong } = await visit.painted(which);
      assert.ok(looked > 0);
      assert.deepEqual(wrong, []);
    }
  });

  for (const path of ['/index.html', '/one.html', '/ranges.html', '/history.html'])
    test(`${engine.name}: ${path} at 320 px does not scroll sideways in any view`, async () => {
      const visit = await engine.open(path, { width: 320 });
      await visit.ready();
      for (const view of await visit.views()) {
        await visit.show(view);
        const [page, frame] = await visit.run(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.ok(page <= frame, `${view}: ${page} px in ${frame}`);
      }
    });

  test(`${engine.name}: dark is dark and light is light`, async () => {
    const visit = await engine.open('/one.html');
    await visit.ready();
    const brightness = async (/** @type {string} */ theme) => {
      await visit.run(
        (chosen) => document.querySelector('cakupan-widget')?.setAttribute('theme', chosen),
        theme,
      );
      await visit.settled();
      assert.deepEqual((await visit.painted()).wrong, [], theme);
      return visit.run(() => {
        const [section] = /** @type {any} */ (window).tested.find('section');
        const [red, green, blue] =
          getComputedStyle(section)
            .backgroundColor.match(/[\d.]+/g)
            ?.map(Number) ?? [];
        return red + green + blue;
      });
    };
    const [light, dark] = [await brightness('light'), await brightness('dark')];
    assert.ok(light > 600 && dark < 200, `${light}, ${dark}`);
  });
}
