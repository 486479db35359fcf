/** What went wrong while the site was made, as somebody can mend it. */
export type Failure = {
  message: string;
  /** Relative to the project, or to the content folder where it is the owner's. */
  file?: string;
  /** From 1 on. */
  line?: number;
  /** The line itself. */
  code?: string;
};

/** One line for the terminal. */
export function formatFailure({ message, file, line }: Failure): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return place === '' ? message : `${place}: ${message}`;
}

/** A plain page that says what went wrong and where. */
export function drawErrorPage(failures: readonly Failure[]): string {
  const parts = failures.map(({ message, file, line, code }) => {
    const place = [file, line].filter((part) => part !== undefined).join(':');
    return [
      place && `<p><code>${escapeHtml(place)}</code></p>`,
      `<pre>${escapeHtml(message)}</pre>`,
      code === undefined ? '' : `<pre>${escapeHtml(code)}</pre>`,
    ].join('\n');
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>500</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
pre { overflow-x: auto; white-space: pre-wrap; }
</style>
</head>
<body>
<h1>This page could not be drawn</h1>
${parts.join('\n<hr>\n')}
<p>It is loaded again when the file is saved.</p>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
