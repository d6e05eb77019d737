import { html } from '/vendor/lit-html/lit-html.js';
import { askAll } from '/page/api.js';
import { beforeAfter, beforeAfterSection, drawBeforeAfter, seeInBeforeAfter } from '/page/beforeafter.js';
import { conditionsSection } from '/page/conditions.js';
import { exchange } from '/page/exchange.js';
import { graph } from '/page/graph.js';
import { commenting, plan as waitingPlan, question, report, silence, silencing, taking } from '/page/needs.js';
import { badge, empty, link, table, tree, when } from '/page/parts.js';
import { action, argument, lasted, plural, words } from '/page/words.js';

// One incident from the first sign to its verified end, from what the audit holds of it.

const of = (entries, name) => entries.filter((entry) => entry.table === name);

async function load(id) {
  const [story, { source }, conditions, plans, questions, reports, alerts, taken, silences, runbooks] = await askAll(
    `/api/incidents/${encodeURIComponent(id)}`, '/api/replay', '/api/conditions', '/api/plans?state=waiting', '/api/questions', '/api/reports', '/api/alerts/firing?limit=500', '/api/incidents/taken', '/api/silences', '/api/runbooks');
  const { entries } = story;
  const domain = entries.find((entry) => entry.domain)?.domain ?? id.replace(/@[^@]*$/, '');
  const mine = (list) => list.filter((one) => one.incident === id);
  const holding = conditions.filter((condition) => condition.domain === domain);
  const about = new Set([...holding.flatMap((condition) => [condition.name, condition.device]), ...of(entries, 'plans').map((plan) => plan.condition), domain].filter(Boolean).map((name) => name.toLowerCase()));
  const figures = await beforeAfter(entries);
  return { id, entries, figures, domain, recorded: source === 'replay', conditions: holding, taken: mine(taken)[0], silences: silences.filter((one) => one.on && one.kind === 'incident' && one.name === id), runbooks: runbooks.filter((page) => page.for.some((name) => about.has(name))), plans: mine(plans), questions: mine(questions), reports: mine(reports), alerts: mine(alerts) };
}

/** What became of a task: not sent yet, sent, or how its last try ended. */
function taskState(entries, task) {
  const same = (entry) => entry.plan_id === task.plan_id && entry.task_id === task.task_id;
  const outcome = of(entries, 'outcomes').filter(same).at(-1);
  if (outcome) return { state: outcome.status.toLowerCase(), at: outcome.at, tries: outcome.try_number, took: outcome.took_ms };
  const sent = of(entries, 'envelopes').filter(same).at(-1);
  return sent ? { state: 'sent', at: sent.at } : { state: 'not run', at: null };
}

/** Every plan by its id, in the order in which they were proposed, with all its rows. */
function plansOf(entries) {
  const plans = new Map();
  for (const entry of entries) {
    if (!entry.plan_id) continue;
    if (!plans.has(entry.plan_id)) plans.set(entry.plan_id, []);
    plans.get(entry.plan_id).push(entry);
  }
  return [...plans].map(([id, rows]) => {
    const states = of(rows, 'plans');
    return { id, rows, goal: states[0]?.root_goal ?? id, states, tasks: of(rows, 'tasks'), verdicts: of(rows, 'verdicts'), violations: of(rows, 'violations') };
  });
}

const signature = (task) => JSON.stringify([task.type, task.target, task.args, task.dependencies, task.assigned_to]);

/** What one plan does otherwise than the plan before it, in sentences. */
function changes(earlier, later) {
  const before = new Map(earlier.tasks.map((task) => [task.task_id, task]));
  const after = new Map(later.tasks.map((task) => [task.task_id, task]));
  return [
    ...later.tasks.filter((task) => !before.has(task.task_id)).map((task) => `added ${task.task_id}: ${action(task)}`),
    ...earlier.tasks.filter((task) => !after.has(task.task_id)).map((task) => `left out ${task.task_id}: ${action(task)}`),
    ...later.tasks.filter((task) => before.has(task.task_id) && signature(before.get(task.task_id)) !== signature(task)).map((task) => `changed ${task.task_id}: ${action(before.get(task.task_id))} became ${action(task)}`),
  ];
}

const TONES = { ok: 'good', fail: 'bad', timeout: 'bad', sent: 'busy' };

function dag(plan, entries) {
  const nodes = plan.tasks.map((task) => {
    const { state } = taskState(entries, task);
    return { id: task.task_id, name: `${words(task.type)} ${task.target}`, lines: [Object.entries(task.args ?? {}).map(argument).join(', '), `${task.assigned_to}, ${state}`].filter(Boolean), tone: TONES[state] ?? 'still' };
  });
  const edges = plan.tasks.flatMap((task) => (task.dependencies ?? []).map((from) => ({ from, to: task.task_id })));
  return graph(`Tasks of the plan: ${plan.goal}`, nodes, edges);
}

