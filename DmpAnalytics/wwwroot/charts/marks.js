// What is drawn over the lines and bars of one panel, in its own group of the same SVG: targets with their flags,
// breaks, marks by how sure a point is, names at the ends of lines, ticks of the horizontal axis and of events.
// `ground` is the frame: its SVG group and its size. Shapes and texts come with the data.

const svgNamespace = 'http://www.w3.org/2000/svg';
const MOST_LINES = 4;

// Texts are measured without being laid out: a layout for each of them was half the time of a drawing.
const SIZE = 12;
const LINE = 14;
const ASCENT = 11;
const pen = document.createElement('canvas').getContext('2d');
let family;

export function decorate(ground, data, panel, isLast) {
  const scene = new Scene(ground, data, panel);
  scene.ticks();
  scene.ranges();
  scene.targets();
  scene.breaks();
  scene.marks();
  scene.names();
  scene.flags();
  if (isLast) scene.axis();
  else scene.baseline();
  return scene;
}

class Scene {
  constructor(ground, data, panel) {
    this.ground = ground;
    this.data = data;
    this.panel = panel;
    this.taken = [];
    this.root = this.add('g', { class: 'over' }, ground.group);
  }

  x(at) {
    const { first, last } = this.data.x;
    return this.panel.bars
      ? ((at + 0.5) / this.data.x.ticks.length) * this.ground.width
      : ((at - first) / (last - first || 1)) * this.ground.width;
  }

  y(value) {
    const { min, max } = this.panel.y;
    return (1 - (value - min) / (max - min)) * this.ground.height;
  }

  /** Values above the frame stay at its edge. */
  inside(value) {
    return Math.max(this.y(value), 0);
  }

  add(name, attributes, parent = this.root, text) {
    const element = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  }

  /** A text that is kept only if it meets no other one and does not leave the SVG. */
  text(x, y, text, attributes, isNeeded = false) {
    const box = boxOf(x, y, text, attributes);
    const right = this.ground.full - this.ground.left;
    const shift = box.x < 2 ? 2 - box.x : Math.min(right - box.x - box.width, 0);
    box.x += shift;
    if (!isNeeded && this.taken.some(other => meets(box, other))) return;
    this.taken.push(box);
    this.add('text', { x, y, ...(shift === 0 ? {} : { dx: shift }), ...attributes }, this.root, text);
  }

  /** The labels of the vertical axis; in a low frame only as many as have room. */
  ticks() {
    const { ticks } = this.panel.y;
    const every = Math.max(Math.ceil(LINE / (this.ground.height / Math.max(ticks.length - 1, 1))), 1);
    for (const [index, tick] of ticks.entries()) {
      if (index % every === 0) this.add('text', { class: 'tick', x: -8, y: this.y(tick.at) + 4, 'text-anchor': 'end' }, this.root, tick.label);
    }
  }

  /** Ranges under everything: a band along a line, a whisker on a bar or on a point that stands alone. */
  ranges() {
    const { width, height } = this.ground;
    const id = `frame-${this.data.id}-${this.data.panels.indexOf(this.panel)}`;
    const group = this.add('g', { 'clip-path': `url(#${id})` });
    const frame = this.add('clipPath', { id }, group);
    this.add('rect', { x: -8, y: 0, width: width + 16, height }, frame);
    for (const series of this.panel.series) {
      if (this.panel.areas && series.tone === 'Main') this.area(series, group);
      for (const run of rangesOf(series.points)) {
        if (this.panel.bars || run.length === 1) for (const point of run) this.whisker(point, series, group);
        else this.band(run, series, group);
      }
    }
  }

  /** From the line down to zero; where there is no value there is no area. */
  area(series, group) {
    const runs = [[]];
    for (const point of series.points) {
      if (point.y === undefined) runs.push([]);
      else runs.at(-1).push(point);
    }

    for (const run of runs.filter(run => run.length > 1)) {
      const line = run.map(point => `${this.x(point.x)} ${this.y(point.y)}`).join('L');
      const [first, last] = [this.x(run[0].x), this.x(run.at(-1).x)];
      this.add('path', { class: `area ${toneOf(series)}`, d: `M${first} ${this.y(0)}L${line}L${last} ${this.y(0)}Z` }, group);
    }
  }

  band(run, series, group) {
    const upper = run.map(point => `${this.x(point.x)} ${this.y(point.high)}`);
    const lower = run.map(point => `${this.x(point.x)} ${this.y(point.low)}`).reverse();
    this.add('path', { class: `band ${toneOf(series)}`, d: `M${[...upper, ...lower].join('L')}Z` }, group);
  }

