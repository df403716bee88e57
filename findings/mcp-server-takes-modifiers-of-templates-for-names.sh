#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0 (npm) takes the modifiers and one of the operators of URI templates for parts of names.
#
# Guess: {id:3} is the first three letters, {;v} is ;v=1, {?a*} repeats the parameter (RFC 6570 §2.4.1, §3.2.7, §3.2.8), as resource templates of MCP are RFC 6570 templates; or an error.
# Seen:  {id:3} is empty and matches as a variable called “id:3”, {;v} is empty, {?a*} joins by a comma; {+p} alone of level 2 is right.
# So:    templates that other SDKs and clients expand lead to other URIs here; keep to {name}, {+name} and {?name}.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/server@2.4.0 >/dev/null
cat >program.mjs <<'END'
import { UriTemplate } from '@modelcontextprotocol/server';

for (const [template, values, right] of [
  ['e://x/{id:3}', { id: 'abcdef' }, 'e://x/abc'],
  ['e://x{;v}', { v: '1' }, 'e://x;v=1'],
  ['e://x{?a*}', { a: ['1', '2'] }, 'e://x?a=1&a=2'],
  ['e://x/{+p}', { p: 'a/b' }, 'e://x/a/b'],
]) {
  const parsed = new UriTemplate(template);
  console.log(template.padEnd(13), parsed.expand(values).padEnd(13), 'by RFC 6570', right.padEnd(13), 'matched', JSON.stringify(parsed.match(right)));
}
END
cat >expected <<'END'
e://x/{id:3}  e://x/        by RFC 6570 e://x/abc     matched {"id:3":"abc"}
e://x{;v}     e://x         by RFC 6570 e://x;v=1     matched {";v":";v=1"}
e://x{?a*}    e://x?a=1,2   by RFC 6570 e://x?a=1&a=2 matched null
e://x/{+p}    e://x/a/b     by RFC 6570 e://x/a/b     matched {"p":"a/b"}
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
