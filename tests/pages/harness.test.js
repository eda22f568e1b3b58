// The harness itself: that it sees what a page draws, asks for and complains about.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { open, picture } from './harness.js';

for (const ratio of [1, 2]) {
  test(`marks are told in CSS pixels at ${ratio} device pixels each`, async () => {
    const visit = await open('/marks.html', { ratio });
    await visit.page.waitForFunction('globalThis.again');
    const drawing = await visit.drawing(visit.page.locator('canvas'));

    assert.deepEqual([drawing.width, drawing.height, drawing.ratio], [200, 100, ratio]);
    const [line] = drawing.strokes;
    assert.deepEqual(
      [line.points, line.dash, line.width, line.colour],
      [
        [
          [10, 90],
          [60, 50],
          [110, 40],
        ],
        [6, 4],
        2,
        '#1f62b5',
      ],
    );
    const [circle, square] = drawing.fills;
    assert.deepEqual(
      [circle.shape, circle.centre, circle.radius, circle.colour],
      ['circle', [110, 40], 5, '#b84e00'],
    );
    assert.deepEqual([square.shape, square.points.length], ['polygon', 4]);
    const [text] = drawing.texts;
    assert.deepEqual([text.text, text.x, text.y, text.size], ['26% Semua', 120, 44, 13]);
    assert.ok(text.width > 40 && text.width < 90);
  });
}

test('a frame takes the place of the one before', async () => {
  const visit = await open('/marks.html');
  await visit.page.waitForFunction('globalThis.again');
  await visit.page.evaluate('again()');
  const drawing = await visit.drawing(visit.page.locator('canvas'));
  assert.equal(drawing.frames, 2);
  assert.deepEqual(
    drawing.texts.map(({ text }) => text),
    ['27% Semua'],
  );
});

test('where the reader’s clock stands, frames are still the browser’s own', async () => {
  const visit = await open('/marks.html', { now: '2026-12-31T23:59:00' });
  const seen = await visit.page.evaluate(() => ({
    day: new Date().toLocaleDateString('en-CA'),
    passed: Date.now() - new Date(2026, 11, 31, 23, 59).getTime(),
    told: new Date(2027, 0, 1).getFullYear(),
    frames: `${requestAnimationFrame}`.includes('[native code]'),
    timers: `${setTimeout}`.includes('[native code]'),
  }));
  assert.deepEqual(seen, { day: '2026-12-31', passed: 0, told: 2027, frames: true, timers: true });

  const next = await open('/marks.html');
  const behind = Date.now() - (await next.page.evaluate(() => Date.now()));
  assert.ok(Math.abs(behind) < 60_000, 'the next page has the day of today');
});

test('a page that complains is told on', async () => {
  const visit = await open('/marks.html');
  await visit.page.evaluate(() => {
    console.error('said so');
    setTimeout(() => {
      throw new Error('thrown so');
    });
    return fetch('http://127.0.0.1:9/elsewhere').catch(() => {});
  });
  await visit.settled();
  assert.match(visit.complaints.join('\n'), /said so/);
  assert.match(visit.complaints.join('\n'), /thrown so/);
  assert.match(visit.complaints.join('\n'), /beyond the page's origin: http:\/\/127\.0\.0\.1:9\/elsewhere/);
  visit.complaints.length = 0;
});

for (const time of ['before', 'after']) {
  test(`nothing is left of the page ${time} another that has left all it can`, async () => {
    const visit = await open('/marks.html');
    const found = await visit.page.evaluate(() => ({
      width: innerWidth,
      print: matchMedia('print').matches,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      hover: document.querySelector('html:hover') !== null,
      cookie: document.cookie,
      kept: localStorage.length + sessionStorage.length,
    }));
    assert.deepEqual(found, { width: 360, print: false, dark: false, hover: false, cookie: '', kept: 0 });
    assert.notEqual(await visit.page.evaluate(() => fetch('/empty.html').then(({ status }) => status)), 404);
    await visit.page.evaluate(() => {
      localStorage.setItem('left', 'here');
      sessionStorage.setItem('left', 'here');
      // biome-ignore lint/suspicious/noDocumentCookie: what a page could leave.
      document.cookie = 'left=here';
    });
    await visit.page.route('**/empty.html', (route) => route.fulfill({ status: 404 }));
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await visit.page.mouse.move(100, 100);
    await visit.resize(500);
  });
}

test('pictures do not depend on the fonts of the machine', async () => {
  const visit = await open('/marks.html', { ratio: 2 });
  await visit.page.waitForFunction('globalThis.again');
  await picture(visit.page.locator('canvas'), 'harness-marks');
});
