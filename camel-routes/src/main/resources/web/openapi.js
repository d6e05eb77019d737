'use strict';
// Renders the contract as a page. Texts are set as text, never as markup.

function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter(Boolean));
  return element;
}

const resolve = (contract, node) => (node?.$ref ? node.$ref.slice(2).split('/').reduce((at, name) => at[name], contract) : node);

/** A schema as an example-like outline, references followed. */
function outline(contract, schema, indent = '') {
  const shape = resolve(contract, schema);
  if (!shape) return 'anything';
  if (shape.enum) return shape.enum.join(' | ');
  if (shape.type === 'array') return `[ ${outline(contract, shape.items, indent)}, … ]`;
  if (shape.type === 'object' && shape.properties) {
    const inner = `${indent}  `;
    const lines = Object.entries(shape.properties).map(([name, part]) => `${inner}${name}${shape.required?.includes(name) ? '' : '?'}: ${outline(contract, part, inner)}`);
    return `{\n${lines.join('\n')}\n${indent}}`;
  }
  return [shape.type ?? 'anything'].flat().join(' | ');
}

function bodies(contract, title, content) {
  return Object.entries(content ?? {}).map(([type, { schema }]) =>
    el('details', {}, el('summary', {}, `${title}: ${type}`), el('pre', {}, schema ? outline(contract, schema) : 'as the format has it')));
}

const MOST_SHOWN = 100_000;
const ENDLESS = 'text/event-stream';

/** A body to begin with: what has to be there, with who acts. */
function beginning(contract, schema) {
  const shape = resolve(contract, schema) ?? {};
  const empty = { integer: 0, number: 0, boolean: false, array: [], object: {} };
  const fields = (shape.required ?? []).map((name) => {
    const part = resolve(contract, shape.properties?.[name]) ?? {};
    return [name, name === 'by' ? localStorage.getItem('by') || 'web' : part.enum?.[0] ?? empty[part.type] ?? ''];
  });
  return JSON.stringify(Object.fromEntries(fields), null, 2);
}

/** The beginning of an answer, however long it is. */
async function readSome(response) {
  if (!response.body) return '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > MOST_SHOWN) {
      await reader.cancel();
      return `${text.slice(0, MOST_SHOWN)}\n…`;
    }
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Calls it as any program would, with the token of the control room if one was typed there or here. */
async function call(path, verb, form) {
  const given = new FormData(form);
  const filled = path.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(String(given.get(`path-${name}`) ?? '')));
  const query = new URLSearchParams([...given].filter(([name, value]) => name.startsWith('query-') && value).map(([name, value]) => [name.slice('query-'.length), value]));
  const token = String(given.get('token') ?? '');
  if (token) sessionStorage.setItem('token', token);
  const headers = { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(verb === 'post' ? { 'Content-Type': 'application/json' } : {}) };
  const response = await fetch(`${filled}${query.size ? `?${query}` : ''}`, { method: verb.toUpperCase(), headers, body: verb === 'post' ? given.get('body') : undefined, cache: 'no-store' });
  return `${response.status}\n${pretty(await readSome(response))}`;
}

function trial(contract, path, verb, described, parameters) {
  if (Object.values(described.responses).some((response) => resolve(contract, response).content?.[ENDLESS])) return null;
  const field = (kind, { name, required }) => el('label', {}, `${name} `, el('input', { name: `${kind}-${name}`, spellcheck: 'false', ...(required ? { required: '' } : {}) }));
  const places = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => field('path', { name, required: true }));
  const json = resolve(contract, described.requestBody)?.content?.['application/json']?.schema;
  const body = verb === 'post' ? el('textarea', { name: 'body', rows: '6', spellcheck: 'false', 'aria-label': 'Body' }, json ? beginning(contract, json) : '') : null;
  const answer = el('pre', { role: 'status', hidden: '' });
  const form = el('form', { class: 'filters trial' }, ...places, ...parameters.filter((one) => one.in === 'query').map((one) => field('query', one)), body,
    described.security ? el('label', {}, 'Token ', el('input', { name: 'token', type: 'password', autocomplete: 'off', value: sessionStorage.getItem('token') ?? '' })) : null,
    el('button', { type: 'submit' }, verb === 'post' ? 'Do it' : 'Ask'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    answer.hidden = false;
    answer.textContent = 'asked';
    answer.textContent = await call(path, verb, form).catch(() => 'The controller does not answer.');
  });
  return el('details', {}, el('summary', {}, verb === 'post' ? 'Try it, for real' : 'Try it'), form, answer);
}

function operation(contract, path, verb, described) {
  const parameters = (described.parameters ?? []).map((parameter) => resolve(contract, parameter));
  return el('article', { class: 'operation' },
    el('div', {}, el('span', { class: 'verb' }, verb.toUpperCase()), ' ', el('code', {}, path), described.security ? el('span', { class: 'faint' }, ` (token, ${described.security[0].token.join()})`) : null),
    el('p', {}, described.summary),
    parameters.length ? el('p', { class: 'faint' }, parameters.map(({ name, in: place, description }) => `${name} (${place})${description ? `: ${description}` : ''}`).join(' ')) : null,
    ...bodies(contract, 'Body', resolve(contract, described.requestBody)?.content),
    ...Object.entries(described.responses).flatMap(([status, response]) => bodies(contract, status === 'default' ? 'Otherwise' : status, resolve(contract, response).content)),
    trial(contract, path, verb, described, parameters));
}

async function show() {
  const contract = await (await fetch('/openapi.json')).json();
  document.getElementById('description').textContent = contract.info.description;
  const operations = Object.entries(contract.paths).flatMap(([path, verbs]) => Object.entries(verbs).map(([verb, described]) => ({ path, verb, described })));
  for (const { name, description } of contract.tags) {
    const own = operations.filter(({ described }) => described.tags.includes(name));
    document.getElementById('contract').append(el('section', {}, el('h2', {}, description), ...own.map(({ path, verb, described }) => operation(contract, path, verb, described))));
  }
}

show().catch(() => { document.getElementById('description').textContent = 'The contract could not be read. Look at /openapi.json.'; });
