import { html } from '/vendor/lit-html/lit-html.js';
import { ask } from '/page/api.js';
import { colour } from '/page/words.js';

// Charts over time, drawn by uPlot on a canvas each. The colours are those of the sheet, read when a chart is drawn.

const COLOURS = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'];
const drawn = new WeakMap();

/** A place for a chart that is filled once it stands in the page. */
export const chart = (id, title, unit) => html`
  <figure class="chart" id=${id}><figcaption>${title}${unit ? html`, <span class="faint">${unit}</span>` : ''}</figcaption><div class="plot"></div></figure>`;

/** The moment that is seen, as a full line across. */
function drawMoment({ ctx, bbox, valToPos }, at) {
  const x = at === null ? -1 : valToPos(at, 'x', true);
  if (x < bbox.left || x > bbox.left + bbox.width) return;
  ctx.save();
  ctx.fillStyle = colour('--accent');
  ctx.fillRect(x - 1.5, bbox.top, 3, bbox.height);
  ctx.restore();
}

/** What was done, as a line across at its moment. */
function drawMarks({ ctx, bbox, valToPos }, marks) {
  ctx.save();
  ctx.strokeStyle = colour('--faint');
  ctx.fillStyle = colour('--faint');
  ctx.setLineDash([4, 4]);
  ctx.textBaseline = 'top';
  marks.forEach(({ at, text }, row) => {
    const x = valToPos(at, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) return;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    if (row < 3) ctx.fillText(text, x + 4, bbox.top + 2 + 12 * row);
  });
  ctx.restore();
}

function options(width, names, band, marks, seen) {
  const axis = { stroke: colour('--faint'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line'), width: 1 } };
  return {
    width,
    height: 180,
    legend: { live: false },
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: true } },
    axes: [axis, { ...axis, size: 64 }],
    bands: band ? [{ series: band, fill: colour('--band') }] : [],
    series: [{}, ...names.map((name, at) => ({ label: name, stroke: colour(COLOURS[at % COLOURS.length]), width: 2, spanGaps: marks.length > 0, points: { show: false } }))],
    hooks: { draw: [(plot) => drawMarks(plot, marks), (plot) => drawMoment(plot, seen.at)] },
  };
}

/** Draws columns of figures, the first of them seconds since 1970. The same chart is told new figures, and not built anew. Marks are moments with what was done then. */
export function draw(id, names, columns, band, marks = []) {
  const figure = document.getElementById(id);
  if (!figure) return;
  const place = figure.querySelector('.plot');
  const width = Math.max(240, place.clientWidth);
  const key = [...names, ...marks.map((mark) => mark.at), width, matchMedia('(prefers-color-scheme: dark)').matches].join('|');
  const known = drawn.get(place);
  if (known?.key === key) {
    known.plot.setData(columns);
    return;
  }
  known?.plot.destroy();
  place.replaceChildren();
  if (columns[0].length === 0) return;
  const seen = { at: null };
  drawn.set(place, { key, seen, plot: new window.uPlot(options(width, names, band, marks, seen), columns, place) });
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', described(figure.querySelector('figcaption').textContent, names, columns, marks));
}

/** Shows a moment, in seconds since 1970, in a chart that is drawn; none where it is null. */
export function seeMoment(id, at) {
  const known = drawn.get(document.querySelector(`#${id} .plot`));
  if (!known || known.seen.at === at) return;
  known.seen.at = at;
  known.plot.redraw(false);
}

function described(title, names, columns, marks) {
  const last = names.map((name, at) => `${name} ${columns[at + 1].at(-1) ?? 'no value'}`);
  const done = marks.length ? ` Done: ${marks.map((mark) => mark.text).join('; ')}.` : '';
  return `${title}. Now: ${last.join(', ')}.${done}`;
}

/** Draws series of the history: names is a map from series to what it is called. */
export async function drawHistory(id, names, minutes = 60, scale = 1) {
  const keys = Object.keys(names);
  if (keys.length === 0) return;
  const { times, series } = await ask(`/api/history?minutes=${minutes}&series=${keys.map(encodeURIComponent).join(',')}`);
  const there = keys.filter((key) => series[key]);
  draw(id, there.map((key) => names[key]), [times.map((at) => at / 1000), ...there.map((key) => series[key].map((value) => (value === null ? null : value * scale)))]);
}
