// How to cite a data set.
import type { JSX } from 'preact';
import type { Citation } from '../../../src/index.js';
import { textsOf, type Frame } from '../components/frame.js';
import { Section } from '../components/parts.js';

/** Shows a citation as a sentence, in BibTeX and in CSL-JSON. */
export function Cite({ frame, citation }: { frame: Frame; citation: Citation }): JSX.Element {
  const texts = textsOf(frame, 'dataset');
  return (
    <Section id="cite" title={texts.cite}>
      <p>{citation.text}</p>
      <p class="soft">{texts.citeHint}</p>
      <details>
        <summary>{texts.bibtex}</summary>
        <pre tabIndex={0}>{citation.bibtex}</pre>
      </details>
      <details>
        <summary>{texts.csl}</summary>
        <pre tabIndex={0}>{citation.csl}</pre>
      </details>
    </Section>
  );
}
