import { html } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { action, plural } from '/page/words.js';
import { badge, empty, link, when } from '/page/parts.js';

// What needs a person: questions, plans to confirm, reports that nobody settled, alerts that nobody answered.

const typed = (form, name) => String(new FormData(form).get(name) ?? '').trim();

const sentence = (name, label, most, press, act, kind = 'go') => html`
  <form class="acts" @submit=${(event) => { event.preventDefault(); act(typed(event.target, name), event.target); }}>
    <input name=${name} aria-label=${label} placeholder=${label.toLowerCase()} maxlength=${most}>
    <button type="submit" class=${kind}>${press}</button>
  </form>`;

export const question = ({ incident, domain, question: asked, since }, order) => html`
  <article class="card question"><h3>${asked}</h3>
    <p class="faint">about ${domain}, ${when(since)}, ${link('incidents', incident, 'the incident')}</p>
    ${sentence('words', 'Your answer', 4000, 'Answer', (words) => words && order(`/api/incidents/${encodeURIComponent(incident)}/answer`, { words }))}
  </article>`;

/** What a plan would do, before a person says yes: each task with its arguments, and what it waits for. */
export const consequences = (tasks) => html`<ol>${tasks.map((task) => html`<li>${action(task)} <span class="faint">by ${task.assigned_to}${task.dependencies.length ? `, after ${task.dependencies.join(', ')}` : ''}</span></li>`)}</ol>`;

export const plan = (waiting, order) => {
  const path = `/api/plans/${encodeURIComponent(waiting.plan_id)}`;
  return html`<article class="card plan"><h3>${waiting.root_goal}</h3>
    <p class="faint">${waiting.decision_tag === 'LLM_DECISION' ? 'by the model' : 'by the rulebook'}, ${when(waiting.created_at)}${waiting.incident ? html`, ${link('incidents', waiting.incident, 'the incident')}` : ''}</p>
    <p>If you approve, ${plural(waiting.tasks.length, 'task')} will be sent:</p>${consequences(waiting.tasks)}
    <div class="acts"><button type="button" class="go approve" @click=${() => order(`${path}/approve`, {})}>Approve</button></div>
    ${sentence('reason', 'Reason for rejecting', 300, 'Reject', (reason) => order(`${path}/reject`, { reason: reason || 'no reason given' }), 'reject')}
  </article>`;
};

export const report = ({ id, at, by, device, words: said, incident }, order) => html`
  <article class="card said"><h3>${said}</h3>
    <p class="faint">${by} about ${device}, ${when(at)}${incident ? html`, ${link('incidents', incident, 'the incident')}` : ''}</p>
    ${sentence('reason', 'Why it is done', 300, 'Done', (reason) => order(`/api/reports/${encodeURIComponent(id)}/done`, { reason: reason || 'no reason given' }), 'done')}
  </article>`;

const act = (incident, verb) => `/api/incidents/${encodeURIComponent(incident)}/${verb}`;

/** Who sees to an incident, and the way to. */
export const taking = (incident, taken, order) => html`<div class="acts">${taken ? html`<span class="faint taken">${taken.by} sees to it since ${when(taken.at)}</span>` : ''}
  <button type="button" class="take" @click=${() => order(act(incident, 'take'), {})}>${taken ? 'Take it over' : 'Take it'}</button></div>`;

export const commenting = (incident, order) => sentence('words', 'Comment', 4000, 'Comment', async (words, form) => {
  if (words && await order(act(incident, 'comment'), { words })) form.reset();
}, 'comment');

export const MINUTES = [['30', '30 minutes'], ['60', '1 hour'], ['120', '2 hours'], ['240', '4 hours'], ['480', '8 hours'], ['1440', '24 hours']];

/** Lets people not be told of something for a time. */
export const silencing = (fields, order) => html`
  <form class="filters silence" @submit=${async (event) => {
    event.preventDefault();
    const { kind, name, minutes, reason } = Object.fromEntries(new FormData(event.target));
    if (await order('/api/silences', { [kind]: name, minutes: Number(minutes), reason })) event.target.reset();
  }}>${fields}<label>For <select name="minutes">${MINUTES.map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
    <label>Why <input name="reason" required maxlength="300"></label><button type="submit">Silence</button></form>`;

export const silence = ({ id, kind, name, until, by, reason }, order) => html`<p class="silent">Nobody is told of ${kind} <strong>${name}</strong> until ${when(until)}: ${reason} <span class="faint">(${by})</span>
  <button type="button" class="end-silence" @click=${() => order(`/api/silences/${id}/end`, {})}>End it</button></p>`;

export const alert = (told, order) => html`
  <article class="card told"><h3>${told.name} ${badge(told.severity)}</h3>
    <p>${told.subject}${told.summary ? `: ${told.summary}` : ''}</p>
    <p class="faint">since ${when(told.since)}${told.unconfirmed ? ', not repeated for long' : ''}${told.incident ? html`, ${link('incidents', told.incident, 'the incident')}` : ''}</p>
    ${told.incident ? taking(told.incident, null, order) : ''}
  </article>`;

/** All of it, the most urgent first. */
export function needs({ questions, plans, reports, alerts, taken }, order) {
  const seenTo = new Set(taken.map((one) => one.incident));
  const untaken = alerts.filter((told) => told.state === 'firing' && !told.watchdog && !seenTo.has(told.incident));
  const cards = [
    ...questions.map((one) => [`question ${one.incident}`, question(one, order)]),
    ...plans.map((one) => [`plan ${one.plan_id}`, plan(one, order)]),
    ...reports.map((one) => [`report ${one.id}`, report(one, order)]),
    ...untaken.slice(0, 6).map((one) => [`alert ${one.id}`, alert(one, order)]),
  ];
  return html`<section aria-labelledby="needs-title" id="needs"><h2 id="needs-title">Needs a person</h2>
    ${cards.length ? html`<div class="cards">${repeat(cards, ([key]) => key, ([, card]) => card)}</div>` : empty('Nothing. No question, no plan to confirm, no report and no alert that nobody took is open.')}
    ${untaken.length > 6 ? html`<p class="quiet">and ${untaken.length - 6} more alerts of other systems</p>` : ''}
  </section>`;
}
