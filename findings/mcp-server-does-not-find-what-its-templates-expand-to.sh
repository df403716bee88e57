#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0 (npm) does not match the URIs that its own resource templates expand to.
#
# Guess: a template reads back what it wrote: values decoded, variables that were not given absent (RFC 6570 §1.4, §3.2.1), query parameters in any order.
# Seen:  values stay percent-encoded; with one of the parameters of {?…} missing, or their order changed, nothing matches.
# So:    a resource “not found” is one whose optional parameter was left out; register a template for each set of parameters, and decode the values.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/server@2.4.0 >/dev/null
cat >program.mjs <<'END'
import { UriTemplate } from '@modelcontextprotocol/server';

for (const [template, values] of [
  ['e://facts/{id}', { id: 'zażółć gęślą' }],
  ['e://facts/{id}{?lang}', { id: '1', lang: 'pl' }],
  ['e://facts/{id}{?lang}', { id: '1' }],
  ['e://facts{?from,to}', { to: '2024' }],
  ['e://facts{/path*}', { path: ['a', 'b'] }],
]) {
  const parsed = new UriTemplate(template);
  const uri = parsed.expand(values);
  console.log(template, uri, JSON.stringify(parsed.match(uri)));
}
console.log(JSON.stringify(new UriTemplate('e://facts{?from,to}').match('e://facts?to=2024&from=2023')));
END
cat >expected <<'END'
e://facts/{id} e://facts/za%C5%BC%C3%B3%C5%82%C4%87%20g%C4%99%C5%9Bl%C4%85 {"id":"za%C5%BC%C3%B3%C5%82%C4%87%20g%C4%99%C5%9Bl%C4%85"}
e://facts/{id}{?lang} e://facts/1?lang=pl {"id":"1","lang":"pl"}
e://facts/{id}{?lang} e://facts/1 null
e://facts{?from,to} e://facts?to=2024 null
e://facts{/path*} e://facts/a/b null
null
END
node program.mjs >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
