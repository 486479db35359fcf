/**
 * `<details>` in a body: all are open on paper, and one opens when a link leads into it, where the browser does not see
 * to that itself. No element of its own: it works on the folds that are there.
 */
let opened: HTMLDetailsElement[] = [];

function openForPaper(): void {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('.prose details:not([open])')];
  for (const fold of opened) fold.open = true;
}

function closeAgain(): void {
  for (const fold of opened) fold.open = false;
  opened = [];
}

function openForTarget(): void {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A stray `%` is part of the id.
  }
  const target = document.getElementById(id.normalize('NFC'));
  let isHidden = false;
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    isHidden ||= !fold.open;
    fold.open = true;
  }
  if (isHidden) target?.scrollIntoView();
}

addEventListener('beforeprint', openForPaper);
addEventListener('afterprint', closeAgain);
addEventListener('hashchange', openForTarget);
openForTarget();
