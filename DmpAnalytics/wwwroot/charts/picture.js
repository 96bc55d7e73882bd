// Composes one SVG from a figure: its title, what is drawn, the drawing with its styles written into it, the legend, the
// caveats, the sources, the data version and the address. It stands alone: no style sheet, no script, nothing to fetch.
const SVG = 'http://www.w3.org/2000/svg';
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const EDGE = 24;
const LEAST = 560;
const STYLES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',
  'opacity', 'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility',
];

// What gives a shape its form and place; all else belongs to the page it is taken from.
const SHAPE = new Set([
  'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height', 'points', 'transform', 'viewBox',
  'id', 'clip-path', 'xmlns',
]);

/** Gives the text, the width and the height of the picture. */
export function picture(figure, data) {
  const plots = [...figure.querySelectorAll('[data-plot] .panel svg')].filter(svg => !svg.parentElement.closest('svg'));
  const width = Math.max(LEAST, Math.ceil(Math.max(...plots.map(svg => svg.getBoundingClientRect().width))) + 2 * EDGE);
  const parts = inLight(() => ({
    plots: plots.map(svg => standing(svg)),
    legend: [...figure.querySelectorAll('.legend li')].filter(item => item.offsetParent).map(item => ({
      mark: standing(item.querySelector('svg')),
      width: Number(item.querySelector('svg').getAttribute('width')),
      text: item.textContent.trim(),
    })),
    ink: token('--ink'),
    muted: token('--muted'),
    rule: token('--rule'),
    ground: token('--ground'),
  }));

  const root = make('svg', { xmlns: SVG, width, role: 'img', 'font-family': FONT });
  root.append(make('title', {}, data.title), make('desc', {}, data.alt));
  const ground = make('rect', { width, fill: parts.ground });
  root.append(ground);
  let y = EDGE;

  const write = (text, size, line, colour, weight = 400) => {
    for (const words of lines(text, size, weight, width - 2 * EDGE)) {
      y += line;
      root.append(make('text', { x: EDGE, y: y - line * 0.28, 'font-size': size, 'font-weight': weight, fill: colour }, words));
    }
  };

  write(data.title, 20, 28, parts.ink, 600);
  y += 4;
  write(data.subtitle, 14, 20, parts.muted);
  y += 12;
  for (const [index, svg] of parts.plots.entries()) {
    const box = plots[index].getBoundingClientRect();
    svg.setAttribute('x', EDGE);
    svg.setAttribute('y', y);
    svg.setAttribute('width', box.width);
    svg.setAttribute('height', box.height);
    svg.setAttribute('overflow', 'visible');
    root.append(svg);
    y += box.height;
  }

  y += 8;
  let x = EDGE;
  for (const { mark, width: wide, text } of parts.legend) {
    const long = wide + 6 + measure(text, 13, 400);
    if (x > EDGE && x + long > width - EDGE) {
      x = EDGE;
      y += 22;
    }

    mark.setAttribute('x', x);
    mark.setAttribute('y', y);
    root.append(mark, make('text', { x: x + wide + 6, y: y + 10.5, 'font-size': 13, fill: parts.ink }, text));
    x += long + 20;
  }

  if (parts.legend.length > 0) y += 26;
  for (const note of data.notes) write(`– ${note}`, 13, 18, parts.muted);
  y += 8;
  root.append(make('path', { d: `M${EDGE} ${y}H${width - EDGE}`, stroke: parts.rule }));
  y += 6;
  for (const line of data.lines) write(line, 13, 18, parts.muted);
  const height = Math.ceil(y + EDGE - 6);
  root.setAttribute('height', height);
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  ground.setAttribute('height', height);
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** The same as pixels, two for one. */
export async function png({ text, width, height }) {
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height });
    const pen = canvas.getContext('2d');
    pen.scale(2, 2);
    pen.drawImage(image, 0, 0, width, height);
    return await new Promise(resolve => { canvas.toBlob(resolve, 'image/png'); });
  } finally {
    URL.revokeObjectURL(address);
  }
}

// A picture goes on paper or on someone's page: it is light, whatever the reader's theme. Styles are read at once, so
// nothing is seen of it.
function inLight(read) {
  const page = document.documentElement;
  const theme = page.getAttribute('data-theme');
  page.setAttribute('data-theme', 'light');
  try {
    return read();
  } finally {
    if (theme === null) page.removeAttribute('data-theme');
    else page.setAttribute('data-theme', theme);
  }
}

// A copy with the styles that count written into it, without what is not shown.
function standing(source) {
  const copy = source.cloneNode(true);
  inscribe(source, copy);
  for (const idle of copy.querySelectorAll('[data-idle], foreignObject, style, script, defs:empty')) idle.remove();
  return copy;
}

function inscribe(source, copy) {
  const style = getComputedStyle(source);
  if (style.display === 'none' && source.tagName !== 'defs') {
    copy.setAttribute('data-idle', '');
    return;
  }

  for (const name of [...copy.getAttributeNames()].filter(name => !SHAPE.has(name))) copy.removeAttribute(name);
  if (!['defs', 'clipPath', 'g', 'title', 'desc'].includes(source.tagName)) {
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value && value !== 'normal') copy.setAttribute(name, value);
    }
  } else if (source.tagName === 'g') {
    copy.setAttribute('opacity', style.opacity);
  }

  for (const [index, child] of [...source.children].entries()) inscribe(child, copy.children[index]);
}

function lines(text, size, weight, width) {
  const found = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).flatMap(each => broken(each, size, weight, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, size, weight) > width) {
      found.push(line);
      line = word;
    } else {
      line = longer;
    }
  }

  return line ? [...found, line] : found;
}

// An address longer than a line is cut where it must be.
function broken(word, size, weight, width) {
  if (measure(word, size, weight) <= width) return [word];
  const parts = [];
  let part = '';
  for (const letter of word) {
    if (measure(part + letter, size, weight) > width) {
      parts.push(part);
      part = '';
    }

    part += letter;
  }

  return [...parts, part];
}

let pen;

function measure(text, size, weight) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = `${weight} ${size}px ${FONT}`;
  return pen.measureText(text).width;
}

function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function make(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
