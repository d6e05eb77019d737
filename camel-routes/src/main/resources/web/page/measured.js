import { html } from '/vendor/lit-html/lit-html.js';
import { ask, records } from '/page/api.js';
import { plural } from '/page/words.js';

// What was measured today and in the last minutes: how many incidents are over, and how long an answer takes.

const LATE_MS = 250;
const STEPS = { decision: 'Telemetry to decision', verdict: 'to verdict', envelope: 'to envelope' };

/** Green where the ninety-ninth of a hundred leaves in time. */
export const meter = (latency) => Object.entries(STEPS).map(([step, name]) => {
  const { count, p50_ms: p50, p99_ms: p99 } = latency[step];
  return [`${name}, p50 / p99`, count ? `${p50.toFixed(1)} / ${p99.toFixed(1)}\u00a0ms` : 'none in 5 min', count ? (p99 < LATE_MS ? 'good' : 'bad') : '', `latency-${step}`];
});

/** Incidents since midnight (UTC) by the controller's clock, and what somebody let go wrong in a simulated world. */
export async function today(now, { simulated, faults }) {
  if (!now) return null;
  const since = `${now.slice(0, 10)}T00:00:00Z`;
  const [row] = records(await ask(`/api/audit/queries/recovered-since?since=${encodeURIComponent(since)}`));
  const begun = simulated ? faults.filter((fault) => fault.at >= since && fault.at <= now).length : null;
  return { ...row, begun };
}

const seconds = (value) => `${Math.round(value)}\u00a0s`;

/** In one sentence, with how many there are of whatever is a share. */
export function banner(measured) {
  if (!measured?.incidents) return '';
  const { incidents, recovered, by_rules_alone: alone, median_seconds: median, begun } = measured;
  const over = begun ? ` over ${plural(begun, 'injected fault')}` : '';
  if (!recovered) return html`<p class="banner" id="measured">Today: ${plural(incidents, 'incident')}${over}, none of them over yet.</p>`;
  const share = Math.floor((100 * recovered) / incidents);
  return html`<p class="banner" id="measured" data-tone="good"><strong>${share}\u00a0% recovered</strong> today: ${recovered} of ${plural(incidents, 'incident')}${over}, ${alone} by rules alone, ${seconds(median)} in the middle until telemetry showed the end.</p>`;
}
