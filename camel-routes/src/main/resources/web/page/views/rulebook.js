import { html } from '/vendor/lit-html/lit-html.js';
import { askAll, records } from '/page/api.js';
import { empty, figures, filters, table, when } from '/page/parts.js';
import { askWhyNot, whyNot } from '/page/whynot.js';

// The rules in use, when each fired last, why one does not act, the limits with their sources, and what changed of them.

async function load(id, query) {
  const [why, [book, limits, counts, changes, shadows]] = await Promise.all([askWhyNot(query), askAll('/api/rulebook', '/api/limits', '/api/audit/queries/rule-firing-counts?max_rows=5000', '/api/audit/queries/rulebook-changes?max_rows=20', '/api/audit/queries/shadow-matches')]);
  return { book, limits, why, changes: records(changes), shadows: records(shadows), fired: new Map(records(counts).map((row) => [row.rule_id, row])) };
}

const FIELDS = [{ name: 'text', label: 'Words' }, { name: 'folder', label: 'Role', choices: ['', 'conditions', 'responses', 'escalation', 'safety'] }, { name: 'fired', label: 'Fired', choices: ['', 'yes', 'never'] }];

function wanted({ book, fired }, query) {
  const text = (query.text ?? '').toLowerCase();
  return book.rules.filter((rule) => (!text || `${rule.id} ${rule.name} ${rule.text}`.toLowerCase().includes(text)) && (!query.folder || rule.folder === query.folder)
    && (!query.fired || fired.has(rule.id) === (query.fired === 'yes')));
}

/** The text of a rule is put into the page when somebody opens it: all of them are a quarter of a megabyte. */
const opened = (rule) => ({ target }) => { if (target.open) target.querySelector('pre').textContent = rule.text; };

const ruleRow = (rule, fired, more) => [html`<details @toggle=${opened(rule)}><summary>${rule.id}</summary><button type="button" @click=${() => more({ rule: rule.id })}>Why not?</button><pre></pre></details>`, rule.shadow ? `Shadow, for the record only: ${rule.name}` : rule.name, `${rule.file}:${rule.line}`, fired ? fired.firings : 'never', fired ? when(fired.last_at) : ''];

function show(data, { query, go }) {
  const { book, limits, changes, fired, why, shadows } = data;
  const more = (values) => go({ ...query, ...values });
  const rules = wanted(data, query);
  const silent = book.rules.filter((rule) => !fired.has(rule.id)).length;
  return html`<h2>Rulebook</h2>
    ${book.fault ? html`<p class="notice" role="alert">The newest edit is not in use: ${book.fault}</p>` : ''}
    ${figures([['Rules', book.rules.length], ['Never fired', silent], ['Shadows', book.rules.filter((rule) => rule.shadow).length], ['Switched off', (book.switched_off ?? []).length], ['Limits', limits.length], ['In use', html`<code>${book.hash.slice(0, 12)}</code>`]])}
    ${filters(FIELDS, query, more)}
    <p class="faint">${rules.length} of ${book.rules.length} rules${rules.length > 50 ? '; the first 50 are shown' : ''}</p>
    ${rules.length ? table('Rules', ['Rule', 'It says', 'Where', 'Fired', 'Last'], rules.slice(0, 50).map((rule) => ruleRow(rule, fired.get(rule.id), more))) : empty('No rule is like this.')}
    ${shadows.length ? html`<section aria-labelledby="shadows-title"><h2 id="shadows-title">What shadows would have done</h2><p class="faint">Beside what was done in the same domain within a quarter of an hour. Many devices in one decision are one time.</p>${table('Times that shadows would have acted', ['Rule', 'Times', 'Devices', 'Beside', 'Last'], shadows.map((row) => [row.rule_id, row.times, row.devices, row.beside === 'nothing' ? 'nothing was done' : row.beside, when(row.last_at)]))}</section>` : ''}
    ${whyNot(why, query, more)}
    <section aria-labelledby="limits-title"><h2 id="limits-title">Limits in use</h2><details><summary>All ${limits.length}, with their sources</summary>${table('Limits', ['Limit', 'Value', 'Unit', 'Ends at', 'Source'], limits.map((limit) => [limit.name, limit.value, limit.unit, limit.exit ?? '', limit.source]))}</details></section>
    <section aria-labelledby="changes-title"><h2 id="changes-title">Recent changes</h2>${table('Changes of the rulebook', ['When', 'What', 'Hash', 'Rules', 'Why'], changes.map((row) => [when(row.at), String(row.change).toLowerCase(), html`<code>${String(row.book_hash ?? '').slice(0, 12)}</code>`, row.rule_count, row.reason]))}</section>`;
}

export const rulebook = { title: () => 'Rulebook', load, show, period: 0, moves: (happening) => happening.kind === 'rulebooks' };
