import 'cakupan/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A document as a property, and an event as one listens to any other. */
function Page({ document }) {
  const [told, tell] = useState('');
  return (
    <main>
      <cakupan-widget
        document={document}
        view="projection"
        oncakupan-ready={({ target }) => tell(`${target.projection().base_year}`)}
      />
      <output>{told}</output>
    </main>
  );
}

const given = await (await fetch('/banjar.json')).json();
createRoot(document.querySelector('#root')).render(<Page document={given} />);
