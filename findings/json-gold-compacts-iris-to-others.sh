#!/usr/bin/env bash
# json-gold 0.9.1 (Go) compacts IRIs against the base to relative ones that mean another IRI.
#
# Guess: a compact document, expanded with the same base, has the IRIs it had before (JSON-LD 1.1 API §5.2.2, §6.2.2; RFC 3986 §5.2).
# Seen:  below the page /a/b the record /a/b/c becomes "c", which is /a/c; /a/b below /a/b/ becomes /b; siblings and fragments are right.
# So:    documents of a page and its parts link to what does not exist; compact without a base (compactToRelative false) or name the base in the context as null.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export GOFLAGS=-mod=mod
go mod init e >/dev/null 2>&1
go get github.com/piprate/json-gold@v0.9.1 >/dev/null 2>&1
cat >main.go <<'END'
package main

import (
	"fmt"

	"github.com/piprate/json-gold/ld"
)

func main() {
	processor := ld.NewJsonLdProcessor()
	for _, pair := range [][2]string{
		{"https://e.org/a/b", "https://e.org/a/c"},
		{"https://e.org/a/b", "https://e.org/a/b#it"},
		{"https://e.org/a/b", "https://e.org/a/b/c"},
		{"https://e.org/a/b/", "https://e.org/a/b"},
		{"https://e.org/a/b", "https://e.org"},
	} {
		options := ld.NewJsonLdOptions(pair[0])
		document := []interface{}{map[string]interface{}{"@id": pair[1], "http://e/p": []interface{}{map[string]interface{}{"@value": "v"}}}}
		compact, err := processor.Compact(document, map[string]interface{}{}, options)
		if err != nil {
			panic(err)
		}
		expanded, err := processor.Expand(compact, options)
		if err != nil {
			panic(err)
		}
		again := expanded[0].(map[string]interface{})["@id"]
		fmt.Printf("base %s: %s as %q is %s, %v\n", pair[0], pair[1], compact["@id"], again, again == pair[1])
	}
}
END
cat >expected <<'END'
base https://e.org/a/b: https://e.org/a/c as "c" is https://e.org/a/c, true
base https://e.org/a/b: https://e.org/a/b#it as "#it" is https://e.org/a/b#it, true
base https://e.org/a/b: https://e.org/a/b/c as "c" is https://e.org/a/c, false
base https://e.org/a/b/: https://e.org/a/b as "../../b" is https://e.org/b, false
base https://e.org/a/b: https://e.org as "../../" is https://e.org/, false
END
go run . >seen
diff expected seen || {
  echo 'No longer as found.' >&2
  exit 1
}
cat seen
