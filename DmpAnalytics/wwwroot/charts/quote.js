// Copies what stands beside a button, and turns a drawing into a picture. One listener for the document, so it also works
// after an enhanced navigation; the code for pictures is fetched when one is asked for.
document.addEventListener('click', async event => {
  const copy = event.target.closest?.('[data-copy]');
  if (copy) await copied(copy);
  const image = event.target.closest?.('[data-image]');
  if (image) await pictured(image);
});

async function copied(button) {
  const place = button.closest('.copied').querySelector('[data-text]');
  const text = place.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure address there is no clipboard: what is to be copied is selected instead.
    getSelection().selectAllChildren(place);
    return;
  }

  button.dataset.name ??= button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = button.dataset.name; }, 2000);
}

async function pictured(button) {
  button.disabled = true;
  try {
    const { picture, png } = await import('./picture.js');
    const figure = button.closest('figure');
    const data = JSON.parse(figure.querySelector('script[data-picture]').textContent);
    const drawn = picture(figure, data);
    const blob = button.dataset.image === 'png' ? await png(drawn) : new Blob([drawn.text], { type: 'image/svg+xml' });
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(blob),
      download: `${data.file}.${button.dataset.image}`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } finally {
    button.disabled = false;
  }
}
