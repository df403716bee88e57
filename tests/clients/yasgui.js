// Yasgui, in Chromium: a query written into the editor of a page of another origin, and the table that it shows.
// needs: @zazuko/yasgui playwright-core
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const script = readFileSync(require.resolve('@zazuko/yasgui'));
const page = `<meta charset="utf-8"><div id="yasgui"></div><script src="yasgui.js"></script><script>
  const requestConfig = { endpoint: 'http://localhost:8080/sparql' };
  window.yasgui = new Yasgui(document.getElementById('yasgui'), { requestConfig });
</script>`;
const server = createServer((request, answer) => {
  answer.setHeader('content-type', request.url === '/yasgui.js' ? 'text/javascript' : 'text/html');
  answer.end(request.url === '/yasgui.js' ? script : page);
});
await new Promise((resolve) => server.listen(0, 'localhost', resolve));

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const tab = await browser.newPage();
await tab.goto(`http://localhost:${server.address().port}/`);
const query = `SELECT ?name {
  <http://localhost:8080/id/city/krakow> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name
} ORDER BY ?name`;
await tab.evaluate(`yasgui.getTab().setQuery(${JSON.stringify(query)}); yasgui.getTab().query()`);
await tab.waitForSelector('.yasr_results td .nonIri');
console.log((await tab.locator('.yasr_results td .nonIri').allTextContents()).join(' '));
await browser.close();
server.close();
