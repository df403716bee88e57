// Reads the `console` blocks of a page: commands behind `$ `, and what they print.

/** One command with the output that the page shows. */
interface Example {
  readonly page: string;
  readonly line: number;
  readonly command: string;
  /** Expected output, as {@link isAsExpected} reads it. */
  readonly expected: string;
  /** Whether the block says that it cannot be run. */
  readonly isRun: boolean;
}

/** Lists the commands of all `console` blocks of a page; those of `console no-run` are marked. */
export function examplesIn(page: string, text: string): Example[] {
  const blocks = [...text.matchAll(/^( *)```console( no-run)?\n([^]*?)^ *```/gm)];
  return blocks.flatMap((block) => {
    const [whole, indent = '', noRun, content = ''] = block;
    const first = text.slice(0, block.index + whole.indexOf('\n')).split('\n').length + 1;
    const lines = content.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    return commandsIn(lines).map(({ at, command, expected }) => {
      return { page, line: first + at, command, expected, isRun: noRun === undefined };
    });
  });
}

function commandsIn(lines: readonly string[]): { at: number; command: string; expected: string }[] {
  const found: { at: number; command: string; output: string[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = found.at(-1);
    if (last?.output.length === 0 && isOpen(last.command)) last.command += `\n${line}`;
    else if (line.startsWith('$ ')) found.push({ at, command: line.slice(2), output: [] });
    else last?.output.push(line);
  }
  return found.map(({ at, command, output }) => ({ at, command, expected: output.join('\n').trimEnd() }));
}

/** Tells whether a command goes on in the next line: a quotation mark is not closed, or the line ends in a backslash. */
function isOpen(command: string): boolean {
  let quote = '';
  for (let at = 0; at < command.length; at++) {
    const character = command[at] ?? '';
    if (character === '\\' && quote !== "'") at++;
    else if (quote === '') quote = character === "'" || character === '"' ? character : '';
    else if (character === quote) quote = '';
  }
  return quote !== '' || /(?:^|[^\\])\\$/.test(command);
}

/** Tells whether an output is the expected one: `…` stands for any text, and alone on a line for any lines or none. */
export function isAsExpected(output: string, expected: string): boolean {
  const pattern = expected.split('\n').reduce((before, line, index) => {
    if (line === '…') return before + (index === 0 ? '(?:[^]*\\n)?' : '(?:\\n[^]*)?');
    const join = index === 0 || before === '(?:[^]*\\n)?' ? '' : '\\n';
    const escaped = line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return before + join + escaped.replaceAll('…', '[^]*');
  }, '');
  return new RegExp(`^${pattern}$`).test(plainText(output));
}

/** Line ends as on the page, none at the end. */
export function plainText(output: string): string {
  return output.replace(/\r\n/g, '\n').trimEnd();
}
