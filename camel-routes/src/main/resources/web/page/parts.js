import { html } from '/vendor/lit-html/lit-html.js';
import { time, tone } from '/page/words.js';

// Pieces that several views are made of.

export const badge = (state) => html`<span class="badge ${tone(state)}">${String(state).toLowerCase().replaceAll('_', ' ')}</span>`;
export const when = (iso) => html`<time datetime=${iso ?? ''}>${time(iso)}</time>`;
export const link = (view, id, text = id) => html`<a href=${`#/${view}/${encodeURIComponent(id)}`}>${text}</a>`;
export const empty = (text) => html`<p class="quiet">${text}</p>`;

/** A table that scrolls by itself where it is too wide: heads are texts, cells are whatever can be shown. */
export const table = (caption, heads, rows) => html`
  <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table><caption class="unseen">${caption}</caption>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows.map((cells) => html`<tr>${cells.map((cell, at) => (at ? html`<td>${cell ?? ''}</td>` : html`<th scope="row">${cell ?? ''}</th>`))}</tr>`)}</tbody>
    </table>
  </div>`;

export const figures = (pairs) => html`
  <dl class="figures">${pairs.filter(Boolean).map(([name, value, state, id]) => html`<div data-tone=${state ?? ''} id=${id ?? ''}><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** A form whose fields are the address: whoever sends the address sends the filters. */
export const filters = (fields, query, go, submit = 'Search') => html`
  <form class="filters" role="search" @submit=${(event) => { event.preventDefault(); go(Object.fromEntries(new FormData(event.target))); }}>
    ${fields.map(({ name, label, choices }) => html`<label>${label} ${choices
      ? html`<select name=${name} @change=${(event) => event.target.form.requestSubmit()}>${choices.map((choice) => html`<option value=${choice} ?selected=${(query[name] ?? '') === choice}>${choice || 'any'}</option>`)}</select>`
      : html`<input name=${name} .value=${query[name] ?? ''} maxlength="200" spellcheck="false">`}</label>`)}
    <button type="submit">${submit}</button>
  </form>`;

/** Any JSON, with the names of its fields, for whoever wants to see the rows themselves. */
export function tree(value) {
  if (Array.isArray(value)) return html`<ul>${value.map((item) => html`<li>${tree(item)}</li>`)}</ul>`;
  if (value === null || typeof value !== 'object') return String(value ?? 'none');
  return html`<dl>${Object.entries(value).map(([name, item]) => html`<dt>${name.replaceAll('_', ' ')}</dt><dd>${tree(item)}</dd>`)}</dl>`;
}
