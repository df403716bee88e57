// Identifiers of others in templates: what comes out is the IRI that everybody else writes.
import { describe, expect, it } from 'vitest';
import { iriFault } from '../../src/rdf/iri.js';
import { expand } from '../../src/rdf/template.js';

describe('an identifier in a template', () => {
  it.each([
    ['https://doi.org/{value}', '10.5281/zenodo.1234', 'https://doi.org/10.5281/zenodo.1234'],
    ['https://doi.org/{value}', '10.1002/(sici)1099-050x(199823/24)37:3/4<197::aid-hrm2>3.0.co;2-#', 'https://doi.org/10.1002/(sici)1099-050x(199823/24)37:3/4%3C197::aid-hrm2%3E3.0.co;2-%23'],
    ['https://doi.org/{value}', 'https://doi.org/10.5281/zenodo.1234', 'https://doi.org/10.5281/zenodo.1234'],
    ['https://doi.org/{value}', 'doi:10.5281/zenodo.1234', 'https://doi.org/10.5281/zenodo.1234'],
    ['https://doi.org/{value}', 'DOI 10.5281/zenodo.1234', 'https://doi.org/10.5281/zenodo.1234'],
    ['https://doi.org/{value}', 'info:doi/10.5281/zenodo.1234', 'https://doi.org/10.5281/zenodo.1234'],
    ['https://doi.org/{value}', 'urn:doi:10.5281/zenodo.1234', 'https://doi.org/10.5281/zenodo.1234'],
    ['https://doi.org/{value}', 'http://dx.doi.org/10.5281/zenodo.1234', 'https://doi.org/10.5281/zenodo.1234'],
    ['http://dx.doi.org/{value}', 'https://doi.org/10.5281/zenodo.1234', 'http://dx.doi.org/10.5281/zenodo.1234'],
    ['https://doi.org/{value}', '10.5281/ZENODO.1234', 'https://doi.org/10.5281/ZENODO.1234'],
    ['https://doi.org/{value}', 'https://doi.org/10.1002/(sici)3%3C197::aid%3E3.0.co;2-%23', 'https://doi.org/10.1002/(sici)3%3C197::aid%3E3.0.co;2-%23'],
    ['https://doi.org/{value}', 'https://doi.org/10.1002/%28sici%293', 'https://doi.org/10.1002/(sici)3'],
    ['https://hdl.handle.net/{value}', 'hdl:2027/mdp.39015', 'https://hdl.handle.net/2027/mdp.39015'],
    ['https://hdl.handle.net/{value}', 'http://hdl.handle.net/2027/mdp.39015', 'https://hdl.handle.net/2027/mdp.39015'],
    ['https://n2t.net/{value}', 'ark:12148/btv1b8449691v', 'https://n2t.net/ark:12148/btv1b8449691v'],
    ['https://n2t.net/{value}', 'https://gallica.bnf.fr/ark:/12148/btv1b8449691v', 'https://n2t.net/ark:/12148/btv1b8449691v'],
    ['https://gallica.bnf.fr/ark:/{value}', 'ark:/12148/btv1b8449691v', 'https://gallica.bnf.fr/ark:/12148/btv1b8449691v'],
    ['https://n2t.net/ark:{value}', 'ARK:/12148/btv1b8449691v', 'https://n2t.net/ark:12148/btv1b8449691v'],
    ['http://www.wikidata.org/entity/{value}', 'https://www.wikidata.org/entity/Q31487', 'http://www.wikidata.org/entity/Q31487'],
    ['https://n2t.net/{value}', 'ark:/12148/btv1b8449691v/f29', 'https://n2t.net/ark:/12148/btv1b8449691v/f29'],
    ['https://hdl.handle.net/{value}', '2027/mdp.39015/é', 'https://hdl.handle.net/2027/mdp.39015/é'],
    ['https://commons.wikimedia.org/wiki/{value}', 'Category:Sukiennice_(Kraków)?', 'https://commons.wikimedia.org/wiki/Category:Sukiennice_(Kraków)%3F'],
    ['https://register.example/{value}/', '100% a&b', 'https://register.example/100%25%20a&b/'],
    ['https://register.example/find?id={value}&lang=en', 'a&b=c+d/e:f#g', 'https://register.example/find?id=a%26b%3Dc%2Bd/e:f%23g&lang=en'],
    ['{+value}', 'https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
    ['https://a.example/{+value}', 'b%20c?d=e f#g', 'https://a.example/b%20c?d=e%20f#g'],
    ['https://a.example/{+value}', '50%', 'https://a.example/50%25'],
    ['https://a.example/{value}', '\u{e000}\u{1f600}"', 'https://a.example/%EE%80%80\u{1f600}%22'],
  ])('%s: %s', (template, value, iri) => {
    expect(expand(template, value)).toBe(iri);
    expect(iriFault(iri)).toBeUndefined();
  });
}); // prettier-ignore