  whisker(point, series, group) {
    if (point.low === point.high) return;
    const [x, low, high] = [this.x(point.x), this.y(point.low), this.y(point.high)];
    const kind = this.panel.bars ? '' : `thin ${toneOf(series)}`;
    this.add('path', { class: `whisker ${kind}`, d: `M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8` }, group);
  }

  targets() {
    for (const target of this.panel.targets ?? []) {
      const [from, due, y] = [this.x(target.from), this.x(target.due), this.y(target.y)];
      const kind = target.isCurrent ? 'target' : 'past';
      const start = target.start === undefined ? y : this.y(target.start);
      this.add('path', { class: kind, d: `M${from} ${start}L${due} ${y}` });
      if (target.isCurrent) this.add('path', { class: 'flag', d: `M${due} ${y}v-14l-9 3.5l9 3.5` });
      else this.add('circle', { class: 'past-end', cx: due, cy: y, r: 2 });
    }

  }

  flags() {
    const labelled = [...(this.panel.targets ?? [])].reverse();
    for (const target of labelled) {
      const shift = target.isCurrent ? -13 : 0;
      this.text(this.x(target.due) + shift, this.y(target.y) - 6, target.label, {
        class: target.isCurrent ? 'label strong' : 'label',
        'text-anchor': 'end',
      }, target.isCurrent);
    }
  }

  breaks() {
    for (const item of this.data.breaks ?? []) {
      const x = this.x(item.x);
      this.add('path', { class: 'break', d: `M${x} 0V${this.ground.height}` });
      this.add('path', { class: 'gap', d: `M${x - 5} ${this.ground.height + 5}l4 -10m2 10l4 -10` });
    }
  }

  marks() {
    for (const series of this.panel.series) {
      for (const rival of series.rivals ?? []) {
        if (rival.y <= this.panel.y.max) this.add('circle', { class: 'rival', cx: this.x(rival.x), cy: this.y(rival.y), r: 2.5 });
      }

      // Where marks are close, a mark like the one before it is left out; what was published never is. A reference has one, at its end.
      const last = series.points.findLastIndex(point => point.y !== undefined);
      let before = { x: -Infinity, kind: '' };
      for (const [index, point] of series.points.entries()) {
        if (point.y === undefined) {
          if (this.panel.bars) this.add('text', { class: 'none', x: this.x(point.x), y: this.y(0) - 5, 'text-anchor': 'middle' }, this.root, point.text);
          continue;
        }

        const x = this.x(point.x);
        const kind = `${point.mark}${point.hollow ?? ''}`;
        const isFirm = point.mark === 'Circle' && !point.hollow;
        const isEarlier = series.tone === 'Reference' && index !== last;
        const isClose = !this.panel.bars && x - before.x < 14 && kind === before.kind;
        if (isEarlier || (isClose && !isFirm && index !== last && !this.isAlone(series.points, index))) continue;
        before = { x, kind };
        if (this.panel.labelled) {
          const top = this.inside(Math.max(point.y, point.high ?? point.y, 0));
          this.text(x, top - (isFirm ? 6 : 18), point.label, { class: point.pale ? 'label' : 'value', 'text-anchor': 'middle' });
        }

        if (this.panel.bars && isFirm) continue;

        const isBeyond = point.y > this.panel.y.max;
        const y = this.panel.bars ? this.inside(Math.max(point.y, point.high ?? point.y, 0)) - 8 : this.y(point.y);
        this.add('path', {
          class: `mark ${toneOf(series, point)} ${point.hollow ? 'hollow' : ''} ${point.pale ? 'pale' : ''}`,
          d: isBeyond ? 'M0 5V-4M-4 0L0 -5L4 0' : this.data.marks[point.mark],
          transform: `translate(${x} ${isBeyond ? 4 : y})`,
        });
      }
    }
  }

  /** A point without neighbours has no line, so its mark is all there is of it. */
  isAlone(points, index) {
    return points[index - 1]?.y === undefined && points[index + 1]?.y === undefined;
  }

