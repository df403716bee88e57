"""Writes the workbooks of tests/init/tables with openpyxl and odfpy. The facts are those of UNESCO's list, Statistics Finland and Statbel."""

import os

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

FOLDER = os.path.join(os.path.dirname(__file__), "tables")

REGIONS = """01;Uusimaa;Nyland;Helsinki
02;Varsinais-Suomi;Egentliga Finland;Turku
04;Satakunta;Satakunta;Pori
05;Kanta-Häme;Egentliga Tavastland;Hämeenlinna
06;Pirkanmaa;Birkaland;Tampere
07;Päijät-Häme;Päijänne-Tavastland;Lahti
08;Kymenlaakso;Kymmenedalen;Kouvola
09;Etelä-Karjala;Södra Karelen;Lappeenranta
10;Etelä-Savo;Södra Savolax;Mikkeli
11;Pohjois-Savo;Norra Savolax;Kuopio
12;Pohjois-Karjala;Norra Karelen;Joensuu
13;Keski-Suomi;Mellersta Finland;Jyväskylä
14;Etelä-Pohjanmaa;Södra Österbotten;Seinäjoki
15;Pohjanmaa;Österbotten;Vaasa
16;Keski-Pohjanmaa;Mellersta Österbotten;Kokkola
17;Pohjois-Pohjanmaa;Norra Österbotten;Oulu
18;Kainuu;Kajanaland;Kajaani
19;Lappi;Lappland;Rovaniemi
21;Ahvenanmaa;Åland;Maarianhamina"""

SITES = [
    ("Vanha Rauma", "Gamla Raumo", 1991, "Satakunta", 61.13, 21.51, "https://whc.unesco.org/en/list/582"),
    ("Suomenlinna", "Sveaborg", 1991, "Uusimaa", 60.15, 24.98, "https://whc.unesco.org/en/list/583"),
    ("Petäjäveden vanha kirkko", "Petäjävesi gamla kyrka", 1994, "Keski-Suomi", 62.25, 25.18, "https://whc.unesco.org/en/list/584"),
    ("Verlan puuhiomo ja pahvitehdas", "Verla träsliperi och pappfabrik", 1996, "Kymenlaakso", 61.06, 26.64, "https://whc.unesco.org/en/list/751"),
    ("Sammallahdenmäki", "Sammallahdenmäki", 1999, "Satakunta", 61.12, 21.78, "https://whc.unesco.org/en/list/579"),
]  # fmt: skip

PROVINCES = """BE21;Antwerpen;Anvers;Antwerpen;Vlaams Gewest;nee
BE22;Limburg;Limbourg;Limburg;Vlaams Gewest;nee
BE23;Oost-Vlaanderen;Flandre-Orientale;Ostflandern;Vlaams Gewest;nee
BE24;Vlaams-Brabant;Brabant flamand;Flämisch-Brabant;Vlaams Gewest;nee
BE25;West-Vlaanderen;Flandre-Occidentale;Westflandern;Vlaams Gewest;nee
BE31;Waals-Brabant;Brabant wallon;Wallonisch-Brabant;Waals Gewest;nee
BE32;Henegouwen;Hainaut;Hennegau;Waals Gewest;nee
BE33;Luik;Liège;Lüttich;Waals Gewest;ja
BE34;Luxemburg;Luxembourg;Luxemburg;Waals Gewest;nee
BE35;Namen;Namur;Namur;Waals Gewest;nee"""


def finland():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Maakunnat"
    sheet.append(["Koodi", "Nimi (fi)", "Namn (sv)", "Keskus"])
    for line in REGIONS.split("\n"):
        code, *rest = line.split(";")
        sheet.append([int(code), *rest])
        sheet.cell(sheet.max_row, 1).number_format = "00"
    sites = book.create_sheet("Maailmanperintö")
    sites.append(["Suomen maailmanperintökohteita"])
    sites.append([])
    sites.append(["Nimi (fi)", "Namn (sv)", "Vuosi", "Maakunta", "Leveysaste", "Pituusaste", "Sivu"])
    for site in SITES:
        sites.append(site)
    book.save(os.path.join(FOLDER, "suomi.xlsx"))


def belgium():
    book = OpenDocumentSpreadsheet()
    table = Table(name="Blad1")
    book.spreadsheet.addElement(table)
    head = "NUTS;Naam (nl);Nom (fr);Name (de);Gewest;Duitstalige gemeenten"
    for line in [head, *PROVINCES.split("\n")]:
        row = TableRow()
        table.addElement(row)
        for value in line.split(";"):
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
            row.addElement(cell)
    book.save(os.path.join(FOLDER, "provincies.ods"))


finland()
belgium()
