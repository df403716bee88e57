// The blocks of Unicode 14, which `\p{Is…}` names (XSD 1.1 part 2 §G.4.2.3).
import type { Range } from './ranges.js';

/** Each block by its name, the gap before it (`+`, where there is one) and its length, in sixteens and in hexadecimal. */
const table = `
  BasicLatin 8, Latin-1Supplement 8, LatinExtended-A 8, LatinExtended-B d, IPAExtensions 6,
  SpacingModifierLetters 5, CombiningDiacriticalMarks 7, GreekandCoptic 9, Cyrillic 10, CyrillicSupplement 3,
  Armenian 6, Hebrew 7, Arabic 10, Syriac 5, ArabicSupplement 3, Thaana 4, NKo 4, Samaritan 4, Mandaic 2,
  SyriacSupplement 1, ArabicExtended-B 3, ArabicExtended-A 6, Devanagari 8, Bengali 8, Gurmukhi 8, Gujarati 8,
  Oriya 8, Tamil 8, Telugu 8, Kannada 8, Malayalam 8, Sinhala 8, Thai 8, Lao 8, Tibetan 10, Myanmar a, Georgian 6,
  HangulJamo 10, Ethiopic 18, EthiopicSupplement 2, Cherokee 6, UnifiedCanadianAboriginalSyllabics 28, Ogham 2,
  Runic 6, Tagalog 2, Hanunoo 2, Buhid 2, Tagbanwa 2, Khmer 8, Mongolian b,
  UnifiedCanadianAboriginalSyllabicsExtended 5, Limbu 5, TaiLe 3, NewTaiLue 6, KhmerSymbols 2, Buginese 2,
  TaiTham 9, CombiningDiacriticalMarksExtended 5, Balinese 8, Sundanese 4, Batak 4, Lepcha 5, OlChiki 3,
  CyrillicExtended-C 1, GeorgianExtended 3, SundaneseSupplement 1, VedicExtensions 3, PhoneticExtensions 8,
  PhoneticExtensionsSupplement 4, CombiningDiacriticalMarksSupplement 4, LatinExtendedAdditional 10,
  GreekExtended 10, GeneralPunctuation 7, SuperscriptsandSubscripts 3, CurrencySymbols 3,
  CombiningDiacriticalMarksforSymbols 3, LetterlikeSymbols 5, NumberForms 4, Arrows 7, MathematicalOperators 10,
  MiscellaneousTechnical 10, ControlPictures 4, OpticalCharacterRecognition 2, EnclosedAlphanumerics a,
  BoxDrawing 8, BlockElements 2, GeometricShapes 6, MiscellaneousSymbols 10, Dingbats c,
  MiscellaneousMathematicalSymbols-A 3, SupplementalArrows-A 1, BraillePatterns 10, SupplementalArrows-B 8,
  MiscellaneousMathematicalSymbols-B 8, SupplementalMathematicalOperators 10, MiscellaneousSymbolsandArrows 10,
  Glagolitic 6, LatinExtended-C 2, Coptic 8, GeorgianSupplement 3, Tifinagh 5, EthiopicExtended 6,
  CyrillicExtended-A 2, SupplementalPunctuation 8, CJKRadicalsSupplement 8, KangxiRadicals e,
  IdeographicDescriptionCharacters+1 1, CJKSymbolsandPunctuation 4, Hiragana 6, Katakana 6, Bopomofo 3,
  HangulCompatibilityJamo 6, Kanbun 1, BopomofoExtended 2, CJKStrokes 3, KatakanaPhoneticExtensions 1,
  EnclosedCJKLettersandMonths 10, CJKCompatibility 10, CJKUnifiedIdeographsExtensionA 19c, YijingHexagramSymbols 4,
  CJKUnifiedIdeographs 520, YiSyllables 49, YiRadicals 4, Lisu 3, Vai 14, CyrillicExtended-B 6, Bamum 6,
  ModifierToneLetters 2, LatinExtended-D e, SylotiNagri 3, CommonIndicNumberForms 1, Phags-pa 4, Saurashtra 6,
  DevanagariExtended 2, KayahLi 3, Rejang 3, HangulJamoExtended-A 2, Javanese 6, MyanmarExtended-B 2, Cham 6,
  MyanmarExtended-A 2, TaiViet 6, MeeteiMayekExtensions 2, EthiopicExtended-A 3, LatinExtended-E 4,
  CherokeeSupplement 5, MeeteiMayek 4, HangulSyllables 2bb, HangulJamoExtended-B 5, HighSurrogates 38,
  HighPrivateUseSurrogates 8, LowSurrogates 40, PrivateUseArea 190, CJKCompatibilityIdeographs 20,
  AlphabeticPresentationForms 5, ArabicPresentationForms-A 2b, VariationSelectors 1, VerticalForms 1,
  CombiningHalfMarks 1, CJKCompatibilityForms 2, SmallFormVariants 2, ArabicPresentationForms-B 9,
  HalfwidthandFullwidthForms f, Specials 1, LinearBSyllabary 8, LinearBIdeograms 8, AegeanNumbers 4,
  AncientGreekNumbers 5, AncientSymbols 4, PhaistosDisc 3, Lycian+8 2, Carian 4, CopticEpactNumbers 2, OldItalic 3,
  Gothic 2, OldPermic 3, Ugaritic 2, OldPersian 4, Deseret+2 5, Shavian 3, Osmanya 3, Osage 5, Elbasan 3,
  CaucasianAlbanian 4, Vithkuqi 5, LinearA+4 18, LatinExtended-F 4, CypriotSyllabary+4 4, ImperialAramaic 2,
  Palmyrene 2, Nabataean 3, Hatran+3 2, Phoenician 2, Lydian 2, MeroiticHieroglyphs+4 2, MeroiticCursive 6,
  Kharoshthi 6, OldSouthArabian 2, OldNorthArabian 2, Manichaean+2 4, Avestan 4, InscriptionalParthian 2,
  InscriptionalPahlavi 2, PsalterPahlavi 3, OldTurkic+5 5, OldHungarian+3 8, HanifiRohingya 4,
  RumiNumeralSymbols+12 2, Yezidi 4, OldSogdian+4 3, Sogdian 4, OldUyghur 4, Chorasmian 3, Elymaic 2, Brahmi 8,
  Kaithi 5, SoraSompeng 3, Chakma 5, Mahajani 3, Sharada 6, SinhalaArchaicNumbers 2, Khojki 5, Multani+3 3,
  Khudawadi 5, Grantha 8, Newa+8 8, Tirhuta 6, Siddham+a 8, Modi 6, MongolianSupplement 2, Takri 5, Ahom+3 5,
  Dogra+b 5, WarangCiti+5 6, DivesAkuru 6, Nandinagari+4 6, ZanabazarSquare 5, Soyombo 6,
  UnifiedCanadianAboriginalSyllabicsExtended-A 1, PauCinHau 4, Bhaiksuki+10 7, Marchen 5, MasaramGondi+4 6,
  GunjalaGondi 5, Makasar+13 2, LisuSupplement+b 1, TamilSupplement 4, Cuneiform 40,
  CuneiformNumbersandPunctuation 8, EarlyDynasticCuneiform d, Cypro-Minoan+a4 7, EgyptianHieroglyphs 43,
  EgyptianHieroglyphFormatControls 1, AnatolianHieroglyphs+fc 28, BamumSupplement+218 24, Mro 3, Tangsa 6,
  BassaVah 3, PahawhHmong 9, Medefaidrin+2b 6, Miao+6 a, IdeographicSymbolsandPunctuation+4 2, Tangut 180,
  TangutComponents 30, KhitanSmallScript 20, TangutSupplement 8, KanaExtended-B+227 1, KanaSupplement 10,
  KanaExtended-A 3, SmallKanaExtension 4, Nushu 19, Duployan+90 a, ShorthandFormatControls 1,
  ZnamennyMusicalNotation+125 d, ByzantineMusicalSymbols+3 10, MusicalSymbols 10, AncientGreekMusicalNotation 5,
  MayanNumerals+9 2, TaiXuanJingSymbols 6, CountingRodNumerals 2, MathematicalAlphanumericSymbols+8 40,
  SuttonSignWriting 2b, LatinExtended-G+45 10, GlagoliticSupplement 3, NyiakengPuachueHmong+d 5, Toto+14 3,
  Wancho 4, EthiopicExtended-B+4e 2, MendeKikakui e, Adlam+2 6, IndicSiyaqNumbers+31 5, OttomanSiyaqNumbers+4 5,
  ArabicMathematicalAlphabeticSymbols+b 10, MahjongTiles+10 3, DominoTiles 7, PlayingCards 6,
  EnclosedAlphanumericSupplement 10, EnclosedIdeographicSupplement 10, MiscellaneousSymbolsandPictographs 30,
  Emoticons 5, OrnamentalDingbats 3, TransportandMapSymbols 8, AlchemicalSymbols 8, GeometricShapesExtended 8,
  SupplementalArrows-C 10, SupplementalSymbolsandPictographs 10, ChessSymbols 7, SymbolsandPictographsExtended-A 9,
  SymbolsforLegacyComputing 10, CJKUnifiedIdeographsExtensionB+40 a6e, CJKUnifiedIdeographsExtensionC+2 104,
  CJKUnifiedIdeographsExtensionD e, CJKUnifiedIdeographsExtensionE 169, CJKUnifiedIdeographsExtensionF 1d4,
  CJKCompatibilityIdeographsSupplement+c1 22, CJKUnifiedIdeographsExtensionG+5e 135, Tags+aecb 8,
  VariationSelectorsSupplement+8 f, SupplementaryPrivateUseArea-A+fe1 1000, SupplementaryPrivateUseArea-B 1000,`;
/** Names that older versions of Unicode gave to blocks, which XSD asks to be known as well. */
const older: Readonly<Record<string, string>> = {
  Greek: 'GreekandCoptic',
  CombiningMarksforSymbols: 'CombiningDiacriticalMarksforSymbols',
  PrivateUse: 'PrivateUseArea',
};

function readTable(): ReadonlyMap<string, Range> {
  const blocks = new Map<string, Range>();
  let at = 0;
  for (const entry of table.split(',')) {
    const [, name, gap = '0', length] = /^\s*(.+?)(?:\+([\da-f]+))? ([\da-f]+)\s*$/.exec(entry) ?? [];
    if (name === undefined || length === undefined) continue;
    const start = at + parseInt(gap, 16) * 16;
    at = start + parseInt(length, 16) * 16;
    blocks.set(name, [start, at - 1]);
  }
  return blocks;
}

const blocks = readTable();

/** Finds the code points of a block by its name without spaces; `undefined` if there is no such block. */
export function blockOf(name: string): Range | undefined {
  return blocks.get(older[name] ?? name);
}
