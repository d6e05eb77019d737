import { html } from '/vendor/lit-html/lit-html.js';
import { ask, askAll } from '/page/api.js';
import { chart, drawHistory } from '/page/chart.js';
import { drawGpus, gpuMap, loadGpus } from '/page/gpus.js';
import { LENSES, hall } from '/page/hall.js';
import { banner, meter, today } from '/page/measured.js';
import { needs, silence } from '/page/needs.js';
import { badge, empty, figures, link, when } from '/page/parts.js';
import { isOfAShop, topology } from '/page/topology.js';
import { dollars, figure, kilowatts, plural, words } from '/page/words.js';

// What needs a person first, then the worlds that there are.

const KINDS = ['rack', 'cooling_unit', 'facility', 'service', 'database', 'cache', 'queue', 'link'];

async function costToday(fleet) {
  if (!fleet.length) return null;
  const lines = await ask('/api/fleet/costs?period=daily').catch(() => []);
  const today = lines.length ? lines.at(-1).from : '';
  return lines.filter((line) => line.from === today).reduce((sum, line) => sum + line.dollars, 0);
}

async function load() {
  const [gpus, [state, devices, conditions, incidents, attempts, plans, questions, reports, alerts, jobs, latency, limits, fleet, world, taken, silences]] = await Promise.all([loadGpus(), askAll(
    ...['/api/state', `/api/devices?kind=${KINDS.join(',')}`, '/api/conditions', '/api/incidents?open=true', '/api/attempts', '/api/plans?state=waiting', '/api/questions', '/api/reports',
      '/api/alerts/firing?limit=500', '/api/jobs', '/api/latency', '/api/limits', '/api/fleet', '/api/world/faults', '/api/incidents/taken', '/api/silences'])]);
  const kind = (name) => devices.filter((device) => device.kind === name);
  return {
    devices, conditions, incidents, attempts, plans, questions, reports, alerts, jobs, latency, fleet, taken, silences: silences.filter((one) => one.on), simulated: world.simulated, gpus,
    racks: kind('rack'), units: kind('cooling_unit'), facility: kind('facility')[0], limits: Object.fromEntries(limits.map((limit) => [limit.name, limit])), cost: await costToday(fleet), measured: await today(state.now, world),
  };
}

function world(data, state) {
  const { facility, jobs, fleet, cost, limits } = data;
  const late = jobs.filter((job) => job.deadline && Date.parse(job.deadline) < Date.parse(state.now ?? '')).length;
  const pue = facility ? facility.total_watts / facility.it_watts : NaN;
  const over = facility && facility.total_watts > facility.budget_watts;
  const queued = jobs.filter((job) => job.state === 'queued').length;
  return [
    facility && ['Power of its budget', `${kilowatts(facility.total_watts)} of ${kilowatts(facility.budget_watts)}`, over ? 'bad' : 'good'],
    facility && ['PUE', Number.isFinite(pue) ? pue.toFixed(2) : 'no value'],
    facility && ['Carbon now', figure(facility.carbon_grams_per_kilowatt_hour, 0, 'g/kWh'), limits['carbon-high'] && facility.carbon_grams_per_kilowatt_hour > limits['carbon-high'].value ? 'busy' : ''],
    jobs.length > 0 && ['Jobs', `${jobs.length - queued} run, ${queued} wait`],
    jobs.length > 0 && ['Past their deadline', late, late ? 'bad' : 'good'],
    fleet.length > 0 && ['Instances', fleet.length],
    cost !== null && ['Cost today', dollars(cost)],
  ];
}

function incidentCard(incident, { attempts, conditions, taken }) {
  const seenTo = taken.find((one) => one.incident === incident.id);
  const holding = conditions.filter((condition) => condition.domain === incident.domain).map((condition) => `${words(condition.name)} (${condition.device})`);
  const tried = attempts.filter((attempt) => attempt.incident === incident.id).sort((one, other) => (one.started_at < other.started_at ? 1 : -1)).slice(0, 3);
  return html`<article class="card incident" data-state=${incident.state}><h3>${link('incidents', incident.id, incident.domain)} ${badge(incident.state)}</h3>
    <p class="faint">since ${when(incident.opened_at)}${incident.recurrences ? `, came back ${plural(incident.recurrences, 'time')}` : ''}${seenTo ? `, ${seenTo.by} sees to it` : ''}</p>
    <p>${holding.slice(0, 4).join(', ')}${holding.length > 4 ? ` and ${holding.length - 4} more` : ''}</p>
    <ol>${tried.map((attempt) => html`<li>${words(attempt.remedy)} ${badge(attempt.state)}</li>`)}</ol></article>`;
}

