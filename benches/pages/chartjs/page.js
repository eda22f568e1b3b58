// The same picture by Chart.js, as a page that cares about its size would have it: only the parts that are drawn are
// registered, the target is an annotation, the lines are named at their ends, nothing is animated.

import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { project } from './model.js';

const colours = ['#1f62b5', '#b84e00', '#00786a'];
const percent = new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: 0 });

/** Names each line at its end, pushed apart where they would touch. @type {import('chart.js').Plugin<'line'>} */
const endLabels = {
  id: 'endLabels',
  afterDatasetsDraw(drawn) {
    const { ctx, data, chartArea } = drawn;
    const labels = data.datasets
      .map(({ label, borderColor, data: values }, index) => ({
        text: `${percent.format(Number(values.at(-1)))} ${label}`,
        colour: String(borderColor),
        y: drawn.getDatasetMeta(index).data.at(-1)?.y ?? 0,
      }))
      .sort((left, right) => left.y - right.y);
    ctx.save();
    ctx.font = '700 13px system-ui, sans-serif';
    ctx.textBaseline = 'middle';
    let from = Number.NEGATIVE_INFINITY;
    for (const { text, colour, y } of labels) {
      from = Math.max(y, from + 17);
      ctx.fillStyle = colour;
      ctx.fillText(text, chartArea.right + 12, from);
    }
    ctx.restore();
  },
};

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale, annotation, endLabels);

/** @param {string | Record<string, string>} text */
const inIndonesian = (text) => (typeof text === 'string' ? text : text.id);

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const response = await fetch('banjar.json');
/** @type {import('./model.js').Document} */
const given = await response.json();
const target = given.targets[given.targets.length - 1];
const lever = /** @type {HTMLInputElement} */ (element('lever'));
lever.value = String(given.groups[0].assumptions?.enrolment?.per_year?.central ?? 0);

const first = project(given, null);
const series = [
  { label: 'Semua', colour: '#16202b', width: 3, dash: [9, 4], data: first.all },
  ...given.groups.map(({ label, short }, index) => ({
    label: inIndonesian(short ?? label),
    colour: colours[index],
    width: 2,
    dash: [6, 4],
    data: first.groups[index],
  })),
];

const chart = new Chart(/** @type {HTMLCanvasElement} */ (element('picture')), {
  type: 'line',
  data: {
    labels: first.years,
    datasets: series.map(({ label, colour, width, dash, data }) => ({
      label,
      data,
      borderColor: colour,
      borderWidth: width,
      borderDash: dash,
      pointRadius: data.map((_, step) => (step === 0 ? 4.8 : 0)),
      pointBackgroundColor: colour,
    })),
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    layout: { padding: { top: 20, right: 100 } },
    scales: {
      y: { min: 0, max: 1, ticks: { stepSize: 0.25, callback: (value) => percent.format(Number(value)) } },
      x: { grid: { display: false }, ticks: { maxTicksLimit: 5 } },
    },
    plugins: {
      annotation: {
        annotations: {
          target: {
            type: 'line',
            yMin: target.rate,
            yMax: target.rate,
            borderColor: '#16202b',
            borderWidth: 1.5,
            label: {
              display: true,
              content: `Target ${target.year}: ${percent.format(target.rate)}`,
              position: 'start',
              yAdjust: 6,
              color: '#16202b',
              backgroundColor: 'transparent',
            },
          },
        },
      },
    },
  },
});

/** @param {ReturnType<typeof project>} numbers */
function tell({ years, all }) {
  const hundredths = Math.round(all[all.length - 1] * 100);
  const end = years[years.length - 1];
  element('headline').textContent =
    `Dengan asumsi ini, ${hundredths} dari 100 pekerja terlindungi pada ${end}`;
  element('readout').textContent = `${end}: ${percent.format(all[all.length - 1])}`;
}

tell(first);
lever.addEventListener('input', () => {
  const numbers = project(given, lever.valueAsNumber);
  [numbers.all, ...numbers.groups].forEach((data, index) => {
    chart.data.datasets[index].data = data;
  });
  chart.update('none');
  tell(numbers);
});
