# wget: a mirror of the pages about one kind of things.
# needs: wget
cd "$(mktemp -d)"
wget -q -m -nH -E -I doc/network --header 'Accept: text/html' http://localhost:8080/doc/network
ls doc/network | grep -c 'en.html$'