function planSection(plan, earlier, entries) {
  const state = plan.states.at(-1);
  const changed = earlier ? changes(earlier, plan) : [];
  return html`<article class="plan-story"><h3>${plan.goal} ${state ? badge(state.state) : ''}</h3>
    <p class="faint">${state?.decision_tag === 'LLM_DECISION' ? 'by the model' : 'by the rulebook'}, ${when(plan.rows[0].at)}${state?.reason ? `; ${state.reason}` : ''}</p>
    ${plan.tasks.length ? dag(plan, entries) : ''}
    ${plan.verdicts.map((verdict) => html`<p>The safety gate ${verdict.task_id ? html`at dispatch of ${verdict.task_id} ` : ''}${badge(verdict.approved ? 'approved' : 'refused')} ${when(verdict.at)}</p>`)}
    ${plan.violations.length ? html`<ul>${plan.violations.map((violation) => html`<li><strong>${violation.rule_id}</strong> about ${violation.task_id}: ${violation.sentence}</li>`)}</ul>` : ''}
    ${changed.length ? html`<details><summary>What changed since the plan before it: ${plural(changed.length, 'edit')}</summary><ul>${changed.map((text) => html`<li>${text}</li>`)}</ul></details>` : ''}
    <details><summary>Tasks as sent, with key, number and seal</summary>${table('Envelopes', ['Task', 'Agent', 'Sent', 'Key', 'Number', 'HMAC'], of(plan.rows, 'envelopes').map((sent) => [sent.task_id, sent.agent, when(sent.at), sent.key_version, sent.envelope_seq, html`<code>${sent.hmac}</code>`]))}</details>
  </article>`;
}

const timeline = (entries) => table('Everything recorded', ['Place', 'When', 'What', 'By', 'Hash'], entries.map((entry) => [
  entry.seq, when(entry.at), entry.sentence, entry.decision_tag === 'LLM_DECISION' ? 'model' : '', html`<code title=${entry.hash}>${entry.hash.slice(0, 12)}</code>`]));

const seen = (entries) => {
  const firings = new Map();
  of(entries, 'rule_firings').forEach((firing) => firings.set(firing.rule_id, firing));
  return firings.size ? html`<ul>${[...firings.values()].map((firing) => html`<li><a href=${`#/rulebook?text=${encodeURIComponent(firing.rule_id)}`}>${firing.rule_id}</a> ${firing.rule_name}
    <details><summary class="faint">what it saw</summary>${tree(firing.facts_seen)}</details></li>`)}</ul>` : empty('No rule is recorded for it.');
};

function models(entries) {
  const runs = of(entries, 'llm_runs');
  if (!runs.length) return '';
  return html`<section aria-labelledby="model-title"><h2 id="model-title">What the model said</h2>${runs.map(exchange)}</section>`;
}

/** What people did and said about it, in the order in which they did. */
const said = (entries) => {
  const acts = of(entries, 'operator_acts');
  return acts.length ? html`<section aria-labelledby="said-title"><h2 id="said-title">What people did and said</h2><ul id="said">${acts.map((entry) => html`<li>${when(entry.at)} ${entry.sentence}</li>`)}</ul></section>` : '';
};

const dealing = ({ id, taken, silences }, order) => html`
  ${taking(id, taken, order)}
  <div class="acts"><button type="button" @click=${() => order(`/api/incidents/${encodeURIComponent(id)}/settle`, {})}>Settle: it is dealt with</button></div>
  ${commenting(id, order)}
  ${silences.map((one) => silence(one, order))}
  <details><summary>Silence it for a time</summary>${silencing(html`<input type="hidden" name="kind" value="incident"><input type="hidden" name="name" value=${id}>`, order)}
    <p class="quiet">It is recorded and dealt with as ever; people are told of it again when the time is over, and of danger at any time.</p></details>`;

/** From its opening to its close, or to what was recorded last; null where what is seen is not a past. A recording is wound as a whole. */
function past({ id, entries, recorded }, { at }) {
  if (!at || recorded) return null;
  const opened = entries.find((entry) => entry.table === 'incidents') ?? entries[0];
  const last = of(entries, 'incidents').at(-1);
  const until = last?.change === 'CLOSED' ? last.at : entries.at(-1).at;
  const times = entries.map((entry) => Date.parse(entry.at)).filter((time) => time >= Date.parse(opened.at) && time <= Date.parse(until));
  const moments = [...new Set(times)].sort((one, other) => one - other);
  const wanted = Date.parse(at);
  return { of: id, moments, wrong: Number.isNaN(wanted), at: Math.min(moments.at(-1), Math.max(moments[0], Number.isNaN(wanted) ? moments[0] : wanted)) };
}

