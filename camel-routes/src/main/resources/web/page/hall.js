import { html } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { byName, figure, kilowatts, words } from '/page/words.js';

// Racks and cooling units by zone, as a heat map of what one chooses to look at.

export const LENSES = { temperature: 'Inlet temperature', power: 'Power', load: 'Load' };

/** How warm the air in front of a rack is, by the limits of the rulebook; too cool has a colour too. */
function heat(celsius, limits) {
  const { 'inlet-below-recommended': cool, 'inlet-above-recommended': warm, 'inlet-above-allowable': hot } = limits;
  if (typeof celsius !== 'number') return ['unknown', 'no value'];
  if (hot && celsius > hot.value) return ['hot', `above ${hot.value} °C`];
  if (warm && celsius > warm.value) return ['warm', `above ${warm.value} °C`];
  if (cool && celsius < cool.value) return ['cool', `below ${cool.value} °C`];
  return warm ? ['ok', 'in range'] : ['', ''];
}

/** The share of what it may be: from a light to a full colour in five steps. */
function share(part) {
  if (!Number.isFinite(part)) return ['unknown', 'no value'];
  return [`share-${Math.max(0, Math.min(4, Math.floor(part * 5)))}`, `${Math.round(part * 100)} %`];
}

const looks = {
  temperature: (rack, limits) => [figure(rack.inlet_celsius, 1, '°C'), ...heat(rack.inlet_celsius, limits)],
  power: (rack) => [kilowatts(rack.power_watts), ...share(rack.power_watts / rack.rated_watts)],
  load: (rack) => [figure(rack.utilization_percent, 0, '%'), ...share(rack.utilization_percent / 100)],
};

const tile = (id, kind, level, big, lines, conditions) => html`
  <div class="tile ${kind}" data-level=${level} id=${`device-${id}`}><strong>${id}</strong><span class="big">${big}</span>
    ${lines.filter(Boolean).map((text) => html`<small>${text}</small>`)}${conditions.map((name) => html`<small class="now">${words(name)}</small>`)}</div>`;

function rackTile(rack, lens, limits, about) {
  const [big, level, word] = looks[lens](rack, limits);
  return tile(rack.id, 'rack', level, big, [level === 'unknown' ? '' : word, lens === 'temperature' && typeof rack.power_watts === 'number' ? kilowatts(rack.power_watts) : ''], about(rack.id));
}

const unitTile = (unit, about) => tile(unit.id, 'unit', unit.running ? '' : 'hot', unit.running ? figure(unit.supply_celsius, 1, '°C') : 'stopped',
  [`set ${figure(unit.setpoint_celsius, 1, '°C')}`, `fan ${figure(unit.fan_percent, 0, '%')}`, `capacity ${figure(unit.capacity_percent, 0, '%')}`], about(unit.id));

export function hall({ racks, units, conditions, limits }, lens, choose) {
  const about = (id) => conditions.filter((condition) => condition.device === id).map((condition) => condition.name);
  const zones = [...new Set([...racks, ...units].map((device) => device.zone))].sort(byName);
  return html`<section aria-labelledby="hall-title" id="hall"><h2 id="hall-title">Racks and cooling</h2>
    <div class="switch" role="group" aria-label="Colour by">${Object.entries(LENSES).map(([name, title]) => html`<button type="button" aria-pressed=${String(name === lens)} @click=${() => choose(name)}>${title}</button>`)}</div>
    ${repeat(zones, (zone) => zone, (zone) => {
      const here = racks.filter((rack) => rack.zone === zone).sort((one, other) => byName(one.id, other.id));
      const inlets = here.map((rack) => rack.inlet_celsius).filter((value) => typeof value === 'number');
      const load = here.reduce((sum, rack) => sum + (rack.power_watts || 0), 0);
      return html`<section class="zone" id=${`zone-${zone}`}><header><h3>${zone || 'no zone'}</h3>
        <span class="faint">${inlets.length ? `warmest inlet ${Math.max(...inlets).toFixed(1)} °C, ${(load / 1000).toFixed(0)} kW` : ''}</span></header>
        <div class="tiles ${here.length > 60 ? 'dense' : ''}">${repeat(here, (rack) => rack.id, (rack) => rackTile(rack, lens, limits, about))}</div>
        <div class="tiles">${repeat(units.filter((unit) => unit.zone === zone), (unit) => unit.id, (unit) => unitTile(unit, about))}</div></section>`;
    })}
  </section>`;
}
