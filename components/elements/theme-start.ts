/**
 * The text of a script for the head of every page: it decides on light or dark before the first paint, by what the
 * reader has chosen, else by the system, and on long lines of code. It never throws where storage is blocked.
 * Without it, style sheets have `prefers-color-scheme` to go by.
 */
export const themeStart =
  '(()=>{let t,d=document.documentElement.dataset;' +
  "try{t=localStorage.getItem('theme');if(localStorage.getItem('code-wrap'))d.codeWrap=''}catch{}" +
  "if(t!=='light'&&t!=='dark')t=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';" +
  'd.theme=t})()';
