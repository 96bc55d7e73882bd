// Walks through the points of a chart by pointer or by keyboard: a line through all panels, rings around the points, a
// tip beside them, and the same words to a screen reader. A point without a value says its reason.

export function walk(plot, data, scenes) {
  const stops = stopsOf(data);
  const tip = element('div', 'tip');
  const said = element('div', 'hidden');
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  said.setAttribute('aria-live', 'polite');
  plot.append(tip, said);
  let shown = -1;

  function show(index) {
    shown = index;
    for (const scene of scenes) scene.root.querySelector('.cursor')?.remove();
    tip.hidden = index < 0;
    if (index < 0) return;

    const stop = stops[index];
    for (const [panel, scene] of scenes.entries()) cursor(scene, stop, panel);
    tip.replaceChildren(element('strong', '', stop.when), ...stop.entries.map(entryOf));
    place(tip, plot, scenes[0].ground.left + scenes[0].x(stop.x));
  }

  function onKey(event) {
    // T shows the same as a table, and hides it again.
    if (event.key === 't' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const table = plot.closest('figure')?.querySelector('details.twin');
      if (table) table.open = !table.open;
    }

    if (event.key === 'Enter' && shown >= 0) open(shown);
    const next = { ArrowRight: shown + 1, ArrowLeft: shown < 0 ? stops.length - 1 : shown - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (event.key === 'Escape') show(-1);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(Math.min(Math.max(next, 0), stops.length - 1));
    const stop = stops[shown];
    said.textContent = [stop.when, ...stop.entries.map(({ series, point }) => `${series.name} ${wordsOf(point)}`)].join('. ');
  }

  function onMove(event) {
    const box = scenes[0].ground.group.getBoundingClientRect();
    const frame = plot.getBoundingClientRect();
    const at = event.clientX - frame.left - scenes[0].ground.left;
    const down = event.clientY - box.top;
    const distance = stop => Math.abs(scenes[0].x(stop.x) - at) + (stop.y === undefined ? 0 : Math.abs(scenes[0].inside(stop.y) - down));
    let nearest = 0;
    for (const [index, stop] of stops.entries()) {
      if (distance(stop) < distance(stops[nearest])) nearest = index;
    }

    if (nearest !== shown) show(nearest);
  }

  // What a point was computed from, where its chart opens that; of several points the first.
  function open(index) {
    const address = stops[index].entries.find(({ point }) => point.address)?.point.address;
    if (address) globalThis.Blazor?.navigateTo ? globalThis.Blazor.navigateTo(address) : location.assign(address);
  }

  const onClick = () => shown >= 0 && open(shown);
  const hide = () => show(-1);
  plot.addEventListener('keydown', onKey);
  plot.addEventListener('pointermove', onMove);
  plot.addEventListener('pointerleave', hide);
  plot.addEventListener('blur', hide);
  plot.addEventListener('click', onClick);
  return () => {
    plot.removeEventListener('keydown', onKey);
    plot.removeEventListener('pointermove', onMove);
    plot.removeEventListener('pointerleave', hide);
    plot.removeEventListener('blur', hide);
    plot.removeEventListener('click', onClick);
    tip.remove();
    said.remove();
  };
}

// Where the horizontal axis is a quantity, a point is a place of its own: trail after trail, first to last.
function placesOf(data) {
  return data.panels.flatMap(({ series: all }, panel) => all.flatMap(series =>
    series.points.map(point => ({ x: point.x, y: point.y, when: point.when, entries: [{ panel, series, point }] }))));
}

// All places of the horizontal axis that have a point, a rival figure or a break, each once.
function stopsOf(data) {
  if (!data.x.time && !data.panels[0].bars) return placesOf(data);
  const stops = new Map();
  const at = (x, when) => stops.get(x) ?? stops.set(x, { x, when, entries: [] }).get(x);
  for (const [panel, { series: all }] of data.panels.entries()) {
    for (const series of all) {
      for (const point of series.points) at(point.x, point.when).entries.push({ panel, series, point });
    }
  }

  for (const panel of data.panels) {
    for (const series of panel.series) {
      for (const rival of series.rivals ?? []) {
        stops.get(rival.x)?.entries.push({ panel: 0, series: { name: rival.source }, point: { text: rival.text, doubt: '', how: '' } });
      }
    }
  }

  return [...stops.values()].sort((a, b) => a.x - b.x);
}

function cursor(scene, stop, panel) {
  const group = scene.add('g', { class: 'cursor' });
  const x = scene.x(stop.x);
  scene.add('path', { d: `M${x} 0V${scene.ground.height}` }, group);
  for (const { point } of stop.entries.filter(entry => entry.panel === panel)) {
    if (point.y !== undefined) scene.add('circle', { cx: x, cy: scene.inside(point.y), r: 8 }, group);
  }
}

function entryOf({ series, point }) {
  const line = element('div', '', `${series.name} `);
  line.append(element('b', '', point.text));
  const rest = [point.range, point.doubt, point.how, point.status].filter(Boolean).join(' · ');
  if (rest) line.append(element('small', '', rest));
  return line;
}

function wordsOf(point) {
  return [point.text, point.range, point.doubt, point.how, point.status].filter(Boolean).join(', ').replace(/\.$/, '');
}

function place(tip, plot, x) {
  const isRight = x < plot.clientWidth / 2;
  tip.style.left = isRight ? `${x + 12}px` : 'auto';
  tip.style.right = isRight ? 'auto' : `${plot.clientWidth - x + 12}px`;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
