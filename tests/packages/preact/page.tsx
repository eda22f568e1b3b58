// What an editor of TypeScript is told where the page is Preact's; it is checked, not run.

import type { CakupanWidget } from 'cakupan/preact';
import { createRef } from 'preact';

const widget = createRef<CakupanWidget>();

export const page = (
  <cakupan-widget
    ref={widget}
    src="banjar.json"
    view="levers"
    class="wide"
    oncakupan-ready={() => widget.current?.projection()?.targets[0].year satisfies number | undefined}
  >
    <p>About 53,000 of 201,000 workers</p>
  </cakupan-widget>
);

// @ts-expect-error there is no such theme
export const wrong = <cakupan-widget src="banjar.json" theme="blue" />;
