"""Writes the workbooks of tests/cases with openpyxl and odfpy: make.py FOLDER. What is there is made anew."""

import datetime
import os
import sys

import openpyxl
from odf.office import Annotation
from odf.number import DateStyle, Day, EmbeddedText, Month, Number, NumberStyle, Text, Year
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableHeaderRows, TableRow, TableRowGroup
from odf.text import P, S, Span

HEADER = ["id", "name@en", "name@pl", "otherNames@pl", "opened", "rooms", "area", "free", "register", "style", "page", "withdrawn"]


def save(book, folder, name):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    book.save(path)


def good_xlsx(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    sheet.append(HEADER)
    sheet.append(
        ["mocak", "Czartoryski Museum", "Muzeum Czartoryskich", "Czartoryscy | „Puławy”", 1878, 12, 1204.1, True, 123, "gothic"]
    )
    sheet["I2"].number_format = "00000"
    sheet.append(
        ["wawel", "Wawel Castle, Cracow", "Zamek Królewski\nna Wawelu", None, datetime.date(1930, 5, 1), 71, 0.1 + 0.2]
    )
    sheet["E3"].number_format = "mmm-yy"
    sheet["K3"] = "https://wawel.example/"
    sheet["K3"].hyperlink = "https://wawel.example/"
    sheet.append([])
    sheet.append(["schindler", "Schindler’s Factory 🏭", "Fabryka Schindlera", None, datetime.datetime(2010, 6, 10), 1])
    sheet["I5"] = 30702
    sheet["I5"].number_format = '00"/"000'
    sheet.append(["old"])
    sheet["L6"] = datetime.date(2026, 1, 1)
    sheet["L6"].number_format = "d.mm.yyyy"
    save(book, folder, "xlsx/data/museums.xlsx")


def text(value):
    cell = TableCell(valuetype="string")
    for line in value.split("\n"):
        cell.addElement(P(text=line))
    return cell


def row(parent, *cells):
    made = TableRow()
    for cell in cells:
        made.addElement(text(cell) if isinstance(cell, str) else cell)
    parent.addElement(made)


def number(value, shown, **style):
    cell = TableCell(valuetype="float", value=value, **style)
    cell.addElement(P(text=shown))
    return cell


def date(value, shown, **style):
    cell = TableCell(valuetype="date", datevalue=value, **style)
    cell.addElement(P(text=shown))
    return cell


def good_ods(folder):
    book = OpenDocumentSpreadsheet()
    months = DateStyle(name="N1")
    months.addElement(Month(style="long"))
    months.addElement(Text(text="/"))
    months.addElement(Year(style="long"))
    book.automaticstyles.addElement(months)
    book.automaticstyles.addElement(Style(name="ce1", family="table-cell", datastylename="N1"))
    for name, style, slash in [("N2", "ce2", False), ("N3", "ce3", True)]:
        code = NumberStyle(name=name)
        digits = Number(decimalplaces=0, minintegerdigits=5)
        if slash:
            digits.addElement(EmbeddedText(position=3, text="/"))
        code.addElement(digits)
        book.automaticstyles.addElement(code)
        book.automaticstyles.addElement(Style(name=style, family="table-cell", datastylename=name))
    table = Table(name="Arkusz1")
    book.spreadsheet.addElement(table)
    table.addElement(TableColumn(numbercolumnsrepeated=16384))
    # Rows that are printed on every page, and rows that can be folded, stand in elements of their own.
    heads = TableHeaderRows()
    table.addElement(heads)
    row(heads, *HEADER)
    group = TableRowGroup()
    table.addElement(group)
    free = TableCell(valuetype="boolean", booleanvalue="true")
    free.addElement(P(text="PRAWDA"))
    noted = text("Czartoryski Museum")
    note = Annotation()
    note.addElement(P(text="a note is no name"))
    noted.addElement(note)
    row(
        group, "mocak", noted, "Muzeum Czartoryskich", "Czartoryscy | „Puławy”", number("1878", "1878"), number("12", "12"),
        number("1204.1", "1 204,1"), free, number("123", "00123", stylename="ce2"), "gothic",
    )  # fmt: skip
    name = TableCell(valuetype="string")
    first = P(text="Zamek ")
    first.addElement(Span(text="Królewski"))
    name.addElement(first)
    name.addElement(P(text="na Wawelu"))
    empty = TableCell()
    row(
        group, "wawel", "Wawel Castle, Cracow", name, empty, date("1930-05-01", "05/1930", stylename="ce1"), number("71", "71"),
        number("0.3", "0,3"), TableCell(numbercolumnsrepeated=3), "https://wawel.example/",
    )  # fmt: skip
    table.addElement(TableRow(numberrowsrepeated=1))
    factory = TableCell(valuetype="string")
    words = P(text="Schindler’s")
    words.addElement(S(c=1))
    words.addText("Factory 🏭")
    factory.addElement(words)
    row(
        table, "schindler", factory, "Fabryka Schindlera", TableCell(), date("2010-06-10T00:00:00", "10.06.10"), number("1", "1"),
        TableCell(numbercolumnsrepeated=2), number("30702", "30/702", stylename="ce3"),
    )  # fmt: skip
    row(table, "old", TableCell(numbercolumnsrepeated=10), date("2026-01-01", "1.01.2026"))
    last = TableRow(numberrowsrepeated=1048570)
    last.addElement(TableCell(numbercolumnsrepeated=16384))
    table.addElement(last)
    save(book, folder, "ods/data/museums.ods")


def sheets(folder):
    book = openpyxl.Workbook()
    book.active.title = "museums"
    book.active.append(["id", "name@en", "name@pl"])
    book.active.append(["vitra", "Vitra", "Vitra"])
    archives = book.create_sheet("archives")
    archives["B3"] = "id"
    archives["C3"] = "name@en"
    archives["D3"] = "name@pl"
    archives["B4"] = "city"
    archives["C4"] = "City Archive"
    archives["D4"] = "Archiwum Miejskie"
    notes = book.create_sheet("To do")
    notes["A1"] = "Ask the registry for 2025."
    book.create_sheet("Empty")
    save(book, folder, "workbook-sheets/data/city.xlsx")


def mistakes(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Domy"
    sheet.append(["id", "name@en", "name@pl", "opened", "rooms", "register", "area"])
    sheet.append(["a", "House A", "Dom A", datetime.date(2022, 9, 30), "=1+1", datetime.date(2024, 4, 3), "#N/A"])
    sheet["G2"].data_type = "e"
    sheet.append(["b", "House B", "Dom B", "25.09.2024", 12.5, 1234567890123456789])
    sheet.append(["c", "House C", "Dom C", datetime.datetime(2022, 9, 30, 10, 30), 900])
    sheet.append(["d", "House D", "Dom D"])
    sheet.append(["e"])
    sheet.merge_cells("B5:C6")
    sheet["H4"] = "a remark"
    save(book, folder, "workbook-mistakes/data/museums.xlsx")
    book = OpenDocumentSpreadsheet()
    table = Table(name="archives")
    book.spreadsheet.addElement(table)
    row(table, "id", "name@en", "name@pl")
    wide = text("Archive A")
    wide.setAttribute("numbercolumnsspanned", 2)
    row(table, "a", wide, CoveredTableCell())
    save(book, folder, "workbook-mistakes/data/archives.ods")
    book = OpenDocumentSpreadsheet()
    book.spreadsheet.addElement(Table(name="Arkusz1"))
    save(book, folder, "workbook-mistakes/data/loans.ods")


def columns(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "museums"
    sheet.append(["Nazwa", "Name", "Od", "Uwagi", "Nr"])
    sheet.append(["Zamek Książ", "Książ Castle", 1288, "pytać", "1/A"])
    sheet.append(["Μουσείο Ακρόπολης", "Acropolis Museum", datetime.date(2009, 6, 20), None, "2"])
    sheet.append(["Музей на Ґалані", "Museum on the Galan", None, None, "3"])
    sheet.append(["金閣", "Kinkaku", None, None, None])
    save(book, folder, "columns-of-a-workbook/data/museums.xlsx")


def dates(folder):
    """What is shown as a day and is none, or another than was typed."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["id", "name@en", "name@pl", "opened"])
    shown = [
        ("zero", 0, "dd.mm.yyyy"),
        ("below", -5, "dd.mm.yyyy"),
        ("leap", 60, "yyyy-mm-dd"),
        ("typed-year", 1990, "dd.mm.yyyy"),
        ("no-year", datetime.date(2026, 9, 15), "d-mmm"),
        ("no-year-either", datetime.date(2026, 9, 1), "mmmm"),
        ("year", datetime.date(1990, 1, 1), "yyyy"),
        ("long-ago", datetime.date(1905, 6, 13), "[$-415]d mmmm yyyy;@"),
    ]
    for at, (slug, value, form) in enumerate(shown, 2):
        sheet.append([slug, f"House {at}", f"Dom {at}", value])
        sheet[f"D{at}"].number_format = form
    save(book, folder, "workbook-dates/data/museums.xlsx")
    book = OpenDocumentSpreadsheet()
    days = DateStyle(name="N1")
    days.addElement(Month(style="long"))
    days.addElement(Text(text="/"))
    days.addElement(Day(style="long"))
    book.automaticstyles.addElement(days)
    book.automaticstyles.addElement(Style(name="ce1", family="table-cell", datastylename="N1"))
    table = Table(name="exhibitions")
    book.spreadsheet.addElement(table)
    row(table, "id", "name@en", "name@pl", "opened")
    row(table, "zero", "Show 0", "Pokaz 0", date("1899-12-30", "30.12.1899"))
    row(table, "no-year", "Show 1", "Pokaz 1", date("2026-09-15", "09/15", stylename="ce1"))
    save(book, folder, "workbook-dates/data/exhibitions.ods")


def shown(folder):
    """What is shown with words around a number, and spans of time."""
    header = ["id", "name@en", "name@pl", "code", "rooms", "walk", "gate"]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(header)
    sheet.append(["words", "House A", "Dom A", 7, 12, 26.5 / 24, 14.5 / 24])
    sheet.append(["rest", "House B", "Dom B", 30, 300, 90 / 86400, 23.5 / 24])
    for cell, form in [("D2", '"PL-"000'), ("E2", '0" rooms"'), ("F2", "[h]:mm"), ("G2", "h:mm")]:
        sheet[cell].number_format = form
    for cell, form in [("D3", 'General" PL"'), ("E3", '#,##0'), ("F3", "[mm]:ss"), ("G3", "[h]:mm:ss")]:
        sheet[cell].number_format = form
    save(book, folder, "workbook-shown/data/museums.xlsx")


for make in [good_xlsx, good_ods, sheets, mistakes, columns, dates, shown]:
    make(sys.argv[1])