const charts = ({ facility, racks, devices, gpus }) => html`<section aria-labelledby="charts-title"><h2 id="charts-title">The last hour</h2>
  <div class="charts">
    ${facility ? chart('chart-power', 'Power and its budget', 'kW') : ''}${racks.length ? chart('chart-inlet', 'Warmest inlet of each zone', '°C') : ''}
    ${facility ? chart('chart-carbon', 'Carbon intensity', 'g/kWh') : ''}
    ${devices.some((device) => device.kind === 'service') ? chart('chart-errors', 'Requests that fail', '%') : ''}${gpus.length ? chart('chart-fleet', 'Use of the fleet', '%') : ''}
    ${chart('chart-conditions', 'Conditions that hold', '')}
  </div>
  <p class="quiet">Kept in memory since the controller started, an hour of the wall clock at most; a restart begins anew.</p></section>`;

/** The demo's surgical kill: the process of a service of the simulated shop ends for real. */
export const kill = (service, order) => order('/api/world/faults', { type: 'container_stop', target: service });

function show(data, { state, query, go, order }) {
  const lens = LENSES[query.lens] ? query.lens : 'temperature';
  return html`
    ${banner(data.measured)}
    ${needs(data, order)}
    ${data.silences.map((one) => silence(one, order))}
    ${figures([['Open incidents', data.incidents.length, data.incidents.length ? 'busy' : 'good'], ['Alerts of others', state.alerts_firing ?? 0], ...meter(data.latency), ...world(data, state)])}
    <section aria-labelledby="incidents-title"><h2 id="incidents-title">Open incidents</h2>
      ${data.incidents.length ? html`<div class="cards" id="incidents">${data.incidents.slice(0, 12).map((incident) => incidentCard(incident, data))}</div>` : empty('None.')}
      ${data.incidents.length > 12 ? html`<p><a href="#/incidents?state=open">All ${data.incidents.length}</a></p>` : ''}</section>
    ${data.racks.length || data.units.length ? hall(data, lens, (name) => go({ ...query, lens: name })) : ''}
    ${data.devices.some((device) => isOfAShop(device) && device.kind !== 'link') ? topology(data.devices, data.conditions, query.chosen, data.simulated, (service) => kill(service, order)) : ''}
    ${data.gpus.length ? html`<section aria-labelledby="gpus-title"><h2 id="gpus-title"><a href="#/fleet">GPU fleet</a></h2>${gpuMap(data.gpus.length)}</section>` : ''}
    ${data.devices.length || data.gpus.length ? charts(data) : empty('No telemetry yet.')}`;
}

async function shown({ facility, racks, devices, gpus, limits }) {
  if (gpus.length) drawGpus(gpus, limits['gpu-temperature-high']?.value);
  const zones = [...new Set(racks.map((rack) => rack.zone))].slice(0, 6);
  const services = devices.filter((device) => device.kind === 'service').slice(0, 6);
  const named = (ids, name) => Object.fromEntries(ids.map((id) => [`${id}/${name}`, id]));
  await Promise.all([
    facility && drawHistory('chart-power', { [`${facility.id}/total_watts`]: 'power', [`${facility.id}/budget_watts`]: 'budget' }, 60, 0.001),
    facility && drawHistory('chart-carbon', { [`${facility.id}/carbon_grams_per_kwh`]: 'carbon' }),
    drawHistory('chart-inlet', named(zones, 'inlet_max_celsius')),
    drawHistory('chart-errors', named(services.map((service) => service.id), 'error_percent')),
    gpus.length && drawHistory('chart-fleet', { 'fleet/utilization_percent': 'use' }),
    drawHistory('chart-conditions', { 'site/conditions': 'conditions', 'site/incidents_open': 'open incidents' }),
  ]);
}

export const overview = { title: () => 'Overview', load, show, shown, period: 5000, moves: () => true };
