import mermaid, { type MermaidConfig } from 'mermaid';

let count = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a diagram in the colours of the page as they are now; one after the other, as Mermaid wants it.
 *
 * @returns an `<svg>` as text
 * @throws what Mermaid says of a source that it cannot read
 */
export function drawDiagram(source: string): Promise<string> {
  const drawing = last.then(async () => {
    await document.fonts.ready;
    mermaid.initialize(toConfig());
    await mermaid.parse(source);
    count += 1;
    const { svg } = await mermaid.render(`mermaid-${count}`, source);
    return svg;
  });
  last = drawing.catch(() => undefined);
  return drawing;
}

/** The colours of the page as it is now. */
function toConfig(): MermaidConfig {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => toHex(style, `var(--color-${name})`);
  const [paper, raised, wash] = [colour('paper'), colour('raised'), colour('wash')];
  const [ink, ink2, line, accent, mark] = [
    colour('ink'),
    colour('ink-2'),
    colour('line'),
    colour('accent'),
    colour('mark'),
  ];
  const isDark = style.colorScheme === 'dark' || document.documentElement.dataset.theme === 'dark';
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: 'base',
    fontFamily: style.fontFamily,
    themeCSS: '.node rect, .actor, .cluster rect, .note { rx: 6px; ry: 6px; }',
    themeVariables: {
      darkMode: isDark,
      fontFamily: style.fontFamily,
      fontSize: '15px',
      background: paper,
      mainBkg: raised,
      primaryColor: raised,
      primaryTextColor: ink,
      primaryBorderColor: mark,
      secondaryColor: wash,
      secondaryTextColor: ink,
      secondaryBorderColor: mark,
      tertiaryColor: paper,
      tertiaryTextColor: ink,
      tertiaryBorderColor: line,
      lineColor: ink2,
      textColor: ink,
      titleColor: ink,
      actorBorder: mark,
      actorLineColor: line,
      signalColor: ink2,
      pie1: accent,
      pie2: mark,
      pie3: wash,
      pieStrokeColor: paper,
      pieOuterStrokeColor: line,
      edgeLabelBackground: paper,
      clusterBkg: wash,
      clusterBorder: line,
      noteBkgColor: wash,
      noteTextColor: ink,
      noteBorderColor: mark,
    },
  };
}

/** Mermaid reckons with colours, and knows neither OKLCH nor `light-dark()`: a canvas says what they are in sRGB. */
function toHex(style: CSSStyleDeclaration, value: string): string {
  const probe = document.createElement('i');
  probe.style.color = value;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return style.color;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
