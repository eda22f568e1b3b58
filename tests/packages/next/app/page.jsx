import { Widget } from './widget.jsx';

export default function Page() {
  return (
    <Widget src="/banjar.json" view="projection">
      <p>Sekitar 53.000 dari 201.000 pekerja</p>
    </Widget>
  );
}
