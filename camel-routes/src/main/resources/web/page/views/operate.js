import { html } from '/vendor/lit-html/lit-html.js';
import { ask, askAll, who } from '/page/api.js';
import { badge, empty, figures, table, when } from '/page/parts.js';
import { silence, silencing } from '/page/needs.js';

// Whatever changes how Interlock works, and what came in and found no place.

const MODES = { observe: 'Say what it would do.', approve: 'A person confirms each plan.', act: 'Approved plans are carried out.' };

/** Whoever may not look yet can still say who they are. */
async function load() {
  try {
    return await everything();
  } catch (refused) {
    if (refused.status === 401) return { locked: refused.message };
    throw refused;
  }
}

async function everything() {
  const [world, letters, unmapped, receivers, silences, health] = await Promise.all([ask('/api/world/faults'), ask('/api/dead-letters?limit=500'), ask('/api/unmapped'), ask('/api/alerts/receivers'), ask('/api/silences'), fetch('/health').then((answer) => answer.json()).catch(() => ({}))]);
  const reasons = new Map();
  letters.forEach((letter) => {
    const key = `${letter.route} ${letter.reason}`;
    const known = reasons.get(key) ?? { ...letter, count: 0, ready: [] };
    known.count += 1;
    if (!letter.obstacle && !letter.sent_again_at) known.ready.push(letter.id);
    reasons.set(key, known);
  });
  return { world, reasons: [...reasons.values()], unmapped, receivers, silences: silences.filter((one) => one.on), health };
}

/** Through the door that they came in by, one after the other, and none twice. */
async function sendAll(letters, order) {
  for (const id of letters) if (!await order(`/api/dead-letters/${id}/send-again`, {})) return;
}

const resend = ({ ready, obstacle, sent_again_at: sent, sent_again_by: by }, order) => (ready.length
  ? html`<button type="button" class="send-again" @click=${() => sendAll(ready, order)}>${ready.length === 1 ? 'Send it again' : `Send all ${ready.length} again`}</button>`
  : html`<span class="faint">${obstacle ?? html`sent again ${when(sent)} by ${by}`}</span>`);

const quiet = (silences, order) => html`<section aria-labelledby="silent-title"><h2 id="silent-title">Silent for a time</h2>
  ${silences.length ? silences.map((one) => silence(one, order)) : empty('Nothing: people are told of everything.')}
  ${silencing(html`<label>What <select name="kind"><option value="device">device</option><option value="rule">rule</option></select></label>
    <label>Name, with * and ? <input name="name" required maxlength="200" spellcheck="false"></label>`, order)}</section>`;

function modes(state, order) {
  return html`<fieldset class="switch" id="modes"><legend>Mode</legend>${Object.entries(MODES).map(([name, title]) => html`
    <button type="button" data-mode=${name} aria-pressed=${String(state.mode === name)} title=${title} @click=${() => order('/api/mode', { mode: name })}>${name}</button>`)}
    <span class="faint">${MODES[state.mode] ?? ''}</span></fieldset>`;
}

const identity = () => html`<form class="filters" @submit=${(event) => event.preventDefault()}>
  <label>Acting as <input id="by" autocomplete="username" maxlength="100" spellcheck="false" .value=${who.by} @change=${({ target }) => { who.by = target.value; localStorage.setItem('by', target.value); }}></label>
  <label>Token <input id="token" type="password" autocomplete="off" .value=${who.token} @change=${({ target }) => { who.token = target.value; sessionStorage.setItem('token', target.value); window.dispatchEvent(new Event('hashchange')); }}></label></form>`;

const reportForm = (order) => html`<form class="filters" id="report" @submit=${async (event) => {
  event.preventDefault();
  const field = event.target.elements.namedItem('words');
  if (field.value.trim() && await order('/api/incidents', { words: field.value.trim() })) field.value = '';
}}><label class="wide">Something is odd? <input name="words" id="report-words" maxlength="4000" placeholder="Tell it as you would tell a colleague"></label><button type="submit">Report</button></form>`;

