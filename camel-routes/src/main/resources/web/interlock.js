'use strict';
// Whatever comes from outside (names, sentences, figures) is set as text, never as markup.

const PERIOD_MS = 2000;
const LIMITS_PERIOD_MS = 30000;
const $ = (id) => document.getElementById(id);
let limits = {};
let limitsReadAt = -Infinity;
let earlier = null;
let killSwitch = false;
let releaseAskedAt = -Infinity;
const notices = new Map();

// --- building and renewing elements -----------------------------------------------------------

function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== ''));
  return element;
}

/** Renews the children by key, so that focus and opened rows survive each poll. */
function renew(parent, items, key, build, fill) {
  const known = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let place = parent.firstElementChild;
  for (const item of items) {
    let child = known.get(key(item));
    if (!child) {
      child = build(item);
      child.dataset.key = key(item);
    }
    known.delete(key(item));
    fill(child, item);
    if (child === place) place = place.nextElementSibling;
    else parent.insertBefore(child, place);
  }
  for (const gone of known.values()) gone.remove();
}

const refill = (parent, ...children) => {
  const text = children.map((child) => child.textContent ?? child).join('\u0001');
  if (parent.dataset.shown === text) return;
  parent.dataset.shown = text;
  parent.replaceChildren(...children);
};

/** What steers, turns the writing around or cannot be seen stands there as its number. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const numbered = (unseen) => [...Array(unseen.length).keys()].map((at) => `\\u${unseen.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
const visible = (value) => (typeof value === 'string' ? value.replace(UNSEEN, (unseen) => (unseen === '\n' || unseen === '\t' ? unseen : numbered(unseen))) : value);

// --- words ------------------------------------------------------------------------------------

const figure = (value, digits, unit) => (typeof value === 'number' ? `${value.toFixed(digits)}\u00a0${unit}` : 'no value');
const time = (iso) => String(iso).replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
const words = (name) => String(name).replaceAll(/[_-]/g, ' ');
const GOOD = ['effective', 'done', 'approved', 'closed'];
const BAD = ['refused', 'failed', 'useless'];

function badge(state) {
  const tone = GOOD.includes(state) ? 'good' : BAD.includes(state) ? 'bad' : ['running', 'waiting', 'open'].includes(state) ? 'busy' : '';
  return el('span', { class: `badge ${tone}` }, String(state));
}

const UNITS = { celsius: '°C', percent: '%', watts: 'W' };

/** An argument with its unit behind its figure: fan_percent 95 reads "fan 95 %". */
function argument([name, value]) {
  const [, quantity, unit] = name.match(/^(.*)_(celsius|percent|watts)$/) ?? [null, name, null];
  return unit ? `${words(quantity)} ${value}\u00a0${UNITS[unit]}` : `${words(name)} ${value}`;
}

const action = ({ type, target, args }) => [`${words(type)} ${target}`, Object.entries(args).map(argument).join(', ')].filter(Boolean).join(': ');

// --- talking to the controller ----------------------------------------------------------------

async function ask(path, options = {}) {
  const response = await fetch(path, { ...options, cache: 'no-store' });
  const body = await response.text().then((text) => JSON.parse(text, (_, value) => visible(value))).catch(() => ({}));
  if (response.status === 401) $('token-label').hidden = false;
  if (!response.ok) throw new Error(body.error || `${path} answered ${response.status}.`);
  return body;
}

async function order(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  if ($('token').value) headers.Authorization = `Bearer ${$('token').value}`;
  try {
    await ask(path, { method: 'POST', headers, body: JSON.stringify({ by: $('by').value.trim() || 'web', ...body }) });
    notice('order', null);
  } catch (failure) {
    notice('order', failure.message);
  }
  await poll();
}

function notice(about, sentence) {
  if (sentence) notices.set(about, sentence);
  else notices.delete(about);
  renew($('notices'), [...notices], ([key]) => key, () => el('p', { class: 'notice' }), (p, [, text]) => { if (p.textContent !== text) p.textContent = text; });
}

// --- sections ---------------------------------------------------------------------------------

