// What the page asks of the controller and tells it. Every text that comes from there is made visible first.

/** What steers, turns the writing around or cannot be seen stands there as its number. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const numbered = (unseen) => [...Array(unseen.length).keys()].map((at) => `\\u${unseen.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
const visible = (value) => (typeof value === 'string' ? value.replace(UNSEEN, (unseen) => (unseen === '\n' || unseen === '\t' ? unseen : numbered(unseen))) : value);
export const parsed = (text) => JSON.parse(text, (_, value) => visible(value));

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

export const ask = (path) => call(path, {});

/** The rows of a table as objects with the names of its columns, which some databases write large. */
export const records = ({ columns, rows }) => rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.toLowerCase(), row[at]])));

/** Several at once, in order. */
export const askAll = (...paths) => Promise.all(paths.map(ask));

export const who = { by: localStorage.getItem('by') ?? '', token: sessionStorage.getItem('token') ?? '' };

/** Tells the controller to do something, under the name of who acts. */
export function order(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (who.token) headers.Authorization = `Bearer ${who.token}`;
  return call(path, { method: 'POST', headers, body: JSON.stringify({ by: who.by.trim() || 'web', ...body }) });
}

/** Follows what happens. Whoever is cut off comes back by itself, and is told what it missed. */
export function follow({ state, happened, missed, cut }) {
  const source = new EventSource('/api/stream');
  source.addEventListener('state', (event) => state(parsed(event.data)));
  source.addEventListener('happened', (event) => happened(parsed(event.data)));
  source.addEventListener('missed', () => missed());
  source.addEventListener('error', () => cut(GONE));
}
