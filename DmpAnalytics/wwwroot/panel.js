// Opens the calculation of a number beside the page that shows it: the article of its own page in a dialog. Without script, in
// a narrow window, by keyboard, in a new tab and where anything fails, the link leads to that page.
const leastWidth = 960;

document.addEventListener('click', event => {
  const link = event.target.closest?.('a.opens');
  const isPlain = event.button === 0 && event.detail > 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || innerWidth < leastWidth || link.closest('dialog')) return;
  event.preventDefault();
  open(link.href);
}, true);

async function open(address) {
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const article = page.querySelector('[data-panel]');
    if (!response.ok || !article) throw new Error('no article');
    show(document.adoptNode(article), address);
  } catch {
    location.href = address;
  }
}

function show(article, address) {
  document.querySelector('dialog.panel')?.remove();
  // The page may show the same calculation: nothing in it may be named twice.
  for (const name of ['id', 'aria-labelledby']) {
    for (const each of article.querySelectorAll(`[${name}]`)) each.setAttribute(name, `panel-${each.getAttribute(name)}`);
  }

  const heading = article.querySelector('h1');
  heading.id = 'panel-heading';
  const dialog = document.createElement('dialog');
  dialog.className = 'panel';
  dialog.setAttribute('aria-labelledby', heading.id);
  const bar = document.createElement('p');
  bar.className = 'bar';
  const page = Object.assign(document.createElement('a'), { href: address, textContent: article.dataset.page });
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: article.dataset.close });
  close.addEventListener('click', () => dialog.close());
  bar.append(page, close);
  dialog.append(bar, article);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  const part = new URL(address).hash.slice(1);
  if (part) dialog.querySelector(`#panel-${CSS.escape(part)}`)?.scrollIntoView();
}