function showState(state) {
  killSwitch = state.kill_switch;
  $('clock').textContent = time(state.now);
  for (const button of $('modes').querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.mode === state.mode));
  const asked = performance.now() - releaseAskedAt < 5000;
  $('kill-switch').setAttribute('aria-pressed', String(killSwitch));
  $('kill-switch').textContent = !killSwitch ? 'Kill switch' : asked ? 'Press again to allow dispatch' : 'Kill switch is ON';
  notice('kill-switch', killSwitch ? 'The kill switch is on: nothing is dispatched.' : null);
  notice('rulebook', state.rulebook_fault ? `The newest edit of the rulebook is not in use: ${state.rulebook_fault}` : null);
  const seconds = earlier ? state.uptime_seconds - earlier.uptime_seconds : 0;
  const rate = seconds > 0 ? (state.counters.samples - earlier.counters.samples) / seconds : null;
  earlier = state;
  const figures = [
    ['Samples per second', rate === null ? '…' : rate.toFixed(1)], ['Open incidents', state.incidents_open], ['Decisions', state.counters.decisions],
    ['Refusals', state.counters.refusals], ['Dead letters', state.counters.dead_letters], ['Rulebook', state.rulebook_hash.slice(0, 12) || 'none'],
  ];
  renew($('figures'), figures, ([name]) => name, ([name]) => el('div', {}, el('dt', {}, name), el('dd')), (div, [, value]) => { div.lastChild.textContent = value; });
}

function level(celsius) {
  const { 'inlet-above-recommended': warm, 'inlet-above-allowable': hot } = limits;
  if (typeof celsius !== 'number') return ['unknown', 'no value'];
  if (hot && celsius > hot.value) return ['hot', `above ${hot.value} °C`];
  if (warm && celsius > warm.value) return ['warm', `above ${warm.value} °C`];
  return warm ? ['ok', 'in range'] : ['', ''];
}

function fillTile(tile, name, big, lines, tone, conditions) {
  tile.dataset.level = tone;
  refill(tile, el('strong', {}, name), el('span', { class: 'big' }, big), ...lines.filter(Boolean).map((line) => el('small', {}, line)), ...conditions.map((text) => el('small', { class: 'now' }, words(text))));
}

