import { html } from '/vendor/lit-html/lit-html.js';
import { empty, table, tree, when } from '/page/parts.js';
import { words } from '/page/words.js';

// The conditions of an incident: since when each held, what rules saw when it was raised, and when it ceased.

const UNITS = { '°C': 'Celsius', '%': 'Percent', W: 'Watts', '1/s': 'PerSecond' };

/** Each condition that was raised by the entries, in that order. What rules saw stands right before it. */
export function conditionsOf(entries) {
  const all = [];
  let saw = [];
  for (const entry of entries) {
    if (entry.table === 'conditions') {
      const holds = all.find((one) => one.name === entry.condition && one.device === entry.device_id && !one.ceased);
      if (entry.change === 'CLEARED' && holds) holds.ceased = entry.at;
      else if (entry.change === 'RAISED' && !holds) all.push({ name: entry.condition, device: entry.device_id, since: entry.since, raised: entry.at, ceased: null, saw });
    }
    saw = entry.table === 'rule_firings' ? [...saw, entry] : [];
  }
  return all;
}

const spaced = (field) => field.replaceAll(/[A-Z]/g, (large) => ` ${large.toLowerCase()}`);

/** What the device showed in the unit of a limit that it was compared with, and the limit. */
function values({ device, saw }) {
  const facts = saw.flatMap((firing) => (Array.isArray(firing.facts_seen) ? firing.facts_seen : [])).flatMap((fact) => Object.entries(fact ?? {}));
  const limits = facts.filter(([type, fact]) => type === 'Limit' && UNITS[fact?.unit]).map(([, limit]) => limit);
  const shown = facts.filter(([, fact]) => fact?.id === device).flatMap(([, fact]) => Object.entries(fact))
    .flatMap(([field, value]) => limits.filter((limit) => typeof value === 'number' && field.endsWith(UNITS[limit.unit])).map((limit) => `${spaced(field.slice(0, -UNITS[limit.unit].length))} ${Number(value.toFixed(1))}\u00a0${limit.unit}`));
  return [...new Set([...shown, ...limits.map((limit) => `limit ${words(limit.name)} ${limit.value}\u00a0${limit.unit}`)])];
}

const told = (condition) => (condition.saw.length
  ? html`<details><summary>${values(condition).join(', ') || `${condition.saw.length} rules`}</summary>${condition.saw.map((firing) => html`<p>${firing.rule_id} ${firing.rule_name}</p>${tree(firing.facts_seen)}`)}</details>`
  : '');

export function conditionsSection(entries) {
  const all = conditionsOf(entries);
  return html`<section aria-labelledby="conditions-title" id="conditions"><h2 id="conditions-title">Conditions</h2>
    ${all.length ? table('Conditions', ['Condition', 'Device', 'Shown since', 'Raised', 'What rules saw then', 'Ceased'], all.map((one) => [
    words(one.name), one.device, when(one.since), when(one.raised), told(one), one.ceased ? when(one.ceased) : 'holds'])) : empty('No condition of its domain is recorded.')}</section>`;
}
