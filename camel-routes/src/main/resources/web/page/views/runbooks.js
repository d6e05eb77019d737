import { html } from '/vendor/lit-html/lit-html.js';
import { ask } from '/page/api.js';
import { empty, link, table } from '/page/parts.js';

// What people wrote down for a situation.

const list = (pages) => html`<h2>Runbooks</h2>${pages.length ? table('Runbooks', ['Runbook', 'For'], pages.map((page) => [link('runbooks', page.name, page.title), page.for.join(', ')])) : empty('There are none.')}`;

const MARKS = [[/^# (.*)/, (text) => html`<h2>${text}</h2>`], [/^#+ (.*)/, (text) => html`<h3>${text}</h3>`], [/^\s*(?:[-*]|\d+\.) (.*)/, (text) => html`<li>${text}</li>`]];

/** Paragraphs, headings and points as such; all else as it was written. */
function written(block) {
  if (block.startsWith('```') || block.startsWith('    ') || block.startsWith('|')) return html`<pre>${block.replaceAll(/^```.*$/gm, '').trim()}</pre>`;
  const lines = block.replaceAll(/\n {2,}(?=\S)/g, ' ').split('\n');
  const pieces = lines.map((line) => {
    const mark = MARKS.find(([begins]) => begins.test(line));
    return mark ? { shown: mark[1](line.match(mark[0])[1]), point: mark === MARKS[2] } : { text: line };
  });
  if (pieces.every(({ point }) => point)) return html`<ul>${pieces.map(({ shown }) => shown)}</ul>`;
  return pieces.every(({ text }) => text !== undefined) ? html`<p>${lines.join(' ')}</p>` : pieces.map(({ shown, text, point }) => (point ? html`<ul>${shown}</ul>` : shown ?? html`<p>${text}</p>`));
}

const one = ({ text }) => html`<article class="story" id="runbook">${text.split(/\n{2,}/).filter((block) => block.trim()).map(written)}</article>`;

export const runbooks = { title: () => 'Runbooks', load: () => ask('/api/runbooks'), show: list, period: 0, moves: () => false };
export const runbook = { title: (name) => name, load: (name) => ask(`/api/runbooks/${encodeURIComponent(name)}`), show: one, period: 0, moves: () => false };