function showZones(racks, units, conditions) {
  const about = (device) => conditions.filter((condition) => condition.device === device.id).map((condition) => condition.name);
  const zones = [...new Set([...racks, ...units].map((device) => device.zone))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  $('zones-none').hidden = zones.length > 0;
  const build = () => el('section', { class: 'zone' }, el('header', {}, el('h3'), el('span', { class: 'faint' })), el('div', { class: 'tiles' }), el('div', { class: 'tiles' }));
  renew($('zones'), zones, (zone) => zone, build, (section, zone) => {
    const [header, rackTiles, unitTiles] = section.children;
    const inZone = racks.filter((rack) => rack.zone === zone);
    const inlets = inZone.map((rack) => rack.inlet_celsius).filter((value) => typeof value === 'number');
    header.firstChild.textContent = zone || 'no zone';
    header.lastChild.textContent = inlets.length ? `warmest inlet ${Math.max(...inlets).toFixed(1)} °C, ${(inZone.reduce((sum, rack) => sum + (rack.power_watts || 0), 0) / 1000).toFixed(0)} kW` : '';
    renew(rackTiles, inZone, (rack) => rack.id, () => el('div', { class: 'tile rack' }), (tile, rack) => {
      const [tone, word] = level(rack.inlet_celsius);
      fillTile(tile, rack.id, figure(rack.inlet_celsius, 1, '°C'), [tone === 'unknown' ? '' : word, typeof rack.power_watts === 'number' ? figure(rack.power_watts / 1000, 1, 'kW') : ''], tone, about(rack));
    });
    renew(unitTiles, units.filter((unit) => unit.zone === zone), (unit) => unit.id, () => el('div', { class: 'tile unit' }), (tile, unit) => {
      fillTile(tile, unit.id, unit.running ? figure(unit.supply_celsius, 1, '°C') : 'stopped', [`set ${figure(unit.setpoint_celsius, 1, '°C')}`, `fan ${figure(unit.fan_percent, 0, '%')}`, `capacity ${figure(unit.capacity_percent, 0, '%')}`], unit.running ? '' : 'hot', about(unit));
    });
  });
}

function showIncidents(incidents, attempts, conditions, alerts) {
  $('incidents-none').hidden = incidents.length > 0;
  renew($('incidents'), incidents, (incident) => incident.id, () => el('article', { class: 'card incident' }), (card, incident) => {
    card.dataset.state = incident.state;
    const tried = attempts.filter((attempt) => attempt.incident === incident.id).sort((a, b) => (a.started_at < b.started_at ? 1 : -1)).slice(0, 4);
    const holding = conditions.filter((condition) => condition.domain === incident.domain).map((condition) => `${words(condition.name)} (${condition.device})`);
    const told = alerts.filter((alert) => alert.incident === incident.id && alert.state === 'firing').map((alert) => `${alert.name} (${alert.severity}) of ${alert.subject}${alert.summary ? `: ${alert.summary}` : ''}${alert.unconfirmed ? ', not repeated for long' : ''}`);
    refill(
      card, el('h3', {}, incident.domain, ' ', badge(incident.state)),
      el('p', { class: 'faint' }, `since ${time(incident.opened_at)}` + (incident.recurrences ? `, came back ${incident.recurrences} ${incident.recurrences === 1 ? 'time' : 'times'}` : '')),
      el('p', {}, holding.slice(0, 4).join(', ') + (holding.length > 4 ? ` and ${holding.length - 4} more` : '')),
      ...told.slice(0, 3).map((text) => el('p', { class: 'faint told' }, text)),
      ...(told.length > 3 ? [el('p', { class: 'faint' }, `and ${told.length - 3} more alerts`)] : []),
      el('ol', {}, ...tried.map((attempt) => el('li', {}, `${words(attempt.remedy)} `, badge(attempt.state), el('div', { class: 'faint' }, attempt.actions.slice(0, 3).map(action).join('; ') + (attempt.actions.length > 3 ? ` and ${attempt.actions.length - 3} more` : ''))))),
    );
  });
}

function showPlans(plans) {
  $('plans-section').hidden = plans.length === 0;
  renew($('plans'), plans, (plan) => plan.plan_id, buildPlan, () => {});
}

function buildPlan(plan) {
  const path = `/api/plans/${encodeURIComponent(plan.plan_id)}`;
  const reason = el('input', { 'aria-label': 'Reason for rejecting', placeholder: 'reason', maxlength: '300' });
  const approve = el('button', { type: 'button', class: 'go approve' }, 'Approve');
  const reject = el('button', { type: 'button', class: 'reject' }, 'Reject');
  approve.addEventListener('click', () => order(`${path}/approve`, {}));
  reject.addEventListener('click', () => order(`${path}/reject`, { reason: reason.value.trim() || 'no reason given' }));
  return el('article', { class: 'card plan' },
    el('h3', {}, plan.root_goal), el('p', { class: 'faint' }, `${plan.decision_tag === 'LLM_DECISION' ? 'by the model' : 'by the rulebook'}, ${time(plan.created_at)}`),
    el('ol', {}, ...plan.tasks.map((task) => el('li', {}, action(task)))), el('div', { class: 'acts' }, approve, reason, reject));
}

function showQuestions(questions) {
  $('questions-section').hidden = questions.length === 0;
  renew($('questions'), questions, (question) => `${question.incident} ${question.since}`, buildQuestion, () => {});
}

function buildQuestion({ incident, domain, question, since }) {
  const answer = el('input', { 'aria-label': 'Your answer', placeholder: 'answer', maxlength: '4000' });
  const form = el('form', { class: 'acts' }, answer, el('button', { type: 'submit', class: 'go' }, 'Answer'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (answer.value.trim()) order(`/api/incidents/${encodeURIComponent(incident)}/answer`, { words: answer.value.trim() });
  });
  return el('article', { class: 'card question' }, el('h3', {}, question), el('p', { class: 'faint' }, `about ${domain}, ${time(since)}`), form);
}

function showReports(reports) {
  $('reports-section').hidden = reports.length === 0;
  renew($('reports'), reports, (report) => report.id, buildReport, () => {});
}

function buildReport({ id, at, by, device, words: said }) {
  const reason = el('input', { 'aria-label': 'Why it is done', placeholder: 'why it is done', maxlength: '300' });
  const form = el('form', { class: 'acts' }, reason, el('button', { type: 'submit', class: 'done' }, 'Done'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    order(`/api/reports/${encodeURIComponent(id)}/done`, { reason: reason.value.trim() || 'no reason given' });
  });
  return el('article', { class: 'card said' }, el('h3', {}, said), el('p', { class: 'faint' }, `${by} about ${device}, ${time(at)}, ${id}`), form);
}

function showDecisions(decisions) {
  $('decisions-none').hidden = decisions.length > 0;
  renew($('decisions'), decisions, (decision) => decision.decision_id, buildDecision, (row, decision) => {
    refill(row.firstChild, el('span', { class: 'faint' }, time(decision.at)), el('span', {}, decision.summary), badge(decision.outcome));
  });
}

function showUnmapped(unmapped) {
  $('unmapped-section').hidden = unmapped.length === 0;
  renew($('unmapped'), unmapped.slice(0, 20), ({ source, name }) => `${source} ${name}`, () => el('p', { class: 'row' }), (row, { source, name, why, times, example }) => {
    refill(row, el('strong', {}, name), el('span', {}, ` of ${source}, ${times} times: ${why} `), el('span', { class: 'faint' }, `For example ${example}`));
  });
}

function buildDecision(decision) {
  const button = el('button', { type: 'button', 'aria-expanded': 'false', title: 'Why?' });
  const why = el('div', { class: 'why', hidden: '' });
  button.addEventListener('click', async () => {
    why.hidden = !why.hidden;
    button.setAttribute('aria-expanded', String(!why.hidden));
    if (why.hidden) return;
    try {
      why.replaceChildren(tree(await ask(`/api/decisions/${encodeURIComponent(decision.decision_id)}`)));
    } catch (failure) {
      why.textContent = failure.message;
    }
  });
  return el('div', { class: 'row decision' }, button, why);
}

function tree(value) {
  if (Array.isArray(value)) return el('ul', {}, ...value.map((item) => el('li', {}, tree(item))));
  if (value === null || typeof value !== 'object') return document.createTextNode(String(value ?? 'none'));
  return el('dl', {}, ...Object.entries(value).flatMap(([name, item]) => [el('dt', {}, words(name)), el('dd', {}, tree(item))]));
}

/** The page opened at #decision=ID, as a link in an alert opens it: why that was decided, above all else. */
async function showAsked() {
  const id = new URLSearchParams(location.hash.slice(1)).get('decision');
  $('asked-section').hidden = !id;
  if (!id) return;
  $('asked-id').textContent = id;
  try {
    $('asked').replaceChildren(tree(await ask(`/api/decisions/${encodeURIComponent(id)}`)));
  } catch (failure) {
    $('asked').textContent = failure.message;
  }
}

function showKey() {
  const warm = limits['inlet-above-recommended'], hot = limits['inlet-above-allowable'];
  $('key').textContent = warm ? `Inlet air: recommended to ${warm.value} ${warm.unit}` + (hot ? `, allowable to ${hot.value} ${hot.unit}` : '') : '';
}

// --- the loop ---------------------------------------------------------------------------------

async function part(name, read, show) {
  try {
    show(...(await read()));
    notice(name, null);
  } catch (failure) {
    notice(name, failure instanceof TypeError ? 'The controller does not answer. This page shows what it last said.' : failure.message);
  }
}

async function poll() {
  const all = (...paths) => () => Promise.all(paths.map((path) => ask(path)));
  if (performance.now() - limitsReadAt > LIMITS_PERIOD_MS) {
    await part('limits', all('/api/limits'), (list) => { limits = Object.fromEntries(list.map((limit) => [limit.name, limit])); limitsReadAt = performance.now(); showKey(); });
  }
  await Promise.all([
    part('state', all('/api/state'), showState),
    part('world', all('/api/devices?kind=rack', '/api/devices?kind=cooling_unit', '/api/conditions'), showZones),
    part('incidents', all('/api/incidents?open=true', '/api/attempts', '/api/conditions', '/api/alerts/firing?limit=500'), showIncidents),
    part('plans', all('/api/plans?state=waiting'), showPlans),
    part('questions', all('/api/questions'), showQuestions),
    part('reports', all('/api/reports'), showReports),
    part('decisions', all('/api/decisions?limit=15'), showDecisions),
    part('unmapped', all('/api/unmapped'), showUnmapped),
  ]);
}

async function run() {
  await poll();
  setTimeout(run, PERIOD_MS);
}

$('modes').addEventListener('click', ({ target }) => { if (target.dataset.mode) order('/api/mode', { mode: target.dataset.mode }); });
$('kill-switch').addEventListener('click', () => {
  if (killSwitch && performance.now() - releaseAskedAt > 5000) {
    releaseAskedAt = performance.now();
    $('kill-switch').textContent = 'Press again to allow dispatch';
    return;
  }
  releaseAskedAt = -Infinity;
  order('/api/kill-switch', { on: !killSwitch });
});
$('report').addEventListener('submit', async (event) => {
  event.preventDefault();
  const said = $('report-words').value.trim();
  if (!said) return;
  await order('/api/incidents', { words: said });
  if (!notices.has('order')) $('report-words').value = '';
});
window.addEventListener('hashchange', showAsked);
showAsked();
$('by').value = localStorage.getItem('by') ?? '';
$('by').addEventListener('change', () => localStorage.setItem('by', $('by').value));
$('token').value = sessionStorage.getItem('token') ?? '';
$('token').addEventListener('change', () => sessionStorage.setItem('token', $('token').value));
run();
