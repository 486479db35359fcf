/** Gives an element with `data-hue` its hue in degrees; the colours below it follow (tokens.css). */
export function hueStyle(hue: number): React.CSSProperties {
  return { '--hue': hue } as React.CSSProperties;
}
