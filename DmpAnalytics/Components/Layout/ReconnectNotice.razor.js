// A circuit that the server no longer knows is not mourned: the address holds the whole view, so it is opened anew.
const notice = document.getElementById('components-reconnect-modal');

if (notice) {
  new MutationObserver(() => {
    if (notice.classList.contains('components-reconnect-rejected')) location.reload();
  }).observe(notice, { attributes: true, attributeFilter: ['class'] });
}
