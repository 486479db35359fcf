/** What is wrong with one key of a front matter, and what to write; `offset` counts lines from the key. */
export type Diagnosis = { found: string; hint: string; offset: number };

/**
 * Says in the writer's words why YAML refuses a piece that begins with a key, as
 * `title: Warning: x` -> write `title: "Warning: x"`.
 */
export function diagnose(piece: string, fault: { message: string; line: number }): Diagnosis {
  const lines = piece.trimEnd().split('\n');
  const tab = lines.findIndex((line) => /^ *\t/.test(line) && line.trim() !== '');
  if (tab !== -1) {
    return {
      found: `\`${shorten(lines[tab]?.trim() ?? '')}\` is indented with a tab, which YAML forbids`,
      hint: 'Indent it with two spaces instead.',
      offset: tab,
    };
  }
  const [, key = '', value = ''] = /^([^:]+?)\s*:\s*(.*)$/.exec(lines[0] ?? '') ?? [];
  const found = `\`${shorten(lines[0] ?? '')}\` is not valid YAML`;
  if (lines.length > 1 || value === '') {
    return {
      found: `\`${shorten(lines[fault.line] ?? piece)}\` is not valid YAML: ${fault.message}`,
      offset: fault.line,
      hint: 'Put the text in quotes, or write one `key: value` on each line.',
    };
  }
  if (/^[^:\s]+:\S/.test(piece)) {
    return {
      found: `${found}: the space after the colon is missing`,
      hint: `Write \`${key}: ${safe(value)}\`.`,
      offset: 0,
    };
  }
  if (value.startsWith('- ')) {
    return {
      found: `${found}: a list cannot begin behind its key`,
      hint: `Write \`${key}: [${value.slice(2)}]\`.`,
      offset: 0,
    };
  }
  return {
    found: `${found}: ${reasonOf(value, fault.message)}`,
    hint: `Put the value in quotes: \`${key}: ${quote(value)}\`.`,
    offset: 0,
  };
}

function reasonOf(value: string, message: string): string {
  if (/^["']/.test(value)) {
    return /\\/.test(value) && value.startsWith('"')
      ? 'a backslash in double quotes begins an escape that YAML does not know'
      : 'the quotes do not match';
  }
  if (/^[[{]/.test(value)) return `a value that begins with \`${value[0]}\` is read as a list or map`;
  if (/^[*&!@%`|>]/.test(value)) return `a value must not begin with \`${value[0]}\``;
  if (/:(\s|$)/.test(value)) return 'a colon with a space after it begins a new key';
  return message;
}

/** `It's "so"` -> `'It''s "so"'`: single quotes, in which only they themselves are doubled, where double ones would not do. */
function quote(value: string): string {
  const bare =
    /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value.replace(/^["'](?=[^"']*$)/, '');
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}

function safe(value: string): string {
  return /^[^"'[\]{}*&!@%`|>#:-][^:#]*$/.test(value) || /^\[[^\]]*\]$/.test(value) ? value : quote(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
