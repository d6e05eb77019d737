import { html } from '/vendor/lit-html/lit-html.js';
import { ask } from '/page/api.js';
import { chart, draw, seeMoment } from '/page/chart.js';
import { empty, table } from '/page/parts.js';
import { action, time } from '/page/words.js';

// What the conditions of an incident measure, before and after what was done about them.

const ENDINGS = { '°C': 'celsius', '%': 'percent', W: 'watts', 'requests/s': 'per_second' };
const AROUND_MS = 600_000;
const MOST_SERIES = 6;
const MOST_MINUTES = 10_000;
const MARKED = 12;
const at = (entry) => Date.parse(entry.at);

/** Which devices, and in which unit: what the rules concluded says which condition held where, its limit says in what it is measured. */
function measured(entries, limits) {
  const held = entries.filter((entry) => entry.table === 'rule_firings').map((firing) => firing.concluded?.Condition).filter(Boolean);
  return [...new Map(held.map(({ name, device }) => ({ name, device, limit: limits.find((limit) => limit.name === name) }))
    .filter(({ limit }) => ENDINGS[limit?.unit]).map((one) => [`${one.device}/${one.limit.unit}`, one])).values()];
}

/** Of the figures of a device those that the condition names, as inlet_celsius for inlet-predicted; all of that unit where it names none. */
function matching(names, { name, device, limit }) {
  const ofUnit = names.filter((series) => series.startsWith(`${device}/`) && series.endsWith(`_${ENDINGS[limit.unit]}`));
  const named = ofUnit.filter((series) => name.includes(series.split('/')[1].split('_')[0]));
  return named.length ? named : ofUnit;
}

/** What was sent to be done, by when it was; to tell somebody changes nothing. */
function marks(entries) {
  const tasks = new Map(entries.filter((entry) => entry.table === 'tasks').map((task) => [`${task.plan_id}/${task.task_id}`, task]));
  return entries.filter((entry) => entry.table === 'envelopes').map((sent) => ({ at: at(sent) / 1000, task: tasks.get(`${sent.plan_id}/${sent.task_id}`) }))
    .filter(({ task }) => task && task.assigned_to === 'ActionAgent' && task.type !== 'alert').map((mark) => ({ at: mark.at, text: action(mark.task) })).slice(0, MARKED);
}

/** The samples that decisions were taken on, which the audit keeps for good. */
function recorded(entries) {
  const series = new Map();
  entries.filter((entry) => entry.table === 'samples').forEach((sample) => Object.entries(sample.metrics).forEach(([metric, value]) => {
    const name = `${sample.device_id}/${metric}`;
    if (!series.has(name)) series.set(name, []);
    series.get(name).push({ at: at(sample), value });
  }));
  return series;
}

async function kept(wanted, from, until, now) {
  const begins = [...new Set(wanted.map(({ device }) => `${device}/`))].slice(0, MOST_SERIES);
  const known = (await Promise.all(begins.map((begin) => ask(`/api/history/series?begins=${encodeURIComponent(begin)}`)))).flat();
  const names = [...new Set(wanted.flatMap((one) => matching(known, one)))].slice(0, MOST_SERIES);
  const minutes = Math.min(MOST_MINUTES, Math.max(1, Math.ceil((now - from) / 60_000)));
  if (!names.length) return [];
  const { times, series } = await ask(`/api/history?minutes=${minutes}&series=${names.map(encodeURIComponent).join(',')}`);
  return names.map((name) => ({ name, points: (series[name] ?? []).map((value, place) => ({ at: times[place], value })).filter((point) => point.value !== null && point.at >= from && point.at <= until) }))
    .filter(({ points }) => points.length);
}

/** The figures around an incident, from the history as far as it goes, else from the record. */
export async function beforeAfter(entries) {
  const [limits, { now }] = await Promise.all([ask('/api/limits'), ask('/api/state')]);
  const changes = entries.filter((entry) => entry.table === 'incidents');
  const wanted = measured(entries, limits);
  const from = at(changes[0] ?? entries[0]);
  const until = changes.at(-1)?.change === 'CLOSED' ? at(changes.at(-1)) : Date.parse(now);
  const history = await kept(wanted, from - AROUND_MS, until + AROUND_MS, Date.parse(now));
  const samples = recorded(entries);
  const series = history.length ? history : [...new Set(wanted.flatMap((one) => matching([...samples.keys()], one)))].slice(0, MOST_SERIES).map((name) => ({ name, points: samples.get(name) }));
  return { series, from, until, marks: marks(entries), limits: [...new Set(wanted.map(({ limit }) => `${limit.name} ${limit.value} ${limit.unit}`))], fromHistory: history.length > 0 };
}

const near = (points, moment) => points.reduce((best, point) => (Math.abs(point.at - moment) < Math.abs(best.at - moment) ? point : best)).value.toFixed(1);

export function beforeAfterSection({ series, from, until, marks: done, limits, fromHistory }) {
  const began = done.length ? done[0].at * 1000 : null;
  return html`<section aria-labelledby="measured-title" id="before-after"><h2 id="measured-title">Before and after</h2>
    ${series.length ? html`${chart('chart-metric', 'What was measured', limits.join(', '))}
      ${table('Before and after', ['Figure', 'When it began', 'At the first action', 'Most', 'Last'], series.map(({ name, points }) => [
    name, near(points, from), began ? near(points, began) : '', Math.max(...points.map((point) => point.value)).toFixed(1), near(points, until)]))}
      <p id="measured-then"></p>
      <p class="quiet">${fromHistory ? 'From the history in memory, which goes back an hour of the wall clock and begins anew with each start.' : 'No history of that time is kept any more: these are the samples that decisions were taken on, which stand in the record.'}</p>`
    : empty('Nothing that its conditions measure is kept from that time.')}</section>`;
}

export function drawBeforeAfter({ series, marks: done }) {
  const times = [...new Set(series.flatMap(({ points }) => points.map((point) => point.at)))].sort((one, other) => one - other);
  const columns = series.map(({ points }) => {
    const values = new Map(points.map((point) => [point.at, point.value]));
    return times.map((time) => values.get(time) ?? null);
  });
  if (series.length) draw('chart-metric', series.map(({ name }) => name), [times.map((time) => time / 1000), ...columns], null, done);
}

/** Where a moment lies in the chart, and what had been measured last by then; none is null. */
export function seeInBeforeAfter({ series }, moment) {
  const then = document.getElementById('measured-then');
  if (!then) return;
  seeMoment('chart-metric', moment === null ? null : moment / 1000);
  const last = series.map(({ name, points }) => [name, points.filter((point) => point.at <= moment).at(-1)]).filter(([, point]) => point);
  then.textContent = moment === null ? '' : `By ${time(new Date(moment).toISOString())}: ${last.map(([name, { value }]) => `${name} ${value.toFixed(1)}`).join(', ') || 'nothing that is kept was measured yet'}.`;
}