const FAULTS = ['cooling_lost', 'cooling_degraded', 'gpu_overheat', 'power_spike', 'feed_lost', 'container_stop', 'hang', 'db_conn_drift', 'cache_poison', 'network_partition', 'network_latency', 'cpu_hog', 'queue_backlog'];

/** Lets something go wrong, in a simulated world only. */
const faults = ({ faults: wrong }, order) => html`<section aria-labelledby="faults-title"><h2 id="faults-title">Let something go wrong</h2>
  <form class="filters" id="inject" @submit=${(event) => { event.preventDefault(); order('/api/world/faults', Object.fromEntries(new FormData(event.target))); }}>
    <label>What <input name="type" list="fault-types" required maxlength="60"></label><label>Whom <input name="target" required maxlength="200"></label><button type="submit">Inject</button>
    <datalist id="fault-types">${FAULTS.map((name) => html`<option value=${name}></option>`)}</datalist></form>
  ${wrong.length ? table('Faults', ['Fault', 'What', 'Whom', ''], wrong.map((one) => [one.id, one.type, one.target, html`<button type="button" @click=${() => order(`/api/world/faults/${encodeURIComponent(one.id)}/heal`, {})}>Heal</button>`])) : empty('Nothing is wrong by anybody\'s wish.')}</section>`;

function show({ locked, world, reasons, unmapped, receivers, silences, health }, { state, order }) {
  if (locked) return html`<h2>Operate</h2>${identity()}<p class="quiet">${locked}</p>`;
  const components = Object.entries(health.components ?? {});
  return html`<h2>Operate</h2>
    ${identity()}${modes(state, order)}${reportForm(order)}
    ${figures([['Samples', state.counters?.samples ?? 0], ['Decisions', state.counters?.decisions ?? 0], ['Refusals', state.counters?.refusals ?? 0], ['Tasks', state.counters?.tasks ?? 0], ['Dead letters', state.counters?.dead_letters ?? 0], ['Up for', `${Math.round((state.uptime_seconds ?? 0) / 60)} min`]])}
    ${world.simulated ? faults(world, order) : ''}
    <section aria-labelledby="health-title"><h2 id="health-title">Health</h2>${components.length ? table('Health', ['Part', 'State', 'Why'], components.map(([name, part]) => [name, badge(part.status === 'UP' ? 'ok' : 'lost'), part.reason])) : html`<p><a href="/health">As text</a></p>`}</section>
    <section aria-labelledby="told-title"><h2 id="told-title">Who is told</h2>${receivers.length ? table('Receivers', ['Receiver', 'Told from', 'Last told', 'Waiting', 'Trouble'], receivers.map((one) => [one.receiver, badge(one.severity), when(one.told_at), one.waiting, one.trouble])) : empty('Alerts go to the log alone.')}
      <button type="button" @click=${() => order('/api/alerts/test', {})}>Send a test to all</button></section>
    ${quiet(silences, order)}
    <section aria-labelledby="letters-title"><h2 id="letters-title">Came in and could not be used</h2>${reasons.length ? table('Dead letters by reason', ['Route', 'Reason', 'How many', 'Last', 'For example', 'Send again'], reasons.map((one) => [one.route, one.reason, one.count, when(one.at), html`<code>${String(one.beginning).slice(0, 200)}</code>`, resend(one, order)])) : empty('Nothing.')}</section>
    <section aria-labelledby="unmapped-title"><h2 id="unmapped-title">Came in and has no place</h2>${unmapped.length ? table('Unmapped', ['Name', 'From', 'How often', 'Why', 'For example'], unmapped.slice(0, 100).map((one) => [one.name, one.source, one.times, one.why, one.example])) : empty('Nothing.')}
      <p class="quiet">The mapping says where series and alerts belong: routes/mapping.yaml.</p></section>
    <button type="button" @click=${() => order('/api/rulebook/reload', {})}>Read the rulebook again</button>`;
}

export const operate = { title: () => 'Operate', load, show, period: 5000, moves: (happening) => ['operator_acts', 'rulebooks'].includes(happening.kind) };
