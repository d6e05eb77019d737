import { html } from '/vendor/lit-html/lit-html.js';
import { link, when } from '/page/parts.js';

/** One exchange with a model, whole and folded, with what it cost and the hashes that prove it. */
export const exchange = (run) => html`<details class="model"><summary>${run.model} of ${run.provider}, ${when(run.at)}, ${run.input_tokens + run.output_tokens} tokens, ${run.latency_millis} ms${run.failure ? `, failed: ${run.failure}` : ''}</summary>
  <dl>${run.incident ? html`<dt>incident</dt><dd>${link('incidents', run.incident)}</dd>` : ''}<dt>money</dt><dd>${(run.cost_micros / 1e6).toFixed(4)}</dd><dt>called with</dt><dd><code>${run.configuration}</code></dd>
    <dt>prompt</dt><dd><pre>${run.prompt}</pre></dd><dt>its SHA-256</dt><dd><code>${run.prompt_sha256}</code></dd><dt>response</dt><dd><pre>${run.response}</pre></dd><dt>its SHA-256</dt><dd><code>${run.response_sha256}</code></dd></dl></details>`;
