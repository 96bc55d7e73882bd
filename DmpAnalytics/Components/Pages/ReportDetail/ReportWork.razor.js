// A block may be let go over another one: a browser allows no drop unless it is told to, and some begin no drag without something to carry.
const within = (target, blocks) => target instanceof Element && target.closest(blocks) !== null;

document.addEventListener('dragstart', event => {
  if (within(event.target, '.blocks .head')) event.dataTransfer.setData('text/plain', '');
});

document.addEventListener('dragover', event => {
  if (within(event.target, '.blocks > li')) event.preventDefault();
});
