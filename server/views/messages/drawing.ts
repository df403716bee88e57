// Texts of what the server draws.
import { words } from './words.js';

/** Holds the texts of what the server draws. */
export const drawingWords = words({
  en: {
    orLater: 'or later',
    basis: 'basis of the date',
    timelineLegend:
      'A point is a day. A bar is a month or a year: nothing more exact is known. A dashed line says that the date is the earliest possible one.',
    map: 'Map',
    mapLegend: 'Land and borders: Natural Earth. The map repeats the list.',
    neighbours: 'Neighbours',
    neighboursLegend: 'Left: what refers to it. Right: what it refers to.',
    furtherNeighbours: 'further',
    diagram: 'Classes and how they are linked',
    diagramLegend:
      'Each box is a class; below it, the properties that lead to others, with a line where that is one or two.',
  },
  pl: {
    orLater: 'lub później',
    basis: 'podstawa daty',
    timelineLegend:
      'Punkt to dzień. Pasek to miesiąc albo rok: dokładniej nie wiadomo. Linia przerywana mówi, że data jest najwcześniejszą możliwą.',
    map: 'Mapa',
    mapLegend: 'Lądy i granice: Natural Earth. Mapa powtarza listę.',
    neighbours: 'Sąsiedztwo',
    neighboursLegend: 'Po lewej: co się do tego odnosi. Po prawej: do czego się to odnosi.',
    furtherNeighbours: 'dalszych',
    diagram: 'Klasy i ich powiązania',
    diagramLegend:
      'Każde pole to klasa; pod nią własności prowadzące do innych klas, z linią, gdy jest to jedna lub dwie.',
  },
});
