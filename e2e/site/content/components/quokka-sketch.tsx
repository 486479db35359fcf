'use client';

/** Only a draft uses it, so nothing of it may be in the site. */
export function QuokkaSketch() {
  return (
    <button type="button" onClick={() => document.body.append('quokka-sketch-clicked')}>
      quokka-sketch-label
    </button>
  );
}
