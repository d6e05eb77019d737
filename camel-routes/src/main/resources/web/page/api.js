// What the page asks of the controller and tells it. Every text that comes from there is made visible first.

/** What steers, turns the writing around or cannot be seen stands there as its number. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const numbered = (unseen) => [...Array(unseen.length).keys()].map((at) => `\\u${unseen.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
const visible = (value) => (typeof value === 'string' ? value.replace(UNSEEN, (unseen) => (unseen === '\n' || unseen === '\t' ? unseen : numbered(unseen))) : value);
/** Looked at as a whole first: to look at each value of thousands of devices takes longer than a frame. */
export const parsed = (text) => (text.includes('\\') || text.search(UNSEEN) >= 0 ? JSON.parse(text, (_, value) => visible(value)) : JSON.parse(text));

/** A request that was not carried out, with the controller's sentence. */
export class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

const GONE = 'The controller does not answer. This page shows what it last said.';

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, { ...options, cache: 'no-store' });
  } catch {
    throw new Refused(0, GONE);
  }
  const text = await response.text();
  let body = {};
  try {
    body = parsed(text);
  } catch {
    // what is no JSON has no sentence either
  }
  if (!response.ok) throw new Refused(response.status, body.error || `${path} answered ${response.status}.`);
  return body;
}

/** What a request says of who sends it. */
const bearer = () => (who.token ? { Authorization: `Bearer ${who.token}` } : {});

const BUSY = 503;
const TRIES = 5;
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks, and asks again a few times where the controller is busy with others. */
async function patient(path) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call(path, { headers: bearer() });
    } catch (refused) {
      if (refused.status !== BUSY || tried === TRIES) throw refused;
      await pause(tried * 300);
    }
  }
}

let before = Promise.resolve();

/** The audit answers two questions at once, whoever asks: this page has one at a time. */
function question(path) {
  const answer = before.then(() => patient(path));
  before = answer.catch(() => {});
  return answer;
}

export const ask = (path) => (path.startsWith('/api/audit/queries/') ? question(path) : patient(path));

/** The rows of a table as objects with the names of its columns, which some databases write large. */
export const records = ({ columns, rows }) => rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.toLowerCase(), row[at]])));

/** Several at once, in order. */
export const askAll = (...paths) => Promise.all(paths.map(ask));

export const who = { by: localStorage.getItem('by') ?? '', token: sessionStorage.getItem('token') ?? '' };

const latest = new Map();

/** Tells the controller to do something, under the name of who acts. What is told at one path arrives in the order in which it was told. */
export function order(path, body) {
  const told = (latest.get(path) ?? Promise.resolve()).then(() =>
    call(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...bearer() }, body: JSON.stringify({ by: who.by.trim() || 'web', ...body }) }));
  latest.set(path, told.catch(() => {}));
  return told;
}

const AGAIN_MS = 1000;

/** Follows what happens. Whoever is cut off comes back by itself, and is told what it missed. An EventSource could send no token. */
export async function follow(heard) {
  const told = { last: '' };
  for (;;) {
    try {
      const response = await fetch('/api/stream', { headers: { ...bearer(), ...(told.last ? { 'Last-Event-ID': told.last } : {}) }, cache: 'no-store' });
      if (!response.ok) throw new Refused(response.status, parsed(await response.text()).error);
      await read(response.body.pipeThrough(new TextDecoderStream()).getReader(), told, heard);
      heard.cut(GONE);
    } catch (failure) {
      heard.cut(failure instanceof Refused && failure.message ? `${failure.message} You can type it under Operate.` : GONE);
    }
    await pause(AGAIN_MS);
  }
}

/** Server-sent events: lines of a name and a value, with an empty line after each event. */
async function read(reader, told, heard) {
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop();
    for (const event of events) {
      const fields = Object.fromEntries(event.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
      if (fields.id) told.last = fields.id;
      if (fields.event) heard[fields.event]?.(fields.data ? parsed(fields.data) : {});
    }
  }
}
