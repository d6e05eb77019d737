import { html } from '/vendor/lit-html/lit-html.js';
import { ask } from '/page/api.js';
import { badge, filters, when } from '/page/parts.js';

// Why a rule does not act on a device: what `interlock why-not` tells, asked under an address that can be sent.

const FIELDS = [{ name: 'rule', label: 'Rule' }, { name: 'device', label: 'Device or zone' }];

/** What is found, the sentence of a refusal, or null where nothing is asked. */
export async function askWhyNot({ rule, device }) {
  if (!rule || !device) return null;
  try {
    return await ask(`/api/why-not?rule=${encodeURIComponent(rule)}&device=${encodeURIComponent(device)}`);
  } catch (refused) {
    if (refused.status !== 404) throw refused;
    return { refused: refused.message };
  }
}

const found = ({ cause, sentence, because }) => html`<li>${badge(cause)} ${sentence}${because.length ? html`<ul>${because.map(found)}</ul>` : ''}</li>`;

const answer = (why) => (why.refused ? html`<p class="notice">${why.refused}</p>` : html`
  <p><strong>${why.rule}</strong>, ${why.name}: it ${why.matches ? 'matches' : 'does not match'} for ${why.device}, by what was known at ${when(why.at)}.</p>
  <ul class="findings">${why.findings.map(found)}</ul>`);

export const whyNot = (why, query, go) => html`
  <section id="why-not" aria-labelledby="why-not-title"><h2 id="why-not-title">Why not?</h2>
    ${filters(FIELDS, query, go, 'Ask')}
    ${why ? answer(why) : ''}
  </section>`;
