import { graph } from '/page/graph.js';
import { figure, words } from '/page/words.js';
import { html } from '/vendor/lit-html/lit-html.js';

// Services, databases, caches and queues with who calls whom.

const KINDS = ['service', 'database', 'cache', 'queue'];

function looksLike(service, conditions) {
  if (conditions.length) return 'bad';
  if (!service.healthy || service.healthy_instances < service.instances) return 'busy';
  return 'good';
}

function node(service, conditions, chosen) {
  const mine = conditions.filter((condition) => condition.device === service.id).map((condition) => words(condition.name));
  const lines = [
    `${service.kind}, ${service.healthy_instances ?? '?'} of ${service.instances ?? '?'} healthy`,
    mine[0] ?? (typeof service.requests_per_second === 'number' ? `${figure(service.requests_per_second, 1, '/s')}, ${figure(service.error_percent5s, 1, '% fail')}` : service.kind === 'queue' ? `${figure(service.waiting, 0, 'waiting')}` : ''),
  ];
  return { id: service.id, name: service.id, lines: lines.filter(Boolean), tone: `${looksLike(service, mine)}${service.id === chosen ? ' chosen' : ''}`, href: `#/overview?chosen=${encodeURIComponent(service.id)}` };
}

const edge = (link, conditions) => ({ from: link.caller, to: link.callee, tone: conditions.some((condition) => condition.device === link.id) ? 'bad' : '' });

export const isOfAShop = (device) => KINDS.includes(device.kind) || device.kind === 'link';

/** What can be done with the one that is chosen. Only a simulated world has somebody killed. */
const panel = (chosen, simulated, kill) => html`<p class="acts" id="chosen"><strong>${chosen}</strong> <a href=${`#/incidents?device=${encodeURIComponent(chosen)}`}>its incidents</a>
  ${simulated ? html`<button type="button" class="kill" @click=${() => kill(chosen)}>Kill it (F12)</button>` : ''}</p>`;

export function topology(devices, conditions, chosen, simulated, kill) {
  const services = devices.filter((device) => KINDS.includes(device.kind));
  const links = devices.filter((device) => device.kind === 'link');
  return html`<section aria-labelledby="topology-title" id="topology"><h2 id="topology-title">Services and who calls whom</h2>
    ${graph('Services and who calls whom', services.map((service) => node(service, conditions, chosen)), links.map((link) => edge(link, conditions)))}
    ${services.some((service) => service.id === chosen) ? panel(chosen, simulated, kill) : ''}</section>`;
}
