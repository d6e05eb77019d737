import { html } from '/vendor/lit-html/lit-html.js';
import { ask } from '/page/api.js';
import { badge, empty, link, table, tree, when } from '/page/parts.js';

// Decisions, and why each was made.

const ROWS = 50;

const loadList = (id, query) => ask(`/api/decisions?limit=${ROWS}${query.before ? `&before=${encodeURIComponent(query.before)}` : ''}`);

function showList(decisions, { query, go }) {
  return html`<h2>Decisions</h2>
    ${decisions.length ? table('Decisions', ['When', 'What', 'Outcome', 'Verdict', 'By', 'Incident', 'Why'], decisions.map((decision) => [
    when(decision.at), decision.summary, badge(decision.outcome), decision.verdict ? badge(decision.verdict) : '', decision.decision_tag === 'LLM_DECISION' ? 'model' : 'rules',
    decision.incident ? link('incidents', decision.incident) : '', link('decisions', decision.decision_id, decision.decision_id.slice(0, 12)),
  ])) : empty('None yet.')}
    <nav class="pages" aria-label="Pages">${query.before ? html`<button type="button" @click=${() => go({})}>Newest</button>` : ''}
      ${decisions.length === ROWS ? html`<button type="button" @click=${() => go({ before: decisions.at(-1).decision_id })}>Older</button>` : ''}</nav>`;
}

const loadOne = (id) => ask(`/api/decisions/${encodeURIComponent(id)}`);

function showOne(why) {
  const { story, entries, decision_id: id, incident } = why;
  const lines = story.map((text) => {
    const depth = Math.min(4, (text.length - text.trimStart().length) / 2);
    return !text.trim() ? '' : depth ? html`<p class=${`told-${depth}`}>${text.trim()}</p>` : html`<h3>${text}</h3>`;
  });
  return html`<h2>Why: <code>${id}</code></h2>
    ${incident ? html`<p>Part of ${link('incidents', incident)}</p>` : ''}
    <div id="story" class="story">${lines}</div>
    <details><summary>The rows themselves</summary><div class="why">${tree(entries)}</div></details>`;
}

export const decisions = { title: () => 'Decisions', load: loadList, show: showList, period: 0, moves: (happening) => happening.kind === 'plans' };
export const decision = { title: (id) => `Why ${id}`, load: loadOne, show: showOne, period: 0, moves: (happening, id) => happening.decision_id === id };
