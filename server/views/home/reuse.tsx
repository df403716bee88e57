// How to reuse what is published: a file, a question, an address.
import type { JSX } from 'preact';
import { Downloads, type Download } from '../components/downloads.js';
import { href, textsOf, type Frame } from '../components/frame.js';

/** Shows the ways. */
export function Reuse({ frame, downloads }: { frame: Frame; downloads: readonly Download[] }): JSX.Element {
  const texts = textsOf(frame, 'home');
  const { base, slug } = frame.publication;
  // These files hold all facts; the data set's page lists the others.
  const wholes = [/\.zip$/, /^facts\./].flatMap((form) => downloads.filter(({ file }) => form.test(file)));
  return (
    <>
      <p>{texts.reuseHint}</p>
      <div class="ways">
        <div>
          <h3>{texts.reuseDump}</h3>
          <Downloads frame={frame} downloads={wholes} />
          <p>
            <a href={href(frame, `${base}dataset/${slug}`)}>{texts.openData}</a>
          </p>
        </div>
        <div>
          <h3>{texts.reuseQuery}</h3>
          <p>{texts.reuseQueryHint}</p>
          <p>
            <a href={href(frame, `${base}sparql`)}>{texts.openQuery}</a>
          </p>
        </div>
        <div>
          <h3>{texts.reuseNegotiation}</h3>
          <p>{texts.reuseNegotiationHint}</p>
          <pre tabIndex={0}>{`curl -L -H 'Accept: text/turtle' ${base}catalog`}</pre>
        </div>
      </div>
    </>
  );
}
