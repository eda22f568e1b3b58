// The widget's WebAssembly without the widget, loaded as the widget loads it.

import { makeHandle, startEngine } from '../../www/widget/loading/engine.js';
import { fileUrl } from '../../www/widget/loading/files.js';
import { loadPart } from '../../www/widget/loading/parts.js';
import { Locale } from '../../www/widget/page/locale.js';

/** A handle that speaks Indonesian, with all that moves levers, and no document yet. */
export async function start() {
  const words = await (await fetch(fileUrl('words/id.json'))).json();
  await startEngine();
  // Levers do nothing before it is there.
  await loadPart('later');
  return makeHandle(new Locale(words, 'id'));
}
