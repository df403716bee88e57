// The whole vocabulary of SHACL, one term after the other, in a shape: each is checked, allowed to say what nobody checks, or told.
// shacl.txt has the names of https://www.w3.org/ns/shacl.ttl (version of 2017-07-20) with their sorts: what is the path of a
// parameter of a constraint component, of Core or beyond, is a parameter.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOntology } from '../../src/facts/check/ontology.js';
import { readOntology } from '../../src/facts/read/ontology.js';
import { readModel } from '../../src/model/ontology/read.js';
import { files, languages, names } from '../evidence/museum.js';

const terms = readFileSync(join(import.meta.dirname, 'shacl.txt'), 'utf8').trim().split('\n').map((line) => line.split(' ') as [sort: string, name: string]); // prettier-ignore
const of = (...sorts: string[]): string[] => terms.filter(([sort]) => sorts.includes(sort)).map(([, name]) => name);

/** Adds a statement to the shape of the museums, or to that of a field. */
function rulesOf(what: string, subject: ':museum' | ':museum-opened'): string[] {
  const shapes = files.get('ontology/shapes.ttl')!;
  const changed = new Map([...files, ['ontology/shapes.ttl', `${shapes}\n${subject} ${what} .\n`]]);
  const quads = readOntology(changed, names);
  const found = checkOntology({ quads, model: readModel(quads, names), names, languages, files: changed });
  return found.map(({ rule }) => rule);
}

/** What may stand in shapes and asks nothing of things (SHACL §2.3.2, §2.1.4, §3.1, §5.2.1). */
const silent = ['declare', 'defaultValue', 'description', 'group', 'labelTemplate', 'message', 'name', 'namespace', 'order', 'prefix', 'prefixes', 'shapesGraph', 'suggestedShapesGraph']; // prettier-ignore
/** Parameters of SHACL-SPARQL, of its extensions and of SHACL-JS. */
const beyondCore = ['expression', 'js', 'sparql'];
const targets = ['target', 'targetNode', 'targetObjectsOf', 'targetSubjectsOf'];

describe('a term of SHACL', () => {
  it('is known, with its sort', () => {
    expect(terms.length).toBeGreaterThan(180);
    expect(of('parameter').length).toBeGreaterThan(30);
    expect(silent.filter((name) => !of('property').includes(name))).toEqual([]);
  });

  const core = of('parameter').filter((name) => !beyondCore.includes(name));

  it.each(core)('sh:%s of Core is checked: it is no stranger, and nothing says that it is left out', (name) => {
    const rules = rulesOf(`sh:${name} "\\u2603"`, ':museum-opened');
    expect(rules.filter((rule) => rule === 'shape-unchecked' || rule === 'shape-term-unknown')).toEqual([]);
  });

  it.each(beyondCore)('sh:%s is told of as not checked', (name) => {
    expect(rulesOf(`sh:${name} [ ]`, ':museum')).toContain('shape-unchecked');
  });

  it.each(of('property').filter((name) => !core.includes(name)))('sh:%s asks nothing, or is told of', (name) => {
    const known = ['class', 'path', 'property', 'node', 'severity', 'deactivated', 'targetClass', 'inversePath', 'alternativePath', 'zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath']; // prettier-ignore
    const rules = rulesOf(`sh:${name} [ ]`, ':museum');
    const about = rules.filter((rule) => rule.startsWith('shape-'));
    if (known.includes(name)) expect(about).not.toContain('shape-term-unknown');
    else if (silent.includes(name)) expect(about).toEqual([]);
    else expect(about).toContain(targets.includes(name) || rules.includes('shape-unchecked') ? 'shape-unchecked' : 'shape-term-unknown'); // prettier-ignore
  });

  it.each(of('class', 'value'))('sh:%s is known as a class or a value', (name) => {
    const isReport = /^(?:ValidationRe|AbstractResult)/.test(name);
    expect(rulesOf(`a sh:${name}`, ':museum').includes('shape-term-unknown')).toBe(isReport);
  });

  it.each(of('component'))('sh:%s stands in reports only, which is said', (name) => {
    expect(rulesOf(`a sh:${name}`, ':museum')).toContain('shape-term-unknown');
  });

  it.each(['maxCuont', 'Nodeshape', 'requires'])('sh:%s is none', (name) => {
    expect(rulesOf(`sh:${name} 1`, ':museum')).toContain('shape-term-unknown');
  });
});
