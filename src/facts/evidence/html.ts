// The text of a page: what a reader sees of it, each line where it stands in the file.

/** Elements that readers do not see. */
const unseen = /<(script|style|template|noscript|svg|head)\b[^>]*>[^]*?<\/\1\s*>|<!--[^]*?-->/gi;
/** Elements within a line; every other one parts words. */
const inline = /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\b/i; // prettier-ignore

/** Names of characters that pages in Latin script use. */
const names: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', ensp: ' ', emsp: ' ', thinsp: ' ',
  ndash: '–', mdash: '—', minus: '−', hellip: '…', bull: '•', middot: '·', times: '×', deg: '°', sect: '§', euro: '€', pound: '£',
  lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›',
  copy: '©', reg: '®', trade: '™', szlig: 'ß', aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', aring: 'å', Aring: 'Å', oelig: 'œ',
  eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ', iexcl: '¡', iquest: '¿', ordf: 'ª', ordm: 'º', frac12: '½', sup2: '²', sup3: '³',
}; // prettier-ignore

/** Marks by the ends of names such as `oacute`. */
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303', uml: '\u0308', cedil: '\u0327', caron: '\u030c', ring: '\u030a', ogon: '\u0328', dot: '\u0307', macr: '\u0304', dblac: '\u030b', breve: '\u0306',
}; // prettier-ignore

/** Takes the markup off a page in HTML; the number of lines stays, so that a passage can be shown in the file. */
export function textOfHtml(html: string): string {
  const blank = (markup: string): string => markup.replace(/[^\n]/g, '');
  return html
    .replace(unseen, (markup) => ` ${blank(markup)}`)
    .replace(/<\/?[a-z!][^<>]*>/gi, (tag) => (inline.test(tag) ? '' : ' ') + blank(tag))
    .replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+\d*));?/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      decimal === undefined && hex === undefined ? (namedCharacter(name ?? '') ?? whole) : character(decimal, hex),
    );
}

function character(decimal: string | undefined, hex = ''): string {
  const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function namedCharacter(name: string): string | undefined {
  const known = names[name];
  if (known !== undefined) return known;
  const mark = marks[name.slice(1)];
  if (name === 'lstrok' || name === 'Lstrok') return name.startsWith('L') ? 'Ł' : 'ł';
  return mark === undefined ? undefined : (name.charAt(0) + mark).normalize('NFC');
}
