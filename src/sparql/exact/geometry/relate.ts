// The relations of two geometries: of Simple Features, of Egenhofer, of RCC8 (GeoSPARQL 1.1 §9.2 to §9.5).
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import type IntersectionMatrix from 'jsts/org/locationtech/jts/geom/IntersectionMatrix.js';
import { simpleOf, truth } from '../expression/literal.js';
import type { TermFunction } from '../expression/text.js';
import { fail } from '../expression/error.js';
import type { Term } from '../row.js';
import { computed, readGeometry, type Shape } from './geometry.js';

/** Tells of two shapes what their matrix of intersections says. */
type Test = (matrix: IntersectionMatrix, dimensions: readonly [number, number]) => boolean;

function matrixOf(first: Shape, second: Shape): IntersectionMatrix {
  return RelateOp.relate(first, second) as IntersectionMatrix;
}

function relation(test: Test): TermFunction {
  return (one, other) => {
    const [first, second] = [readGeometry(one).shape, readGeometry(other).shape];
    const dimensions = [first.getDimension(), second.getDimension()] as const;
    return truth(computed(() => test(matrixOf(first, second), dimensions)));
  };
}

/** Tables 4 and 5 of GeoSPARQL 1.1 give the families of Egenhofer and RCC8 by patterns of the matrix. */
const patterns = {
  ehEquals: ['TFFFTFFFT'],
  ehDisjoint: ['FF*FF****'],
  ehMeet: ['FT*******', 'F**T*****', 'F***T****'],
  ehOverlap: ['T*T***T**'],
  ehCovers: ['T*TFT*FF*'],
  ehCoveredBy: ['TFF*TFT**'],
  ehInside: ['TFF*FFT**'],
  ehContains: ['T*TFF*FF*'],
  rcc8eq: ['TFFFTFFFT'],
  rcc8dc: ['FFTFFTTTT'],
  rcc8ec: ['FFTFTTTTT'],
  rcc8po: ['TTTTTTTTT'],
  rcc8tppi: ['TTTFTTFFT'],
  rcc8tpp: ['TFFTTFTTT'],
  rcc8ntpp: ['TFFTFFTTT'],
  rcc8ntppi: ['TTTFFTFFT'],
} as const;

const byPattern = Object.entries(patterns).map(([name, all]): readonly [string, TermFunction] => [
  name,
  relation((matrix) => all.some((each) => matrix.matches(each))),
]);

const pattern = /^[012TF*]{9}$/;

/** Holds the relations by the names of their functions. */
export const relations: Readonly<Record<string, TermFunction>> = {
  ...Object.fromEntries(byPattern),
  sfEquals: relation((matrix, dimensions) => matrix.isEquals(...dimensions)),
  sfDisjoint: relation((matrix) => matrix.isDisjoint()),
  sfIntersects: relation((matrix) => matrix.isIntersects()),
  sfTouches: relation((matrix, dimensions) => matrix.isTouches(...dimensions) === true),
  sfCrosses: relation((matrix, dimensions) => matrix.isCrosses(...dimensions)),
  sfWithin: relation((matrix) => matrix.isWithin()),
  sfContains: relation((matrix) => matrix.isContains()),
  sfOverlaps: relation((matrix, dimensions) => matrix.isOverlaps(...dimensions)),
  relate: (one, other, wanted?: Term) => {
    const text = wanted === undefined ? '' : simpleOf(wanted);
    if (!pattern.test(text)) fail();
    const [first, second] = [readGeometry(one).shape, readGeometry(other).shape];
    return truth(computed(() => matrixOf(first, second).matches(text)));
  },
};
