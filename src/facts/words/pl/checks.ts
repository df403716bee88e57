// What is wrong with texts, dates, points and entries together, in Polish.
import type { checks as english, Owner } from '../en/checks.js';
import { counted, quoted } from '../polish.js';

/** Names what a text belongs to. */
export const nameOf = (owner: Owner): string =>
  'field' in owner ? `polu ${quoted(owner.field)}` : `<${owner.property}> przy <${owner.subject}>`;
const circleHint = 'Hierarchia prowadzi w górę; usuń jeden z kroków.';

const retype = 'Wpisz to miejsce jeszcze raz: znak przyszedł przy kopiowaniu.';

/** Holds the sentences about texts, dates, points and entries together. */
export const checks: typeof english = {
  character: (owner, code, at) => [
    `W ${nameOf(owner)} na miejscu ${at} jest znak ${code}, którego nie pokaże żadna strona ani XML.`,
    'Usuń ten znak; w większości edytorów jest niewidoczny.',
  ],
  composition: (owner, composed) => [
    `W ${nameOf(owner)} litera i jej znak diakrytyczny są zapisane jako dwa znaki, więc wyszukiwanie by ich nie znalazło.`,
    `Napisz ${quoted(composed)} w całości (postać NFC Unicode).`,
  ],
  leftover: (owner, text) => [
    `W ${nameOf(owner)} stoi ${quoted(text)}: to arkusz zostawił w miejscu wartości.`,
    'Napisz samą wartość.',
  ],
  lostLetter: (owner) => [
    `W ${nameOf(owner)} jest znak U+FFFD w miejscu litery, która zginęła w innym kodowaniu.`,
    'Wpisz tę literę albo weź tekst ze źródła i zapisz go w UTF-8.',
  ],
  garbled: (owner, text, whole) => [
    `W ${nameOf(owner)} stoi ${quoted(text)}: UTF-8, które odczytano w innym kodowaniu.`,
    `Napisz ${quoted(whole)}.`,
  ],
  turning: (owner, code) => [
    `W ${nameOf(owner)} jest znak ${code}, który odwraca kierunek tego, co po nim stoi.`,
    retype,
  ],
  unseen: (owner, code) => [`W ${nameOf(owner)} jest znak ${code}, którego nie widać.`, retype],
  padded: (owner) => [
    `Tekst w ${nameOf(owner)} zaczyna się albo kończy odstępem.`,
    'Usuń odstęp, a także cudzysłów, jeśli nic innego go nie wymaga.',
  ],
  markup: (owner, markup) => [
    `W ${nameOf(owner)} stoi ${quoted(markup)} z HTML-a, co czytelnicy zobaczą dosłownie.`,
    'Napisz tekst tak, jak się go czyta.',
  ],
  unfinished: (owner, sign) => [
    `W ${nameOf(owner)} tekst kończy się znakiem ${quoted(sign)}.`,
    'Usuń go albo dopisz to, czego za nim brakuje.',
  ],
  placeholder: (key, text) => [
    `W polu ${quoted(key)} stoi ${quoted(text)}, jak tam, gdzie wartości brakuje.`,
    'Usuń pole albo napisz samą wartość.',
  ],
  cutNumber: (key, text) => [
    `Pole ${quoted(key)} to ${quoted(text)}: arkusz uznał je za liczbę i zostawił pierwsze cyfry.`,
    'Napisz całość, w kolumnie sformatowanej jako tekst.',
  ],
  marked: (key, text) => [
    `Pole ${quoted(key)} to ${quoted(text)}, z apostrofem, którym mówi się arkuszowi, że dalej jest tekst.`,
    `Napisz ${text.slice(1)}.`,
  ],
  noLanguage: ({ key, slug }, language, stranger, languages) => [
    `Pole ${quoted(key)} nie ma tekstu w języku ${language}.${stranger === undefined ? '' : ` ${quoted(stranger)} nie jest językiem publikacji, która ma ${languages.join(', ')}.`}`,
    `Dopisz „${language}: …” do ${key} we wpisie ${slug}.`,
  ],
  incomplete: (language, count) => [
    `${counted(count, 'tekstu', 'tekstów', 'tekstów')} nie ma jeszcze w języku ${language}; czytelnicy znajdą je w innym, oznaczone.`,
    'Listę podaje „hejnal check --untranslated”.',
  ],
  basis: ({ key, text }, basis, words, slug) => [
    `${key} ${quoted(text)} nie mówi, na czym się opiera.`,
    `Dopisz „${basis}: ${words.length === 0 ? '…' : words.join(' albo ')}” we wpisie ${slug}.`,
  ],
  yearZero: (text) => [`${quoted(text)} to rok 1 p.n.e.`, 'Usuń datę, której nie znasz.'],
  farYear: (text, year, meant) => [
    `${quoted(text)} to rok ${year}.`,
    meant === undefined ? 'Sprawdź cyfry.' : `Jeśli chodzi o dzień, napisz ${meant}.`,
  ],
  swapped: (key, text, turned) => [
    `${key} ${quoted(text)} leży daleko od reszty; z liczbami w odwrotnej kolejności leżałoby blisko.`,
    `Najpierw długość geograficzna: napisz ${turned}.`,
  ],
  zeroes: (key, text) => [
    `${key} ${quoted(text)} leży w morzu u brzegów Afryki, gdzie programy umieszczają to, czego miejsca nie znają.`,
    'Usuń to pole albo wpisz miejsce.',
  ],
  faraway: (key, text) => [
    `${key} ${quoted(text)} leży poza obszarem, którego dotyczy publikacja.`,
    'Popraw punkt albo poszerz obszar (box) w „spatial” w data/publication.yaml.',
  ],
  withdrawn: (key, text, day) => [
    `${key} ${quoted(text)} wycofano ${day}: pod tym adresem już nic nie ma, a rzecz nie ma nazwy.`,
    'Podaj to, co ją zastąpiło, albo usuń wartość.',
  ],
  itself: (key, text) => [`${key} ${quoted(text)} to ta sama rzecz.`, circleHint],
  circle: (key, names) => [`${key} wraca tam, gdzie się zaczęło: ${names.join(' → ')}.`, circleHint],
  duplicate: (slug, other, place, hasOneField) => [
    `${quoted(slug)} mówi to samo co ${quoted(other)} w ${place}.`,
    `Jeśli to jedna rzecz, zostaw jeden wpis${hasOneField ? ', a drugą nazwę wpisz do formerSlugs' : ''}.`,
  ],
};
