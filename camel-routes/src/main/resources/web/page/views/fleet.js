import { html } from '/vendor/lit-html/lit-html.js';
import { ask, askAll } from '/page/api.js';
import { chart, draw } from '/page/chart.js';
import { drawGpus, gpuMap, loadGpus } from '/page/gpus.js';
import { badge, empty, figures, table, when } from '/page/parts.js';
import { dollars, figure, words } from '/page/words.js';

// The fleet of GPUs: what is wrong with it, what it costs, what would be saved and what it will cost.

const BY = ['instance', 'type', 'provider', 'team', 'user', 'job'];
const calm = (path, otherwise) => ask(path).catch(() => otherwise);

async function load(id, query) {
  const by = BY.includes(query.by) ? query.by : 'team';
  const [gpus, [instances, anomalies, idle, providers]] = await Promise.all([loadGpus(), askAll('/api/fleet', '/api/fleet/anomalies', '/api/fleet/idle', '/api/fleet/providers')]);
  // one after the other: the controller adds up costs for two at a time
  const costs = await calm(`/api/fleet/costs?by=${by}`, []);
  const savings = await calm('/api/fleet/recommendations', null);
  const forecast = await calm('/api/fleet/forecast', null);
  return { by, instances, anomalies, idle, providers, costs, savings, forecast, gpus };
}

const recommendation = (one) => html`<details class="card advice"><summary><strong>${dollars(one.dollars_per_month)} a month</strong>: ${one.advice} <span class="faint">${one.confidence}</span></summary>
  <dl><dt>arithmetic</dt><dd>${one.arithmetic}</dd><dt>state</dt><dd>${words(one.state)}</dd><dt>how sure</dt><dd>${one.confidence_arithmetic}</dd><dt>wrong if</dt><dd>${one.wrong_if}</dd>
    ${one.steps.length ? html`<dt>steps</dt><dd><ol>${one.steps.map((step) => html`<li>${step}</li>`)}</ol></dd>` : ''}<dt>for</dt><dd>${[one.team, one.user, one.job].filter(Boolean).join(', ') || 'nobody known'}</dd></dl></details>`;

function show({ by, instances, anomalies, idle, providers, costs, savings, forecast, gpus }, { query, go }) {
  if (!instances.length && !gpus.length) return html`<h2>Fleet</h2>${empty('No instance and no GPU is known. Start ./interlock up --world fleet, or watch a Prometheus that holds DCGM metrics.')}`;
  const spent = costs.reduce((sum, line) => sum + line.dollars, 0);
  return html`<h2>Fleet</h2>
    ${figures([['Instances', instances.length], ['GPUs', gpus.length], ['Anomalies', anomalies.length, anomalies.length ? 'busy' : 'good'], ['Proven idle', idle.length],
    ['An hour costs', dollars(instances.reduce((sum, one) => sum + (one.dollars_per_hour || 0), 0))], ['This month so far', dollars(spent)], savings && ['Could be saved a month', dollars(savings.saving_dollars_per_month)]])}
    ${gpus.length ? gpuMap(gpus.length) : ''}
    <section aria-labelledby="anomalies-title"><h2 id="anomalies-title">Anomalies</h2>${anomalies.length ? table('Anomalies', ['Device', 'What', 'Since', 'Instance', 'Job', 'User', 'Recommended'],
    anomalies.slice(0, 200).map((one) => [one.device, html`<a href=${`#/incidents?device=${encodeURIComponent(one.device)}`}>${words(one.condition)}</a>`, when(one.since), one.instance_id, one.job, one.user, one.recommended.join(' ')])) : empty('None.')}</section>
    <section aria-labelledby="idle-title"><h2 id="idle-title">Proven idle</h2>${idle.length ? table('Idle GPUs', ['GPU', 'State', 'Since', 'Use', 'Memory', 'Power', 'Job', 'User'],
    idle.slice(0, 200).map((one) => [one.gpu, words(one.state), when(one.since), figure(one.utilization_percent, 0, '%'), figure(one.memory_used_percent, 0, '%'), figure(one.power_watts, 0, 'W'), one.job, one.user])) : empty('No GPU is proven idle. What is missing, stale or contradicts itself counts as at work.')}</section>
    <section aria-labelledby="advice-title"><h2 id="advice-title">Recommendations, with their arithmetic</h2>${savings?.recommendations.length ? savings.recommendations.map(recommendation) : empty('Nothing is to be saved by what is known so far.')}</section>
    <section aria-labelledby="costs-title"><h2 id="costs-title">Costs of this month</h2>
      <div class="switch" role="group" aria-label="Costs by">${BY.map((name) => html`<button type="button" aria-pressed=${String(name === by)} @click=${() => go({ ...query, by: name })}>${name}</button>`)}</div>
      ${costs.length ? table(`Costs by ${by}`, [by, 'Cost', 'Active', 'Held', 'Parked', 'Idle', 'Not measured', 'GPU hours'], costs.map((line) => [line.who || 'nobody', dollars(line.dollars), dollars(line.active), dollars(line.held), dollars(line.parked), dollars(line.idle), dollars(line.unmeasured), figure(line.gpu_hours, 1, 'h')])) : empty('No costs yet.')}</section>
    <section aria-labelledby="forecast-title"><h2 id="forecast-title">Forecast</h2>${forecast?.days.length ? html`${chart('chart-forecast', 'Cost of each day ahead, with the interval that it lies in', '$')}<p class="faint">${forecast.basis}</p>` : empty(forecast?.basis || 'No whole day of costs is known yet.')}</section>
    <section aria-labelledby="instances-title"><h2 id="instances-title">Instances</h2>${table('Instances', ['Instance', 'Name', 'Provider', 'Type', 'GPUs', 'Use', 'Memory', 'Hottest', 'Power', 'An hour', 'Anomalies'],
    instances.slice(0, 500).map((one) => [one.instance_id, one.name, one.provider, one.type, one.gpus, figure(one.utilization_percent, 0, '%'), figure(one.memory_used_percent, 0, '%'), figure(one.celsius, 0, '°C'), figure(one.power_watts, 0, 'W'), dollars(one.dollars_per_hour), one.anomalies.map((name) => badge(name))]))}
      ${table('Providers', ['Provider', 'Instances', 'Stopped', 'Heard', 'Coverage', 'An hour', 'Without a price'], providers.map((one) => [one.provider, one.instances, one.stopped, one.heard, figure(one.coverage_percent, 0, '%'), dollars(one.dollars_per_hour), one.unpriced]))}</section>`;
}

function shown({ gpus, forecast }) {
  if (gpus.length) drawGpus(gpus);
  const days = forecast?.days ?? [];
  if (days.length) draw('chart-forecast', ['expected', 'low', 'high'], [days.map((day) => Date.parse(day.date) / 1000), days.map((day) => day.cost.expected), days.map((day) => day.cost.low80), days.map((day) => day.cost.high80)], [3, 2]);
}

export const fleet = { title: () => 'Fleet', load, show, shown, period: 15000, moves: () => false };
