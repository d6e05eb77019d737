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

function operation(contract, path, verb, described) {
  const parameters = (described.parameters ?? []).map((parameter) => resolve(contract, parameter));
  return el('article', { class: 'operation' },
    el('div', {}, el('span', { class: 'verb' }, verb.toUpperCase()), ' ', el('code', {}, path), described.security ? el('span', { class: 'faint' }, ' (token)') : null),
    el('p', {}, described.summary),
    parameters.length ? el('p', { class: 'faint' }, parameters.map(({ name, in: place, description }) => `${name} (${place})${description ? `: ${description}` : ''}`).join(' ')) : null,
    ...bodies(contract, 'Body', resolve(contract, described.requestBody)?.content),
    ...Object.entries(described.responses).flatMap(([status, response]) => bodies(contract, status === 'default' ? 'Otherwise' : status, resolve(contract, response).content)));
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
