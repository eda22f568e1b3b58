// The style sheets of a shadow root: those of all components, adopted together. Where two rules are as specific as each
// other the later sheet wins, so that what is more general stands above.

import { isDark } from '../page/theme.js';
import button from './Button.css';
import base from './base.css';
import budget from './cost/Budget.css';
import costByYear from './cost/CostByYear.css';
import dataTable from './DataTable.css';
import disclosure from './Disclosure.css';
import night from './dark.css';
import figure from './Figure.css';
import footer from './Footer.css';
import key from './Key.css';
import leverPanel from './LeverPanel/LeverPanel.css';
import leverRow from './LeverPanel/LeverRow.css';
import membership from './membership/membership.css';
import nextView from './NextView.css';
import numberField from './NumberField.css';
import gap from './now/Gap.css';
import reported from './now/Reported.css';
import placeholder from './Placeholder.css';
import problems from './Problems.css';
import need from './projection/Need.css';
import readout from './projection/Readout.css';
import question from './Question.css';
import segmentedButtons from './SegmentedButtons.css';
import slider from './Slider.css';
import listen from './sound/Listen.css';
import tableSheet from './Table.css';
import tabs from './Tabs.css';
import coverageTable from './table/CoverageTable.css';
import takeAway from './take-away/TakeAway.css';
import tokens from './tokens.css';

const components = [
  [tokens, base, tabs, key, figure, readout, gap, question, nextView, footer],
  [tableSheet, reported, dataTable],
  [slider, need, button, disclosure, segmentedButtons, placeholder, numberField],
  [leverPanel, budget, leverRow, costByYear, coverageTable, problems, listen, membership, takeAway],
];

/** Those of what a page has fetched later. */
let added = '';

/** By the document that they are of: those of one mean nothing in another. @type {WeakMap<Document, Record<'light' | 'dark', CSSStyleSheet>>} */
const made = new WeakMap();

const all = () => [...components.flat(), added].join('\n');

/** Adds the style sheets of what a page has fetched later. @param {Document} page @param {string} text */
export function addStyles(page, text) {
  added = text;
  sheets(page).light.replaceSync(all());
}

/** @param {Document} page */
function sheets(page) {
  let found = made.get(page);
  if (!found) {
    const Sheet = /** @type {typeof globalThis} */ (page.defaultView ?? globalThis).CSSStyleSheet;
    found = { light: new Sheet(), dark: new Sheet() };
    found.light.replaceSync(all());
    found.dark.replaceSync(night);
    made.set(page, found);
  }
  return found;
}

/**
 * @param {ShadowRoot} root
 * @param {string} theme  `light`, `dark`, or what the device prefers
 */
export function adoptStyles(root, theme) {
  const { light, dark } = sheets(root.ownerDocument);
  root.adoptedStyleSheets = isDark(theme) ? [light, dark] : [light];
}
