// Co ma dobrą postać, a raczej nie o to chodziło, po polsku: litery, adresy, identyfikatory.
import type { likely as english } from '../en/likely.js';
import { quoted } from '../polish.js';
import { nameOf } from './checks.js';

/** Holds the sentences about what is hardly meant. */
export const likely: typeof english = {
  mixed: (owner, word, letter, code, meant) => [
    `W ${nameOf(owner)} stoi ${quoted(word)}, gdzie ${letter} (${code}) to litera innego pisma: kto wpisze to słowo, nie znajdzie go.`,
    `Napisz ${quoted(meant)}.`,
  ],
  ligature: (owner, letters, code) => [
    `W ${nameOf(owner)} ${quoted(letters)} to jeden znak (${code}), jak w złożonym druku: kto wpisze to słowo, nie znajdzie go.`,
    `Napisz zamiast niego ${quoted(letters)}.`,
  ],
  escape: (owner, sign) => [
    `W ${nameOf(owner)} stoi ${quoted(sign)}, czyli zapis znaku dla programów, a czytelnicy zobaczą go dosłownie.`,
    'Napisz sam znak, a zamiast końca wiersza spację.',
  ],
  markdown: (owner, mark) => [
    `W ${nameOf(owner)} stoi ${quoted(mark)} z Markdowna, co czytelnicy zobaczą dosłownie.`,
    'Napisz tekst tak, jak się go czyta; adres ma swoje pole.',
  ],
  spaces: (owner) => [`W ${nameOf(owner)} stoją dwie spacje obok siebie.`, 'Usuń jedną z nich.'],
  bracket: (owner, rest) => [
    `W ${nameOf(owner)} nawias jest otwarty, a nie zamknięty: ${quoted(rest)}.`,
    'Dopisz to, czego brakuje, albo zamknij nawias.',
  ],
  password: (key, without) => [
    `W adresie w polu ${key} przed znakiem @ stoi nazwa użytkownika albo hasło, które każdy by przeczytał.`,
    `Napisz ${without} i zmień hasło.`,
  ],
  inner: (key, iri, host) => [
    `${key} ${quoted(iri)} prowadzi do ${host}, czyli u każdego czytelnika gdzie indziej albo donikąd.`,
    'Napisz adres, pod którym to jest w internecie, albo go usuń.',
  ],
  host: (key, iri, host) => [
    `${key} ${quoted(iri)} prowadzi do ${quoted(host)}, a to nie jest nazwa serwera w internecie.`,
    'Otwórz adres w przeglądarce i stamtąd go skopiuj.',
  ],
  end: (key, iri, end, meant) => [
    `${key} ${quoted(iri)} kończy się znakami ${quoted(end)}, jak zdanie.`,
    `Napisz ${meant}, jeśli to jest adres.`,
  ],
  tracking: (key, iri, clean) => [
    `${key} ${quoted(iri)} mówi, z którego listu albo strony ktoś przyszedł.`,
    `Napisz ${clean}.`,
  ],
  shared: (key, text, other, place) => [
    `${key} ${quoted(text)} ma już ${quoted(other)} w ${place}: według niego to jedna rzecz.`,
    'Popraw identyfikator, który jest błędny, albo połącz oba wpisy.',
  ],
  keywords: (text, parts) => [
    `Słowo kluczowe ${quoted(text)} to kilka słów (${parts.length}), a portale pokażą je jako jedno.`,
    `Napisz każde osobno: [${parts.join(', ')}].`,
  ],
  keywordTwice: (text) => [`Słowo kluczowe ${quoted(text)} już tu jest, tylko innymi literami.`, 'Usuń jedno z nich.'],
  firstDay: (text) => [
    `${quoted(text)} to dzień, od którego liczą komputery; programy wpisują go tam, gdzie daty brak.`,
    'Usuń datę, której nie znasz.',
  ],
};
