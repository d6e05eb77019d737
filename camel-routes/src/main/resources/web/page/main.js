import { html, render } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { follow, order as tell, pause } from '/page/api.js';
import { pastPlayer } from '/page/past.js';
import { showSource } from '/page/replay.js';
import { time } from '/page/words.js';
import { decision, decisions } from '/page/views/decisions.js';
import { fleet } from '/page/views/fleet.js';
import { incident } from '/page/views/incident.js';
import { incidents } from '/page/views/incidents.js';
import { models } from '/page/views/models.js';
import { operate } from '/page/views/operate.js';
import { kill, overview } from '/page/views/overview.js';
import { rulebook } from '/page/views/rulebook.js';
import { runbook, runbooks } from '/page/views/runbooks.js';

// The frame of every view: where one is (the address), what is happening (the stream), and the stop.

const LISTS = { overview, incidents, decisions, fleet, models, rulebook, runbooks, operate };
const ONE = { incidents: incident, decisions: decision, runbooks: runbook };
const NAMES = { overview: 'Overview', incidents: 'Incidents', decisions: 'Decisions', fleet: 'Fleet', models: 'Model', rulebook: 'Rulebook', runbooks: 'Runbooks', operate: 'Operate' };
const SETTLE_MS = 400;
const RETRY_MS = 3000;
const ASKED_MS = 5000;
const $ = (id) => document.getElementById(id);

const notices = new Map();
let state = {};
let place = null;
let data = null;
let loading = false;
let again = false;
let due = null;
let releaseAskedAt = -Infinity;

/** Where the address leads: #/incidents/ID?device=rack-7. An alert's link, #decision=ID, leads to why. */
function address() {
  const old = new URLSearchParams(location.hash.slice(1)).get('decision');
  if (old) return { name: 'decisions', id: old, query: {} };
  const [path, search = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...rest] = path.split('/');
  const id = rest.length ? decodeURIComponent(rest.join('/')) : null;
  return { name: LISTS[name] ? name : 'overview', id: ONE[name] ? id : null, query: Object.fromEntries(new URLSearchParams(search)) };
}

const view = () => (place.id === null ? LISTS[place.name] : ONE[place.name]);

function addressWith(query) {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  return `#/${place.name}${place.id === null ? '' : `/${encodeURIComponent(place.id)}`}${search.size ? `?${search}` : ''}`;
}

function go(query) {
  location.hash = addressWith(query);
}

/** The moment of a past that is seen is part of the address, where one stays there. */
const player = pastPlayer($('replay'), (at, happened, stays) => {
  place.query.at = at;
  if (stays) history.replaceState(null, '', addressWith(place.query));
  $('clock').textContent = time(at);
  if (happened) draw();
  view().wound?.(data, place.query);
});

function notice(about, sentence) {
  if (sentence) notices.set(about, sentence);
  else notices.delete(about);
  render(repeat(notices, ([key]) => key, ([, text]) => html`<p class="notice">${text}</p>`), $('notices'));
}

/** Does something in the name of whoever acts, and shows what came of it; false where it was refused. */
async function order(path, body) {
  try {
    await tell(path, body);
    notice('order', null);
    return true;
  } catch (refused) {
    notice('order', refused.status === 401 ? `${refused.message} You can type it under Operate.` : refused.message);
    return false;
  } finally {
    await load();
  }
}

function draw() {
  if (data === null) return;
  render(view().show(data, { state, query: place.query, go, order }), $('view'));
}

/** What was read, what is shown and what is drawn are a task each, so that a frame can be painted in between. */
async function show(asked, loaded) {
  await pause(0);
  if (asked !== place) return;
  data = loaded;
  player.show(view().past?.(data, asked.query) ?? null);
  draw();
  notice('load', null);
  await pause(0);
  if (asked === place) await view().shown?.(data, asked.query);
}

/** One load at a time; what changes meanwhile is read right after it. */
async function load() {
  if (loading) {
    again = true;
    return;
  }
  loading = true;
  const asked = place;
  try {
    await show(asked, await view().load(asked.id, asked.query));
  } catch (failure) {
    if (asked === place) {
      notice('load', failure.message);
      if (data === null) render(html`<p class="quiet">There is nothing to show here.</p>`, $('view'));
      if (failure.status === 0 || failure.status >= 500) soon(RETRY_MS);
    }
  } finally {
    loading = false;
  }
  if (again || asked !== place) {
    again = false;
    await load();
  }
}

function soon(ms = SETTLE_MS) {
  due ??= setTimeout(() => {
    due = null;
    load();
  }, ms);
}

function visit() {
  place = address();
  data = null;
  player.show(null);
  document.title = `${view().title(place.id)} · Interlock`;
  for (const item of $('views').querySelectorAll('a')) {
    if (item.dataset.view === place.name) item.setAttribute('aria-current', 'page');
    else item.removeAttribute('aria-current');
  }
  load();
}

function showState() {
  $('clock').textContent = time(player.at() ?? state.now);
  $('mode').textContent = state.mode;
  const stop = $('kill-switch');
  const asked = performance.now() - releaseAskedAt < ASKED_MS;
  stop.setAttribute('aria-pressed', String(state.kill_switch));
  stop.textContent = !state.kill_switch ? 'Stop' : asked ? 'Press again to allow dispatch' : 'Stopped';
  document.body.classList.toggle('stopped', state.kill_switch);
  notice('stop', state.kill_switch ? 'The stop is on: nothing is dispatched. Press it twice to allow dispatch again.' : null);
  notice('rulebook', state.rulebook_fault ? `The newest edit of the rulebook is not in use: ${state.rulebook_fault}` : null);
  if (place.name === 'operate') draw();
}

/** One press stops. To let go takes two within five seconds. */
function press() {
  if (state.kill_switch && performance.now() - releaseAskedAt > ASKED_MS) {
    releaseAskedAt = performance.now();
    showState();
    return;
  }
  releaseAskedAt = -Infinity;
  order('/api/kill-switch', { on: !state.kill_switch });
}

follow({
  state: (now) => {
    state = now;
    notice('stream', null);
    showState();
  },
  happened: (happening) => { if (view().moves(happening, place.id)) soon(); },
  missed: () => soon(),
  cut: (sentence) => notice('stream', sentence),
});
$('kill-switch').addEventListener('click', press);
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  $('view').focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.shiftKey) {
    event.preventDefault();
    if (!state.kill_switch) press();
  }
  if (event.key === 'F12' && data?.simulated) {
    event.preventDefault();
    if (place.query.chosen) kill(place.query.chosen, order);
    else notice('order', 'Choose a service first: F12 kills the one that is chosen.');
  }
});
render(Object.entries(NAMES).map(([name, title]) => html`<a href=${`#/${name}`} data-view=${name}>${title}</a>`), $('views'));
setInterval(() => {
  const { period } = view();
  if (period && !player.at() && !document.hidden && Date.now() % period < 1000) load();
}, 1000);
showSource($('replay'), order);
window.addEventListener('hashchange', visit);
visit();
