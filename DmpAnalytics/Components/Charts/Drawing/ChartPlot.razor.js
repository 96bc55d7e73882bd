// Draws one chart: frame, lines and bars by ApexCharts; axes' labels, marks, targets and events over them in the same SVG.
// Every text comes ready from the server, so the library's own languages are not needed. Colours are CSS
// (ChartPlot.razor.css), so a change of theme needs no redraw.
// Content security policy: the library puts its style sheet into the page as a style element unless an element with the
// id below is there, so a link to the file takes its place. It writes style attributes (style-src-attr 'unsafe-inline')
// and, for a legend that is not shown, one constant style element, which the policy allows by its hash.
import { decorate, labelLines, toneOf, widthOf } from '../../../charts/marks.js';
import { walk } from '../../../charts/walk.js';

// A place narrower than its axis has room for no frame: the library would draw one of negative width.
const NARROWEST = 100;

let library;

function load() {
  if (!document.getElementById('apexcharts-css')) {
    const sheet = Object.assign(document.createElement('link'), {
      id: 'apexcharts-css',
      rel: 'stylesheet',
      href: new URL('lib/apexcharts/apexcharts.css', document.baseURI).href,
    });
    document.head.append(sheet);
  }

  library ??= import(new URL('lib/apexcharts/apexcharts.esm.js', document.baseURI)).then(module => module.default);
  return library;
}

/**
 * Replaces the drawing in the plot. `isCurrent` says, once the library is there, whether it is still wanted.
 * Gives back what erases it.
 */
export async function draw(plot, data, erase, isCurrent) {
  const ApexCharts = await load();
  if (!isCurrent() || plot.clientWidth < NARROWEST) return null;

  const focused = plot.contains(document.activeElement);
  erase?.();
  plot.replaceChildren(plot.querySelector('script'));
  const width = plot.clientWidth;
  const height = plot.clientHeight / data.panels.length;
  const charts = [];
  const scenes = [];

  for (const [index, panel] of data.panels.entries()) {
    const place = document.createElement('div');
    place.className = 'panel';
    place.setAttribute('aria-hidden', 'true');
    plot.append(place);
    const isLast = index === data.panels.length - 1;
    const chart = new ApexCharts(place, optionsOf(data, panel, width, height, isLast));
    await chart.render();
    charts.push(chart);
    colour(chart, panel);
    const ground = groundOf(chart);
    ground.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    scenes.push(decorate(ground, data, panel, isLast));
  }

  const stop = walk(plot, data, scenes);
  if (focused) plot.focus({ preventScroll: true });
  return () => {
    stop();
    for (const chart of charts) chart.destroy();
    for (const place of plot.querySelectorAll('.panel')) place.remove();
  };
}

// The library's shapes get classes; the style sheet gives them the colour of the theme.
function colour(chart, panel) {
  if (panel.bars) {
    for (const [index, series] of panel.series.entries()) {
      for (const bar of chart.el.querySelectorAll(`.apexcharts-bar-series .apexcharts-series[rel="${index + 1}"] path[j]`)) {
        const point = series.points[Number(bar.getAttribute('j'))];
        bar.classList.add('block', toneOf(series, point), ...(point?.hollow ? ['light'] : []), ...(point?.pale ? ['pale'] : []));
      }
    }

    return;
  }

  for (const [index, line] of panel.series.flatMap(linesOf).entries()) {
    for (const path of chart.el.querySelectorAll(`.apexcharts-line-series .apexcharts-series[rel="${index + 1}"] path`)) {
      path.classList.add('stretch', line.tone);
    }
  }
}

// Where the library put its axes: the group that holds the lines, whose origin is the upper left corner of the frame.
function groundOf(chart) {
  const { gridWidth, gridHeight, translateX } = chart.w.globals;
  const group = chart.el.querySelector('.apexcharts-inner');
  return { group, svg: group.ownerSVGElement, width: gridWidth, height: gridHeight, left: translateX, full: chart.w.globals.svgWidth };
}

function optionsOf(data, panel, width, height, isLast) {
  const labels = Math.max(...data.panels.flatMap(each => each.y.ticks.map(tick => widthOf(tick.label))));
  const isWide = width >= 720;
  const lines = panel.bars ? panel.series.map(barsOf) : panel.series.flatMap(linesOf);
  const under = isLast ? ((data.events ?? []).length > 0 ? 30 : 12) + (labelLines(data, panel, width - 100) - 1) * 14 : 0;
  return {
    chart: {
      type: panel.bars ? 'bar' : 'line',
      width,
      height,
      animations: { enabled: false },
      background: 'transparent',
      fontFamily: 'inherit',
      foreColor: 'currentColor',
      parentHeightOffset: 0,
      redrawOnParentResize: false,
      redrawOnWindowResize: false,
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
    },
    series: lines.map(line => ({ name: line.name, data: line.data })),
    colors: lines.map(() => '#000000'),
    stroke: panel.bars
      ? { width: 0 }
      : { curve: 'straight', width: lines.map(line => line.width), dashArray: lines.map(line => line.dash), lineCap: 'butt' },
    fill: { type: 'solid', opacity: 1 },
    plotOptions: { bar: { columnWidth: '56%', borderRadius: 0 } },
    states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
    dataLabels: { enabled: false },
    legend: { show: false },
    markers: { size: 0, hover: { size: 0, sizeOffset: 0 } },
    tooltip: { enabled: false },
    noData: { text: '' },
    grid: {
      padding: { left: labels + 8, right: isWide && !panel.bars ? 150 : 16, top: panel.name ? (panel.labelled ? 56 : 26) : panel.labelled ? 28 : isWide ? 8 : 16, bottom: under },
      xaxis: { lines: { show: false } },
      yaxis: { lines: { show: true } },
    },
    xaxis: {
      type: panel.bars ? 'category' : 'numeric',
      ...(panel.bars ? { categories: data.x.ticks.map(tick => tick.label) } : { min: data.x.first, max: data.x.last }),
      labels: { show: false },
      // Its labels are our own, but the library measures those it would draw: none.
      tickAmount: 1,
      overwriteCategories: [],
      axisBorder: { show: false },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      crosshairs: { show: false },
    },
    yaxis: {
      min: panel.y.min,
      max: panel.y.max,
      tickAmount: panel.y.ticks.length - 1,
      forceNiceScale: false,
      labels: { show: false },
    },
  };
}

function barsOf(series) {
  return { name: series.name, data: series.points.map(point => point.y ?? null) };
}

// One line of the library for each run of stretches of one kind. A stretch is dashed where one of its ends is carried,
// estimated, projected or pale. No line crosses a point without a value.
function linesOf(series) {
  const runs = [];
  for (let index = 1; index < series.points.length; index++) {
    const [from, to] = [series.points[index - 1], series.points[index]];
    if (from.y === undefined || to.y === undefined) continue;
    const isDashed = series.tone === 'Reference' || isWeak(from) || isWeak(to);
    const last = runs.at(-1);
    if (last?.points.at(-1) === from && last.isDashed === isDashed) last.points.push(to);
    else runs.push({ isDashed, points: [from, to] });
  }

  return runs.map(run => ({
    name: series.name,
    tone: toneOf(series),
    width: series.tone === 'Main' ? 2.5 : 1.5,
    dash: run.isDashed ? 5 : series.dash ?? 0,
    data: run.points.map(point => ({ x: point.x, y: point.y })),
  }));
}

function isWeak(point) {
  return point.pale || ['Square', 'Diamond', 'Ring'].includes(point.mark);
}