/** What the record does not hold is said, and never made up. */
const playedBanner = ({ id, entries }, { wrong }, { at }) => html`${wrong ? html`<p class="notice">'${at}' is no time such as 2026-03-31T08:00:00Z: it begins with the first moment.</p>` : ''}<p class="banner" id="past">This is played from what the record holds of a past. <a href=${`#/incidents/${encodeURIComponent(id)}`}>As it stands now</a>
  <br><span class="faint" id="not-kept">Not kept, and so not shown: what was measured between the points of the chart and when a condition ceased, devices that no condition names, how far an agent was with a task, and
  the mode of that time.${of(entries, 'incidents').some((entry) => entry.change === 'OPENED') ? '' : ' How it began is in the record no longer: older entries lie in an archive.'}</span></p>`;

const replayLink = (id, entries) => html`<p><a id="replay-it" href=${`#/incidents/${encodeURIComponent(id)}?at=${encodeURIComponent((entries.find((entry) => entry.table === 'incidents') ?? entries[0]).at)}`}>Replay it</a></p>`;

function show(data, { state, query, order }) {
  const { id, domain, conditions, questions, plans, reports, alerts, runbooks } = data;
  const played = past(data, query);
  const seenAt = played?.at ?? null;
  const entries = seenAt === null ? data.entries : data.entries.filter((entry) => Date.parse(entry.at) <= seenAt);
  const changesOf = of(entries, 'incidents');
  const opened = changesOf.find((entry) => entry.change === 'OPENED') ?? entries[0];
  const last = changesOf.at(-1);
  const closed = last?.change === 'CLOSED';
  const told = plansOf(entries);
  const decisions = [...new Set(entries.map((entry) => entry.decision_id).filter(Boolean))];
  return html`<h2>${domain} ${last ? badge(last.change) : ''}</h2>
    <p class="faint"><code>${id}</code>, since ${when(opened?.at)}, ${closed ? 'lasted' : 'for'} ${lasted(opened?.at, closed ? last.at : seenAt === null ? state.now : new Date(seenAt).toISOString())}${last ? `: ${last.reason}` : ''}</p>
    ${seenAt !== null ? playedBanner(data, played, query) : data.recorded ? '' : replayLink(id, data.entries)}
    ${closed || seenAt !== null ? '' : dealing(data, order)}
    ${runbooks.length ? html`<p class="runbooks">What to do: ${runbooks.map((page, at) => html`${at ? ', ' : ''}${link('runbooks', page.name, page.title)}`)}</p>` : ''}
    ${seenAt !== null ? '' : html`<div class="cards">${[...questions.map((one) => question(one, order)), ...plans.map((one) => waitingPlan(one, order)), ...reports.map((one) => report(one, order))]}</div>
    ${conditions.length && !closed ? html`<p>Now: ${conditions.map((condition) => `${words(condition.name)} (${condition.device})`).join(', ')}</p>` : ''}
    ${alerts.length ? html`<ul>${alerts.map((alert) => html`<li>${alert.name} ${badge(alert.severity)} of ${alert.subject}${alert.summary ? `: ${alert.summary}` : ''}</li>`)}</ul>` : ''}`}
    ${said(entries)}
    ${conditionsSection(entries)}
    <section aria-labelledby="seen-title"><h2 id="seen-title">What was seen</h2>${seen(entries)}</section>
    <section aria-labelledby="plans-title"><h2 id="plans-title">Plans, newest first</h2>
      ${told.length ? told.map((plan, at) => planSection(plan, told[at - 1], entries)).reverse() : empty('Nothing was planned.')}</section>
    ${beforeAfterSection(data.figures)}
    ${models(entries)}
    <section aria-labelledby="why-title"><h2 id="why-title">Why</h2>${decisions.length ? html`<ul>${decisions.map((decision) => html`<li>${link('decisions', decision)}</li>`)}</ul>` : empty('Nothing was decided.')}</section>
    <section aria-labelledby="timeline-title"><h2 id="timeline-title">Everything recorded, with its place in the chain</h2>${timeline(entries)}</section>`;
}

const wound = (data, query) => seeInBeforeAfter(data.figures, past(data, query)?.at ?? null);

function shown(data, query) {
  drawBeforeAfter(data.figures);
  wound(data, query);
}

export const incident = { title: (id) => id, load, show, shown, past, wound, period: 5000, moves: (happening, id) => happening.incident === id };
