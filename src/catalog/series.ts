// The series that the releases of the whole data set make up (DCAT 3 §12): the catalogue leads to it, and its own document lists them.
import type { Named } from '../model/publication.js';
import { dcat, dct, rdf } from '../rdf/rdf.js';
import { sayShared, sharedNodes } from './about.js';
import { sayValue, valueOf } from './highvalue.js';
import { inPhrases } from './texts.js';
import { link, say, type Triple } from './triple.js';

/**
 * Describes the series, and says that the whole is in it. Its releases are not told of: harvesters make a data set of
 * whatever is typed as one, so that each portal would list the same facts once more with every release.
 */
export function describeSeries(whole: string, named: Named): Triple[] {
  const { publication } = named;
  const { series, contact } = sharedNodes(named);
  return [
    ...link(whole, dcat.inSeries, series),
    ...link(series, rdf.type, dcat.DatasetSeries),
    ...say(
      series,
      dct.title,
      inPhrases(publication, ({ series }, _language, title) => `${title}: ${series}`),
    ),
    ...say(
      series,
      dct.description,
      inPhrases(publication, ({ seriesText }) => seriesText),
    ),
    ...sayShared(series, named).filter(([, predicate]) => predicate !== dct.license),
    ...link(series, dcat.contactPoint, contact),
    ...link(series, dct.accrualPeriodicity, publication.frequency),
    ...sayValue(series, valueOf(publication, true)),
  ];
}
