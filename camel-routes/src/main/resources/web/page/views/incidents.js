import { html } from '/vendor/lit-html/lit-html.js';
import { ask } from '/page/api.js';
import { badge, empty, filters, link, table, when } from '/page/parts.js';
import { lasted } from '/page/words.js';

// Incidents of any time, by what one remembers of them.

const FIELDS = [
  { name: 'text', label: 'Words' }, { name: 'device', label: 'Device' }, { name: 'rule', label: 'Rule' },
  { name: 'state', label: 'State', choices: ['', 'open', 'quiet', 'closed'] }, { name: 'tag', label: 'Planned by', choices: ['', 'DETERMINISTIC', 'LLM_DECISION'] },
];
const ROWS = 50;

async function load(id, query) {
  const wanted = new URLSearchParams(Object.entries(query).filter(([name, value]) => value && FIELDS.some((field) => field.name === name)));
  if (query.skip) wanted.set('skip', query.skip);
  wanted.set('limit', String(ROWS));
  return ask(`/api/incidents/past?${wanted}`);
}

function show(incidents, { state, query, go }) {
  const skip = Number(query.skip ?? 0);
  return html`<h2>Incidents</h2>${filters(FIELDS, query, go)}
    ${incidents.length ? table('Incidents', ['Incident', 'State', 'Since', 'Lasted', 'Came back', 'Decisions', 'Why it is so'], incidents.map((incident) => [
    link('incidents', incident.incident), badge(incident.state), when(incident.opened_at), lasted(incident.opened_at, incident.closed_at ?? state.now), incident.recurrences || '', incident.decisions, incident.outcome,
  ])) : empty('No incident is like this.')}
    <nav class="pages" aria-label="Pages">${skip ? html`<button type="button" @click=${() => go({ ...query, skip: String(Math.max(0, skip - ROWS) || '') })}>Newer</button>` : ''}
      ${incidents.length === ROWS ? html`<button type="button" @click=${() => go({ ...query, skip: String(skip + ROWS) })}>Older</button>` : ''}</nav>`;
}

export const incidents = { title: () => 'Incidents', load, show, period: 0, moves: (happening) => happening.kind === 'incidents' };
