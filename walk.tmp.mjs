import { createServer } from 'node:http';
import { readdirSync, mkdirSync } from 'node:fs';
import sirv from 'sirv';
import { chromium } from 'playwright-core';
import { findChromium, flags, without } from './tests/browsers/chromium.js';
const serve = sirv('/tmp/dwalk', { dev: true, etag: false });
const server = createServer((q, r) => serve(q, r)); await new Promise((r) => server.listen(0, '127.0.0.1', r));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: findChromium(), args: [...flags, `--disable-features=${without}`], chromiumSandbox: false });
const only = (process.argv[2] || undefined)?.split(','); const widths = (process.argv[3] ?? '360,1280').split(',').map(Number); const schemes = (process.argv[4] ?? 'light,dark').split(',');
mkdirSync('/tmp/w5', { recursive: true });
const pages = readdirSync('/tmp/dwalk').filter((f) => f.endsWith('.html') && (!only || only.includes(f.replace('.html', ''))));
let n = 0;
for (const file of pages) { n++;
  for (const width of widths) for (const colorScheme of schemes) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'id-ID', serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage(); const name = `${file.replace('.html', '')}-${width}-${colorScheme}`;
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(name, m.type(), m.text().slice(0, 200)));
    page.on('pageerror', (e) => console.log(name, 'THROWN', e.message));
    await page.goto(`${origin}/${file}`); await page.waitForLoadState('networkidle');
    const check = async (state) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) console.log(name, state, 'SIDEWAYS', wide);
      await page.screenshot({ path: `/tmp/w5/${name}-${state}.png`, fullPage: true });
    };
    await check('open');
    const widget = page.locator('cakupan-widget').first();
    if (await widget.count() && file !== 'builder.html' && file !== 'builder.en.html') {
      const tabs = await widget.getByRole('tab').count();
      for (let t = 0; t < tabs; t++) {
        const tab = widget.getByRole('tab').nth(t);
        const id = await tab.getAttribute('id'); await tab.click(); await page.waitForTimeout(350);
        const folds = widget.locator('[aria-expanded=false]:visible:not([role=combobox])');
        for (let i = 0; i < 12 && await folds.count(); i++) { await folds.first().click(); await page.waitForTimeout(150); }
        const closed = widget.locator('summary'); for (let i = 0; i < await closed.count(); i++) if (await closed.nth(i).isVisible() && !(await closed.nth(i).evaluate((s) => s.parentElement.open))) await closed.nth(i).click();
        await page.waitForTimeout(350); await check(id ?? `tab${t}`);
      }
    } else for (let i = 0, t = page.getByRole('tab'); i < await t.count(); i++) { await t.nth(i).click(); await page.waitForTimeout(300); await check(`tab${i}`); }
    await context.close();
  }
}
console.log('walked', n); await browser.close(); server.close();
