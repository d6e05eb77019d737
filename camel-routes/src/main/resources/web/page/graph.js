import { html, svg } from '/vendor/lit-html/lit-html.js';
import { Graph, layout } from '/vendor/dagre/dagre.esm.js';

// Nodes and edges as a picture: dagre says where each stands. A node is a link where it leads somewhere.

const HEIGHT = 54;
const MARGIN = 12;
const wide = (node) => Math.min(280, Math.max(110, 18 + 7.4 * Math.max(...[node.name, ...(node.lines ?? [])].map((line) => line.length))));
const cut = (text, width) => (text.length * 7.2 > width - 14 ? `${text.slice(0, Math.floor((width - 22) / 7.2))}…` : text);

function placed(nodes, edges, direction) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: direction, nodesep: 22, ranksep: 44, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  nodes.forEach((node) => graph.setNode(node.id, { width: wide(node), height: HEIGHT }));
  edges.filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to)).forEach((edge, at) => graph.setEdge(edge.from, edge.to, { edge }, String(at)));
  layout(graph);
  return graph;
}

const line = (points) => points.map(({ x, y }, at) => `${at ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`).join('');

function box(node, { x, y, width, height }) {
  const texts = [node.name, ...(node.lines ?? [])];
  const body = svg`<g class="node ${node.tone ?? ''}" transform=${`translate(${x - width / 2},${y - height / 2})`}>
    <title>${texts.join('\n')}</title>
    <rect width=${width} height=${height} rx="7"></rect>
    ${texts.slice(0, 3).map((text, at) => svg`<text x="9" y=${17 + at * 15} class=${at ? 'faint' : 'name'}>${cut(text, width)}</text>`)}
  </g>`;
  return node.href ? svg`<a href=${node.href}>${body}</a>` : body;
}

/** A picture of nodes {id, name, lines, tone, href} and edges {from, to, tone}; title is what it shows, in words. */
export function graph(title, nodes, edges, direction = 'LR') {
  const laid = placed(nodes, edges, direction);
  const { width, height } = laid.graph();
  if (!nodes.length) return html`<p class="quiet">Nothing to draw.</p>`;
  return html`<div class="graph" tabindex="0" role="group" aria-label=${title}>
    <svg viewBox=${`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`} width=${Math.ceil(width)} height=${Math.ceil(height)} role="img" aria-label=${title}>
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0L8,4L0,8z"></path></marker></defs>
      ${laid.edges().map((key) => { const { edge, points } = laid.edge(key); return svg`<path class="edge ${edge.tone ?? ''}" d=${line(points)} marker-end="url(#arrow)"></path>`; })}
      ${nodes.map((node) => box(node, laid.node(node.id)))}
    </svg></div>`;
}
