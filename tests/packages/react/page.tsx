// What an editor of TypeScript is told where the page is React's; it is checked, not run.

import type { CakupanWidget, Projection } from 'cakupan/react';
import { useRef } from 'react';

export function Page({ document }: { document: object }) {
  const widget = useRef<CakupanWidget>(null);
  const numbers: Projection | null | undefined = widget.current?.projection();
  return (
    <>
      <cakupan-widget
        ref={widget}
        document={document}
        scenario={{ until: 2040 }}
        lang="id"
        view="cost"
        theme="dark"
        controls="tabs, levers"
        futures={2000}
        page="https://example.org/article"
        method="how.html"
        className="wide"
        oncakupan-change={(event) => event.detail.view satisfies string}
        oncakupan-error={({ detail }) => console.error(detail.problems[0].message)}
      >
        <p>{numbers?.all?.coverage.at(-1)}</p>
      </cakupan-widget>
      {/* @ts-expect-error there is no such view */}
      <cakupan-widget src="a.json" view="tomorrow" />
    </>
  );
}
