// How the metadata of a data set are rated by data.europa.eu, point by point.
import type { JSX } from 'preact';
import type { Score } from '../../../src/index.js';
import { numberFormat } from '../components/formatter.js';
import { textsOf, type Frame } from '../components/frame.js';
import { Heads, Section } from '../components/parts.js';
import { filled } from '../messages/messages.js';

/** Shows the score, its points folded where none is missing. */
export function Quality({ frame, score }: { frame: Frame; score: Score }): JSX.Element {
  const texts = textsOf(frame, 'quality');
  const number = numberFormat(frame.language);
  const most = score.points.reduce((sum, each) => sum + each.most, 0);
  const isWhole = score.total === most;
  return (
    <Section id="quality" title={texts.title}>
      <details open={!isWhole}>
        <summary>{filled(texts.score, { points: number.format(score.total), most: number.format(most) })}</summary>
        {isWhole ? null : <p class="soft">{texts.settings}</p>}
        <div class="scroll" tabIndex={0} role="group" aria-labelledby="quality">
          <table>
            <Heads words={[texts.criterion]} numbers={[texts.won, texts.most]} />
            <tbody>
              {score.points.map((each) => (
                <tr>
                  <th scope="row">{texts[each.key]}</th>
                  <td class="number">{number.format(each.points)}</td>
                  <td class="number">{number.format(each.most)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Section>
  );
}
