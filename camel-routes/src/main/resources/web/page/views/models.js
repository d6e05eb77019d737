import { html } from '/vendor/lit-html/lit-html.js';
import { ask, askAll } from '/page/api.js';
import { question } from '/page/needs.js';
import { empty, figures, link, when } from '/page/parts.js';
import { plural } from '/page/words.js';

// What passed between Interlock and the model: every exchange whole, with what it cost, and what the model wants to know.

async function load() {
  const [runs, questions] = await askAll('/api/audit/queries/llm-exchanges?max_rows=50', '/api/questions');
  return { runs: runs.rows.map((row) => Object.fromEntries(runs.columns.map((column, at) => [column.toLowerCase(), row[at]]))), questions };
}

const run = (one) => html`<details class="model"><summary>${one.model} of ${one.provider}, ${when(one.at)}, ${one.input_tokens + one.output_tokens} tokens, ${one.latency_millis} ms${one.failure ? `, failed: ${one.failure}` : ''}</summary>
  <dl><dt>incident</dt><dd>${one.incident ? link('incidents', one.incident) : 'none'}</dd><dt>money</dt><dd>${(one.cost_micros / 1e6).toFixed(4)}</dd><dt>called with</dt><dd><code>${one.configuration}</code></dd>
    <dt>prompt</dt><dd><pre>${one.prompt}</pre></dd><dt>its SHA-256</dt><dd><code>${one.prompt_sha256}</code></dd><dt>response</dt><dd><pre>${one.response}</pre></dd><dt>its SHA-256</dt><dd><code>${one.response_sha256}</code></dd></dl></details>`;

function show({ runs, questions }, { order }) {
  const failed = runs.filter((one) => one.failure).length;
  const money = runs.reduce((sum, one) => sum + one.cost_micros / 1e6, 0);
  return html`<h2>The model</h2>
    ${figures([['Exchanges shown', runs.length], ['Failed', failed, failed ? 'busy' : ''], ['Money for these', money.toFixed(4)]])}
    <section aria-labelledby="asks-title"><h2 id="asks-title">It asks</h2>${questions.length ? html`<div class="cards">${questions.map((one) => question(one, order))}</div>` : empty('No question is open.')}</section>
    <section aria-labelledby="runs-title"><h2 id="runs-title">The last ${plural(runs.length, 'exchange')}</h2>${runs.length ? runs.map(run) : empty('No model was asked. What no rule answers goes to a person.')}</section>`;
}

export const models = { title: () => 'Model', load, show, period: 0, moves: (happening) => ['llm_runs', 'clarifications'].includes(happening.kind) };
