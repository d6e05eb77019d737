import { html } from '/vendor/lit-html/lit-html.js';
import { askAll, records } from '/page/api.js';
import { exchange } from '/page/exchange.js';
import { question } from '/page/needs.js';
import { empty, figures } from '/page/parts.js';
import { plural } from '/page/words.js';

// What passed between Interlock and the model: every exchange whole, with what it cost, and what the model wants to know.

async function load() {
  const [runs, questions] = await askAll('/api/audit/queries/llm-exchanges?max_rows=50', '/api/questions');
  return { runs: records(runs), questions };
}

function show({ runs, questions }, { order }) {
  const failed = runs.filter((one) => one.failure).length;
  const money = runs.reduce((sum, one) => sum + one.cost_micros / 1e6, 0);
  return html`<h2>The model</h2>
    ${figures([['Exchanges shown', runs.length], ['Failed', failed, failed ? 'busy' : ''], ['Money for these', money.toFixed(4)]])}
    <section aria-labelledby="asks-title"><h2 id="asks-title">It asks</h2>${questions.length ? html`<div class="cards">${questions.map((one) => question(one, order))}</div>` : empty('No question is open.')}</section>
    <section aria-labelledby="runs-title"><h2 id="runs-title">The last ${plural(runs.length, 'exchange')}</h2>${runs.length ? runs.map(exchange) : empty('No model was asked. What no rule answers goes to a person.')}</section>`;
}

export const models = { title: () => 'Model', load, show, period: 0, moves: (happening) => ['llm_runs', 'clarifications'].includes(happening.kind) };
