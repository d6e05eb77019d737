import { html } from '/vendor/lit-html/lit-html.js';
import { ask, records } from '/page/api.js';
import { byName, colour, figure } from '/page/words.js';

// Thousands of GPUs as squares on one canvas, a node beside the other. What is pointed at is told in words below it.

const SIZE = 11;
const GAP = 2;
const NODE_GAP = 8;
const GPUS = '/api/devices?kind=gpu&fields=id,node,utilization_percent,celsius,power_watts,healthy';
const places = new WeakMap();

const step = (percent) => (typeof percent === 'number' ? Math.min(4, Math.floor(percent / 20)) : -1);

/** All GPUs with their node, in the order in which they are drawn. */
export const loadGpus = async () => records(await ask(GPUS))
  .map((gpu) => ({ ...gpu, node: gpu.node || gpu.id.replace(/[/:-]?\d+$/, '') }))
  .sort((one, other) => byName(one.node, other.node) || byName(one.id, other.id));

export const gpuMap = (count) => html`
  <figure class="gpus"><figcaption>${count.toLocaleString('en')} GPUs by node, coloured by use</figcaption>
    <canvas id="gpu-map" role="img" aria-label=${`${count} GPUs, each a square coloured by how much it is used`}></canvas>
    <p class="faint" id="gpu-said" role="status">Point at a square to see which GPU it is.</p></figure>`;

/** Where each square stands: nodes one after the other, as many in a row as there is room for. */
function laid(gpus, width) {
  const squares = [];
  let x = 0, y = 0, node = null;
  for (const gpu of gpus) {
    if (node !== null && gpu.node !== node) x += NODE_GAP;
    if (x + SIZE > width) { x = 0; y += SIZE + GAP; }
    squares.push({ x, y, gpu });
    x += SIZE + GAP;
    node = gpu.node;
  }
  return { squares, height: y + SIZE };
}

export function drawGpus(gpus, limit) {
  const canvas = document.getElementById('gpu-map');
  if (!canvas) return;
  const width = canvas.parentElement.clientWidth;
  const { squares, height } = laid(gpus, width);
  const scale = window.devicePixelRatio || 1;
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  const steps = [0, 1, 2, 3, 4].map((at) => colour(`--share-${at}`));
  const unknown = colour('--line');
  const hot = colour('--alarm');
  for (const { x, y, gpu } of squares) {
    const at = step(gpu.utilization_percent);
    pen.fillStyle = at < 0 ? unknown : steps[at];
    pen.fillRect(x, y, SIZE, SIZE);
    if (gpu.healthy === false || (limit && gpu.celsius > limit)) {
      pen.strokeStyle = hot;
      pen.lineWidth = 2;
      pen.strokeRect(x + 1, y + 1, SIZE - 2, SIZE - 2);
    }
  }
  places.set(canvas, squares);
  canvas.onpointermove = (event) => tell(canvas, event);
}

function tell(canvas, { offsetX, offsetY }) {
  const square = places.get(canvas).find(({ x, y }) => offsetX >= x && offsetX <= x + SIZE && offsetY >= y && offsetY <= y + SIZE);
  if (!square) return;
  const { gpu } = square;
  document.getElementById('gpu-said').textContent = `${gpu.id} of ${gpu.node}: ${figure(gpu.utilization_percent, 0, '%')}, ${figure(gpu.celsius, 0, '°C')}, ${figure(gpu.power_watts, 0, 'W')}`;
}
