// Finds quotation marks and brackets that a line of YAML opens and does not close, or closes and did not open.

/** Finds the first quotation mark and the last bracket that a line opens and does not close, and the first that closes nothing. */
export function openIn(line: string): { quote?: number; bracket?: number; extra?: number } {
  const brackets: number[] = [];
  let extra: number | undefined;
  let hasBrackets = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '#' && /(?:^|\s)$/.test(line.slice(0, at))) break;
    const beginsValue = /(?:^|[:[{,-])\s*$/.test(line.slice(0, at));
    if ((character === '"' || character === "'") && beginsValue) {
      const end = closing(line, at);
      if (end === undefined) return { quote: at };
      at = end;
    } else if (/[[{]/.test(character) && (beginsValue || brackets.length > 0)) {
      brackets.push(at);
      hasBrackets = true;
    } else if (/[\]}]/.test(character) && brackets.pop() === undefined && hasBrackets) extra ??= at;
  }
  const bracket = brackets.at(-1);
  return { ...(bracket !== undefined && { bracket }), ...(extra !== undefined && { extra }) };
}

function closing(line: string, open: number): number | undefined {
  const mark = line.charAt(open);
  for (let at = open + 1; at < line.length; at++) {
    if (mark === '"' && line[at] === '\\') at++;
    else if (line[at] === mark && mark === "'" && line[at + 1] === mark) at++;
    else if (line[at] === mark) return at;
  }
  return undefined;
}
