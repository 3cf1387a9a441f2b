/**
 * What the page does by itself: arrow keys go from part to part of the picture, what is pointed at or focused is said,
 * and enter (or a click) lights all that belongs to a job. Without it the page is complete, but still.
 */
export const script = `
'use strict';
const picture = document.querySelector('.picture');
const said = document.querySelector('.said');
const cursor = document.querySelector('.cursor');
const rows = [...picture.querySelectorAll('.row')].map(row => [...row.querySelectorAll('.s')]).filter(row => row.length > 0);
const at = new Map(rows.flatMap((row, r) => row.map((part, p) => [part, [r, p]])));
let current = rows[0]?.[0];
current?.setAttribute('tabindex', '0');
const say = part => {
  said.textContent = part.querySelector('title').textContent;
};
const go = part => {
  if (!part) return;
  current.setAttribute('tabindex', '-1');
  current = part;
  part.setAttribute('tabindex', '0');
  part.focus();
};
const middle = part => {
  const box = part.getBBox();
  return box.x + box.width / 2;
};
const nearest = (row, x) =>
  row.reduce((best, part) => (Math.abs(middle(part) - x) < Math.abs(middle(best) - x) ? part : best));
const light = job => {
  const again = picture.dataset.job === job;
  const chosen = again ? undefined : job;
  if (chosen === undefined) delete picture.dataset.job;
  else picture.dataset.job = chosen;
  picture.classList.toggle('choosing', chosen !== undefined);
  for (const one of document.querySelectorAll('[data-job]:not(.picture)'))
    one.classList.toggle('of-job', chosen !== undefined && one.dataset.job === chosen);
};
picture.addEventListener('keydown', event => {
  const place = at.get(event.target);
  if (!place) return;
  const [r, p] = place;
  const to = {
    ArrowRight: () => rows[r][p + 1],
    ArrowLeft: () => rows[r][p - 1],
    ArrowDown: () => rows[r + 1] && nearest(rows[r + 1], middle(event.target)),
    ArrowUp: () => rows[r - 1] && nearest(rows[r - 1], middle(event.target)),
    Home: () => rows[r][0],
    End: () => rows[r].at(-1),
  }[event.key];
  if (to) {
    event.preventDefault();
    go(to());
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    light(event.target.dataset.job);
  } else if (event.key === 'Escape') light(undefined);
});
// On the picture itself it would make that a stop of the tab key.
picture.parentElement.addEventListener('focusin', event => {
  if (at.has(event.target)) say(event.target);
});
picture.addEventListener('pointerover', event => {
  const part = event.target.closest('.s');
  if (part) say(part);
});
picture.addEventListener('click', event => {
  const part = event.target.closest('.s');
  if (part) {
    go(part);
    light(part.dataset.job);
  } else light(undefined);
});
picture.addEventListener('pointermove', event => {
  const box = picture.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * picture.viewBox.baseVal.width;
  const [left, width] = [Number(picture.dataset.left), Number(picture.dataset.width)];
  cursor.toggleAttribute('hidden', x < left || x > left + width);
  cursor.setAttribute('x1', x);
  cursor.setAttribute('x2', x);
});
picture.addEventListener('pointerleave', () => cursor.setAttribute('hidden', ''));
`;
