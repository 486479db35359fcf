document.querySelector('#theme').addEventListener('click', () => {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  document.documentElement.dataset.theme = localStorage.theme = isDark ? 'light' : 'dark';
});
