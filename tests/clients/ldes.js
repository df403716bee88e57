// ldes-client: every version of every thing, from the event stream.
// needs: ldes-client
import { replicateLDES } from 'ldes-client';

const { things, versions } = { things: new Set(), versions: new Set() };
for await (const { id, isVersionOf } of replicateLDES({ url: 'http://localhost:8080/feed/facts' }).stream()) {
  versions.add(id.value);
  things.add(isVersionOf);
}
console.log(things.size > 100, versions.size >= things.size, things.has('http://localhost:8080/id/city/krakow'));
