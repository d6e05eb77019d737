// Values as people read them. What is not known is said to be so, and never a zero.

export const figure = (value, digits, unit) => (typeof value === 'number' ? `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}\u00a0${unit}` : 'no value');
export const kilowatts = (watts) => figure(typeof watts === 'number' ? watts / 1000 : watts, 1, 'kW');
export const dollars = (value) => (typeof value === 'number' ? `$${value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}` : 'no price');
export const time = (iso) => (iso ? String(iso).replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC') : '');
export const hour = (iso) => (iso ? String(iso).slice(11, 19) : '');
export const words = (name) => String(name).replaceAll(/[_-]/g, ' ');
export const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
// One for all: localeCompare makes a new one for each two names, of which thousands take longer than a frame.
const NUMBERED = new Intl.Collator('en', { numeric: true });
export const byName = (one, other) => NUMBERED.compare(String(one), String(other));

const UNITS = { celsius: '°C', percent: '%', watts: 'W', milliseconds: 'ms' };

/** An argument with its unit behind its figure: fan_percent 95 reads "fan 95 %". */
export function argument([name, value]) {
  const [, quantity, unit] = name.match(/^(.*)_(celsius|percent|watts|milliseconds)$/) ?? [null, name, null];
  return unit ? `${words(quantity)} ${value}\u00a0${UNITS[unit]}` : `${words(name)} ${typeof value === 'object' ? JSON.stringify(value) : value}`;
}

export const action = ({ type, target, args }) => [`${words(type)} ${target}`, Object.entries(args ?? {}).map(argument).join(', ')].filter(Boolean).join(': ');

/** How long between two instants, in the two largest units. */
export function lasted(from, until) {
  const seconds = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 1000));
  if (Number.isNaN(seconds)) return '';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days ${hours % 24} h`;
}

const GOOD = ['effective', 'done', 'approved', 'closed', 'ok', 'healthy'];
const BAD = ['refused', 'failed', 'useless', 'fail', 'timeout', 'escalated', 'critical', 'lost'];
const BUSY = ['running', 'waiting', 'open', 'opened', 'reopened', 'proposed', 'sent', 'warning', 'firing'];

/** How a state looks: good, bad, busy, or nothing in particular. */
export function tone(state) {
  const word = String(state).toLowerCase();
  return GOOD.includes(word) ? 'good' : BAD.includes(word) ? 'bad' : BUSY.includes(word) ? 'busy' : '';
}

/** A colour of the sheet as a canvas takes it: by its name, resolved for the light or dark scheme that is on. */
export function colour(name) {
  const probe = document.getElementById('probe');
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
}
