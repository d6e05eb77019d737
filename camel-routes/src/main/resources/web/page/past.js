import { render } from '/vendor/lit-html/lit-html.js';
import { scrubber, seePast } from '/page/replay.js';

// What the record holds of something that happened is played in this browser: at any speed, from any moment on, silences in a second.

const STEP_MS = 100;
const LONGEST_STEP_MS = 1000;
const SILENCE_MS = 10_000;
const MOST_MARKS = 200;
const iso = (at) => new Date(at).toISOString();

/** How many of the moments are over. */
export const passed = (moments, at) => moments.filter((moment) => moment <= at).length;

/** Where one is so many milliseconds later; moments are when something happened, in order. */
export function later(moments, at, ms, speed) {
  let now = at;
  let left = ms;
  for (let next = passed(moments, now); left > 0 && next < moments.length; next += 1) {
    const silence = next ? moments[next] - moments[next - 1] : 0;
    const pace = silence >= SILENCE_MS ? Math.max(speed, silence / 1000) : speed;
    const reached = (moments[next] - now) / pace;
    if (reached > left) return now + left * pace;
    now = moments[next];
    left -= reached;
  }
  return now;
}

/** A scrubber has no room for more. */
const marks = (moments) => moments.filter((moment, place) => place % Math.ceil(moments.length / MOST_MARKS) === 0).map(iso);

/** Plays in the bar what it is given. Whoever is told learns the moment, whether anything happened since the last, and whether one stays there. */
export function pastPlayer(bar, told) {
  let past = null;
  let at = 0;
  let speed = 10;
  let timer = null;
  let stepped = 0;

  const draw = () => render(scrubber({ of: past.of, from: iso(past.from), to: iso(past.to), at: iso(at), playing: timer !== null, seeking: false, speed, notable: marks(past.moments) }, steer, wind), bar);

  function hold() {
    clearInterval(timer);
    timer = null;
  }

  function wind(moment, stays = false) {
    const before = passed(past.moments, at);
    at = Math.min(past.to, Math.max(past.from, typeof moment === 'string' ? Date.parse(moment) : moment));
    draw();
    told(iso(at), passed(past.moments, at) !== before, stays);
  }

  function step() {
    const now = performance.now();
    const moment = later(past.moments, at, Math.min(LONGEST_STEP_MS, now - stepped), speed);
    stepped = now;
    if (moment >= past.to) hold();
    wind(moment, timer === null);
  }

  function steer(wish) {
    if (wish.speed) speed = wish.speed;
    if (wish.playing === false) hold();
    if (wish.playing && timer === null) {
      stepped = performance.now();
      timer = setInterval(step, STEP_MS);
    }
    wind(wish.at ?? (wish.playing && at >= past.to ? past.from : at), timer === null);
  }

  return {
    /** The moment that is seen; null where what is seen happens now. */
    at: () => (past ? iso(at) : null),
    /** Takes up a past {of, at, moments} in milliseconds, or none; one that is played already goes on from where it is. */
    show(next) {
      const begins = next && past?.of !== next.of;
      if (!next && !past) return;
      if (!next || begins) hold();
      past = next && { ...next, from: next.moments[0], to: next.moments.at(-1) };
      seePast(past !== null);
      if (!past) {
        render('', bar);
        return;
      }
      if (begins || timer === null) at = past.at;
      draw();
      if (begins) bar.querySelector('#replay-play').focus();
    },
  };
}
