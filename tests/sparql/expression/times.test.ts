// Dates, times and durations by XSD 1.1 part 2 §3.3 and XPath F&O 3.1 §8 and §9.
import { describe } from 'vitest';
import { table } from './evaluate.js';

describe('parts of moments (SPARQL 1.1 Query §17.4.5)', () => {
  table([
    ['YEAR("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '2011'],
    ['MONTH("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '1'],
    ['DAY("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '10'],
    ['HOURS("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '14'],
    ['MINUTES("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '45'],
    ['SECONDS("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"13.815"^^xsd:decimal'],
    ['TIMEZONE("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"-PT5H"^^xsd:dayTimeDuration'],
    ['TIMEZONE("2011-01-10T14:45:13Z"^^xsd:dateTime)', '"PT0S"^^xsd:dayTimeDuration'],
    ['TIMEZONE("2011-01-10T14:45:13"^^xsd:dateTime)', 'error'],
    ['TZ("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"-05:00"'],
    ['TZ("2011-01-10T14:45:13Z"^^xsd:dateTime)', '"Z"'],
    ['TZ("2011-01-10T14:45:13"^^xsd:dateTime)', '""'],
    ['YEAR("2004"^^xsd:gYear)', '2004'],
    ['YEAR("2004-05-06"^^xsd:date)', '2004'],
    ['MONTH("2004-05"^^xsd:gYearMonth)', '5'],
    ['MONTH("2004"^^xsd:gYear)', 'error'],
    ['HOURS("10:00:00"^^xsd:time)', '10'],
    ['HOURS("2004-05-06"^^xsd:date)', 'error'],
    ['YEAR("-0044-03-15"^^xsd:date)', '-44'],
    ['YEAR("2024-12-31T24:00:00"^^xsd:dateTime)', '2025'],
    ['YEAR("2023-02-29"^^xsd:date)', 'error'],
    ['DAY("2024-02-29"^^xsd:date)', '29'],
    ['YEAR("2024-13-01"^^xsd:date)', 'error'],
    ['YEAR("24-01-01"^^xsd:date)', 'error'],
    ['NOW()', '"2026-11-29T12:00:00Z"^^xsd:dateTime'],
  ]);
});

describe('comparison', () => {
  table([
    ['"2024-12-31T24:00:00"^^xsd:dateTime = "2025-01-01T00:00:00"^^xsd:dateTime', 'true'],
    ['"2011-01-10T14:00:00Z"^^xsd:dateTime = "2011-01-10T15:00:00+01:00"^^xsd:dateTime', 'true'],
    ['"2011-01-10T14:00:00Z"^^xsd:dateTime < "2011-01-10T14:00:00.001Z"^^xsd:dateTime', 'true'],
    ['"2011-01-10T14:00:00Z"^^xsd:dateTime = "2011-01-10T14:00:00"^^xsd:dateTime', 'error'],
    ['"2011-01-10T14:00:00Z"^^xsd:dateTime < "2011-01-12T14:00:00"^^xsd:dateTime', 'true'],
    ['"2004"^^xsd:gYear < "2011"^^xsd:gYear', 'true'],
    ['"2022-09"^^xsd:gYearMonth > "2022-08"^^xsd:gYearMonth', 'true'],
    ['"2011-05-25"^^xsd:date < "2024-09-25"^^xsd:date', 'true'],
    ['"2011-05-25"^^xsd:date = "2011-05-25T00:00:00"^^xsd:dateTime', 'false'],
    ['"2011"^^xsd:gYear < "2011-05-25"^^xsd:date', 'error'],
    ['"09:00:00"^^xsd:time < "10:00:00"^^xsd:time', 'true'],
    ['"24:00:00"^^xsd:time = "00:00:00"^^xsd:time', 'true'],
    ['"P1Y"^^xsd:duration = "P12M"^^xsd:yearMonthDuration', 'true'],
    ['"PT0S"^^xsd:dayTimeDuration = "P0M"^^xsd:yearMonthDuration', 'true'],
    ['"P1D"^^xsd:dayTimeDuration < "PT25H"^^xsd:dayTimeDuration', 'true'],
    ['"P1M"^^xsd:duration < "P32D"^^xsd:duration', 'true'],
    ['"P1M"^^xsd:duration > "P27D"^^xsd:duration', 'true'],
    ['"P1M"^^xsd:duration < "P31D"^^xsd:duration', 'error'],
    ['"P5M"^^xsd:duration < "P153D"^^xsd:duration', 'error'],
    ['"P5M"^^xsd:duration < "P154D"^^xsd:duration', 'true'],
  ]);
});

describe('arithmetic (XPath F&O 3.1 §8.4, §9.7)', () => {
  table([
    ['"2024-09-25"^^xsd:date + "P1D"^^xsd:dayTimeDuration', '"2024-09-26"^^xsd:date'],
    ['"2024-01-31"^^xsd:date + "P1M"^^xsd:yearMonthDuration', '"2024-02-29"^^xsd:date'],
    ['"2024-01-31"^^xsd:date + "P1M"^^xsd:duration', '"2024-02-29"^^xsd:date'],
    ['"2024-02-29"^^xsd:date + "P1Y"^^xsd:yearMonthDuration', '"2025-02-28"^^xsd:date'],
    ['"2024-03-31"^^xsd:date - "P1M"^^xsd:yearMonthDuration', '"2024-02-29"^^xsd:date'],
    ['"P1D"^^xsd:dayTimeDuration + "2024-12-31Z"^^xsd:date', '"2025-01-01Z"^^xsd:date'],
    ['"2000-10-30T11:12:00"^^xsd:dateTime + "P3DT1H15M"^^xsd:dayTimeDuration', '"2000-11-02T12:27:00"^^xsd:dateTime'],
    [
      '"2000-10-30T06:12:00-05:00"^^xsd:dateTime - "PT0.5S"^^xsd:dayTimeDuration',
      '"2000-10-30T06:11:59.5-05:00"^^xsd:dateTime',
    ],
    ['"2004-10-30Z"^^xsd:date - "P2DT2H30M0S"^^xsd:dayTimeDuration', '"2004-10-27Z"^^xsd:date'],
    ['"11:12:00"^^xsd:time + "P3DT1H15M"^^xsd:dayTimeDuration', '"12:27:00"^^xsd:time'],
    ['"08:20:00-05:00"^^xsd:time - "P23DT10H10M"^^xsd:dayTimeDuration', '"22:10:00-05:00"^^xsd:time'],
    ['"11:12:00"^^xsd:time + "P1M"^^xsd:yearMonthDuration', 'error'],
    ['"2011"^^xsd:gYear + "P1Y"^^xsd:yearMonthDuration', 'error'],
    ['"2000-10-30"^^xsd:date - "1999-11-28"^^xsd:date', '"P337D"^^xsd:dayTimeDuration'],
    [
      '"2000-10-30T06:12:00-05:00"^^xsd:dateTime - "1999-11-28T09:00:00Z"^^xsd:dateTime',
      '"P337DT2H12M"^^xsd:dayTimeDuration',
    ],
    ['"2000-10-30"^^xsd:date - "1999-11-28Z"^^xsd:date', 'error'],
    ['"P2Y11M"^^xsd:yearMonthDuration + "P3Y3M"^^xsd:yearMonthDuration', '"P6Y2M"^^xsd:yearMonthDuration'],
    ['"P2DT12H5M"^^xsd:dayTimeDuration + "P5DT12H"^^xsd:dayTimeDuration', '"P8DT5M"^^xsd:dayTimeDuration'],
    ['"P2DT12H"^^xsd:dayTimeDuration - "P1DT10H30M"^^xsd:dayTimeDuration', '"P1DT1H30M"^^xsd:dayTimeDuration'],
    ['"P2Y11M"^^xsd:yearMonthDuration * 2.3', '"P6Y9M"^^xsd:yearMonthDuration'],
    ['"PT2H10M"^^xsd:dayTimeDuration * 2.1', '"PT4H33M"^^xsd:dayTimeDuration'],
    ['"P1DT2H30M10.5S"^^xsd:dayTimeDuration / 1.5', '"PT17H40M7S"^^xsd:dayTimeDuration'],
    ['"P2DT53M11S"^^xsd:dayTimeDuration / "P1DT10H"^^xsd:dayTimeDuration', '"1.437834967320261438"^^xsd:decimal'],
    ['"P3Y4M"^^xsd:yearMonthDuration / "-P1Y4M"^^xsd:yearMonthDuration', '"-2.5"^^xsd:decimal'],
    ['"P1Y"^^xsd:duration * 2', 'error'],
    ['"P1Y"^^xsd:yearMonthDuration * "NaN"^^xsd:double', 'error'],
  ]);
});
