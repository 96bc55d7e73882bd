// Finds the charts of the page, also after an enhanced navigation, and keeps each drawing as wide as its place.
import { draw } from './ChartPlot.razor.js';

const drawings = new Map();

function scan() {
  for (const [plot, drawing] of drawings) {
    if (!plot.isConnected) {
      drawing.observer.disconnect();
      drawing.erase?.();
      drawings.delete(plot);
    }
  }

  for (const plot of document.querySelectorAll('[data-plot]')) {
    const text = plot.querySelector('script[type="application/json"]')?.textContent;
    const known = drawings.get(plot);
    if (text && !(known?.text === text && plot.querySelector('svg'))) begin(plot, text, known);
  }
}

function begin(plot, text, known) {
  known?.observer.disconnect();
  known?.erase?.();
  const drawing = { text, data: JSON.parse(text), width: 0 };
  drawings.set(plot, drawing);
  drawing.observer = new ResizeObserver(() => {
    const width = Math.round(plot.clientWidth);
    if (width > 0 && width !== drawing.width) {
      drawing.width = width;
      redraw(plot, drawing);
    }
  });
  drawing.observer.observe(plot);
}

// One after the other. After the first the browser shows it and answers the reader; a pause after each of the others costs
// half as much again as drawing it, so there is one when they have taken long.
const LONG = 400;
let turn = Promise.resolve();
let paused = -Infinity;

function redraw(plot, drawing) {
  turn = turn.then(async () => {
    // A later width overtakes an earlier one that still waits.
    const width = drawing.width;
    const fresh = await draw(plot, drawing.data, drawing.erase, () => drawing.width === width && drawings.get(plot) === drawing);
    if (fresh) drawing.erase = fresh;
    if (performance.now() - paused < LONG) return;
    await new Promise(resolve => setTimeout(resolve));
    paused = performance.now();
  }).catch(reportError);
}

// On paper everything folded is open; afterwards it is as it was.
const opened = [];
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('figure details:not([open])')) {
    details.open = true;
    opened.push(details);
  }
});
addEventListener('afterprint', () => {
  for (const details of opened.splice(0)) details.open = false;
});

scan();
globalThis.Blazor?.addEventListener?.('enhancedload', scan);
