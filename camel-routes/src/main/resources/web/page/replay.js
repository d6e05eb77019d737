import { html, render } from '/vendor/lit-html/lit-html.js';
import { ask } from '/page/api.js';
import { time } from '/page/words.js';

// Whether what is seen happens now, in a world that is real or simulated, or is a recording, which can be wound.

const SPEEDS = [0.5, 1, 2, 5, 10, 30, 100, 1000];
const ASKED_MS = 500;
const MEANS = { live: 'What is seen happens now', simulated: 'What is seen happens now, in a simulated world', replay: 'What is seen is a recording: nothing happens, and nothing can be changed' };
const PAST = 'What is seen is over, by what the record holds of it. The stop stops what happens now';

const place = ({ from, to, at }) => Math.round((1000 * (Date.parse(at) - Date.parse(from))) / Math.max(1, Date.parse(to) - Date.parse(from)));
const moment = ({ from, to }, thousandth) => new Date(Date.parse(from) + ((Date.parse(to) - Date.parse(from)) * thousandth) / 1000).toISOString();

let held = false;
let now = null;
let past = false;

/** Where a replay is, and what winds it; whoever follows the hand that winds is told of each place on its way. */
export const scrubber = (replay, steer, follow = null) => html`<section class="replay" aria-label="Replay">
  <button type="button" id="replay-play" aria-pressed=${String(replay.playing)} @click=${() => steer({ playing: !replay.playing })}>${replay.playing ? 'Hold' : 'Play'}</button>
  <label class="scrubber"><span class="unseen">Moment</span><input type="range" id="replay-at" min="0" max="1000" list="replay-notable" .value=${String(place(replay))} aria-valuetext=${time(replay.at)}
    @input=${({ target }) => { if (follow) follow(moment(replay, Number(target.value))); else held = true; }} @change=${({ target }) => { held = false; steer({ at: moment(replay, Number(target.value)) }); }}></label>
  <datalist id="replay-notable">${replay.notable.map((at) => html`<option value=${place({ ...replay, at })}></option>`)}</datalist>
  <label>Speed <select id="replay-speed" @change=${({ target }) => steer({ speed: Number(target.value) })}>${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === replay.speed}>${speed}×</option>`)}</select></label>
  <span class="faint">${time(replay.at)}${replay.seeking ? ', on its way' : ''}; silences pass in a second${replay.of ? `; ${replay.of}` : ''}</span>
  ${replay.fault ? html`<p class="notice">${replay.fault}</p>` : ''}</section>`;

function label() {
  const badge = document.getElementById('source');
  const source = past ? 'replay' : now ?? '';
  badge.textContent = source;
  badge.title = past ? PAST : MEANS[source] ?? '';
  badge.dataset.source = source;
}

/** Whether what is seen is the past of a controller that goes on. */
export function seePast(is) {
  past = is;
  label();
}

/** Says what is seen, and lets a recording be wound. */
export async function showSource(bar, order) {
  let { source, replay } = await ask('/api/replay').catch(() => ({}));
  if (!source) return;
  now = source;
  label();
  document.body.classList.toggle('replayed', source === 'replay');
  if (!replay) return;
  const steer = (wish) => order('/api/replay', wish).then(look);
  const draw = () => { if (!held) render(scrubber(replay, steer), bar); };
  async function look() {
    ({ replay } = await ask('/api/replay').catch(() => ({ replay })));
    draw();
  }
  draw();
  setInterval(() => { if (!document.hidden) look(); }, ASKED_MS);
}