  names() {
    if (this.panel.name) {
      this.text(0, this.panel.labelled ? -40 : -14, this.panel.name, { class: 'label strong' }, true);
      if (this.panel.series.length === 1) return;
    }

    if (this.ground.full < 720 || this.panel.bars) return;
    const ends = this.panel.series
      .map(series => ({ series, point: series.points.findLast(point => point.y !== undefined) }))
      .filter(end => end.point)
      .map(end => ({ ...end, lines: inLines(end.series.name) }))
      .map(end => ({ ...end, y: Math.min(this.inside(end.point.y) + 4, this.ground.height - 5 - 15 * end.lines.length) }))
      .sort((a, b) => a.y - b.y);
    for (let index = ends.length - 2; index >= 0; index--) {
      ends[index].y = Math.min(ends[index].y, ends[index + 1].y - 19 - 15 * ends[index].lines.length);
    }

    for (const end of ends) {
      const x = this.x(end.point.x) + 10;
      const name = this.add('text', { class: `name ${toneOf(end.series)}`, x, y: end.y });
      this.add('tspan', { class: end.point.pale ? 'pale' : 'strong' }, name, end.point.text);
      for (const line of end.lines) this.add('tspan', { x, dy: 15 }, name, line);
      const width = Math.max(...[end.point.text, ...end.lines].map(line => widthOf(line, true)));
      this.taken.push({ x, y: end.y - ASCENT, width, height: LINE + 15 * end.lines.length });
    }
  }

  baseline() {
    this.add('path', { class: 'base', d: `M0 ${this.y(0)}H${this.ground.width}` });
  }

  axis() {
    const bottom = this.ground.height;
    this.baseline();
    const events = this.data.events ?? [];
    const lower = events.length > 0 ? 36 : 18;
    for (const tick of this.data.x.ticks) {
      const x = this.x(tick.at);
      if (!this.panel.bars) this.add('path', { class: 'base', d: `M${x} ${bottom}v5` });
      const lines = wrapped(this.data, this.panel, this.ground.width, tick.label);
      if (lines.length === 1) this.text(x, bottom + lower, lines[0], { class: 'label', 'text-anchor': 'middle' });
      else for (const [index, line] of lines.entries()) this.add('text', { class: 'label', x, y: bottom + lower + index * 14, 'text-anchor': 'middle' }, this.root, line);
    }

    // Neighbouring events share one number text: 3–5.
    const groups = [];
    for (const event of events) {
      const x = this.x(event.x);
      this.add('path', { class: 'event', d: `M${x} ${bottom}v8` });
      const last = groups.at(-1);
      if (last && x - last.x < 12 + 3.5 * (nameOf({ ...last, to: event.number }).length + String(event.number).length)) last.to = event.number;
      else groups.push({ x, from: event.number, to: event.number });
    }

    for (const group of groups) {
      this.add('text', { class: 'number', x: group.x, y: bottom + 19, 'text-anchor': 'middle' }, this.root, nameOf(group));
    }
  }
}

// A long name takes up to three lines beside its line; the legend or the table has all of it.
function inLines(name, width = 22, most = 3) {
  const lines = [''];
  for (const word of name.split(' ')) {
    if (lines.at(-1) && lines.at(-1).length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }

  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

function nameOf(group) {
  return group.from === group.to ? String(group.from) : `${group.from}–${group.to}`;
}

// Runs of points whose range is known; those without any width between them are left out.
function rangesOf(points) {
  const runs = [[]];
  for (const point of points) {
    if (point.low === undefined || point.high === undefined) runs.push([]);
    else runs.at(-1).push(point);
  }

  return runs.filter(run => run.some(point => point.low < point.high));
}

export function toneOf(series, point) {
  return series.tone === 'Main' ? `series-${point?.colour ?? series.colour}` : 'muted';
}

/** How many lines the names under bars need in a frame of that width. */
export function labelLines(data, panel, width) {
  return Math.max(1, ...data.x.ticks.map(tick => wrapped(data, panel, width, tick.label).length));
}

// The name of a bar in lines as wide as its place; a word that is wider is cut.
function wrapped(data, panel, width, label) {
  const most = Math.max(Math.floor(width / data.x.ticks.length / 6.4), 4);
  if (!panel.bars || label.length <= most || !label.includes(' ')) return [label];
  const lines = [];
  for (const word of label.split(' ').map(each => each.length > most ? `${each.slice(0, most - 1)}…` : each)) {
    if (lines.length > 0 && `${lines.at(-1)} ${word}`.length <= most) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }

  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
}

/** How wide a text of the drawing is. */
export function widthOf(text, isStrong) {
  family ??= getComputedStyle(document.body).fontFamily;
  pen.font = `${isStrong ? 600 : 400} ${SIZE}px ${family}`;
  return pen.measureText(text).width;
}

function boxOf(x, y, text, attributes) {
  const width = widthOf(text, /\b(strong|value)\b/.test(attributes.class));
  const before = { end: width, middle: width / 2 }[attributes['text-anchor']] ?? 0;
  return { x: x - before, y: y - ASCENT, width, height: LINE };
}

function meets(a, b) {
  return a.x < b.x + b.width + 4 && b.x < a.x + a.width + 4 && a.y < b.y + b.height && b.y < a.y + a.height;
}
