"""Remakes the table of the world's states: python packaging/make_states.py

Needs pip, for one package that is only read: English and Chinese names come from the CLDR as babel has it
(Unicode licence; BSD-3-Clause). Members and observer states of the United Nations are kept. Where the CLDR's
name is not what reports print, the name below stands first; the other forms are those that reports print.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import tempfile
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "src" / "migbrowser" / "text" / "states.py"
PACKAGE = "babel==2.18.0"
HEAD = '''"""The states of the world under the names that are printed: ISO code, English, Chinese, others.

Made by packaging/make_states.py from the CLDR (https://cldr.unicode.org; Unicode licence).
"""

from __future__ import annotations

from collections.abc import Iterator

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind


def all_states() -> Iterator[Party]:
    """Members and observer states of the United Nations, whether or not the catalogue has them."""
    for line in _TABLE.splitlines():
        code, name, chinese, *others = line.split("|")
        address = Address(f"party/{code.lower()}")
        yield Party(address, name, chinese, PartyKind.STATE, code, None, None, None, 0, also=tuple(others))


_TABLE = """\\
'''
CODES = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG"
    " CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH"
    " GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ"
    " LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG"
    " NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM"
    " SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE"
    " ZA ZM ZW"
)
# The first of a line is the name; the others are printed too.
NAMES = {
    "AE": "United Arab Emirates|UAE|阿联酋",
    "AG": "Antigua and Barbuda",
    "BA": "Bosnia and Herzegovina|Bosnia-Herzegovina|波黑",
    "BN": "Brunei Darussalam|Brunei",
    "BO": "Bolivia|Plurinational State of Bolivia",
    "BS": "Bahamas|the Bahamas",
    "CD": "Democratic Republic of the Congo|DR Congo|DRC|刚果民主共和国|民主刚果",
    "CG": "Congo|Republic of the Congo|Congo-Brazzaville|刚果共和国",
    "CI": "Côte d'Ivoire|Cote d'Ivoire|Ivory Coast",
    "CN": "China|People's Republic of China|PRC|PR China|中华人民共和国",
    "CV": "Cabo Verde|Cape Verde",
    "CZ": "Czechia|Czech Republic",
    "DO": "Dominican Republic",
    "FM": "Micronesia|Federated States of Micronesia",
    "AR": "Argentina|Argentine Republic",
    "FR": "France|French Republic",
    "GB": "United Kingdom|UK|U.K.|Britain|Great Britain|United Kingdom of Great Britain and Northern Ireland",
    "GM": "Gambia|the Gambia",
    "GR": "Greece|Hellenic Republic",
    "ID": "Indonesia|印尼",
    "IR": "Iran|Islamic Republic of Iran",
    "IT": "Italy|Italian Republic",
    "KG": "Kyrgyzstan|Kyrgyz Republic|吉尔吉斯",
    "KN": "Saint Kitts and Nevis|St Kitts and Nevis|St. Kitts and Nevis",
    "KP": "Democratic People's Republic of Korea|DPR Korea|DPRK|North Korea|朝鲜民主主义人民共和国|北朝鲜",
    "KR": "Republic of Korea|South Korea|ROK|大韩民国|南韩",
    "LA": "Lao People's Democratic Republic|Laos|Lao PDR|老挝人民民主共和国",
    "LB": "Lebanon|Lebanese Republic",
    "LC": "Saint Lucia|St Lucia|St. Lucia",
    "MD": "Moldova|Republic of Moldova",
    "MK": "North Macedonia|Macedonia|马其顿",
    "MM": "Myanmar|Burma",
    "MN": "Mongolia|蒙古国",
    "MV": "Maldives|the Maldives",
    "NL": "Netherlands|the Netherlands|Kingdom of the Netherlands|Holland",
    "PG": "Papua New Guinea|PNG|巴新",
    "PH": "Philippines|the Philippines",
    "PS": "Palestine|State of Palestine|巴勒斯坦|巴勒斯坦国",
    "PT": "Portugal|Portuguese Republic",
    "RU": "Russia|Russian Federation|俄罗斯联邦",
    "SA": "Saudi Arabia|Kingdom of Saudi Arabia|KSA|沙特",
    "SK": "Slovakia|Slovak Republic",
    "ST": "São Tomé and Príncipe|Sao Tome and Principe",
    "SY": "Syria|Syrian Arab Republic",
    "SZ": "Eswatini|Swaziland",
    "TL": "Timor-Leste|East Timor",
    "TR": "Türkiye|Turkey",
    "TT": "Trinidad and Tobago|特立尼达和多巴哥",
    "TZ": "Tanzania|United Republic of Tanzania",
    "US": "United States|United States of America|USA|U.S.A.|US|U.S.|美利坚合众国",
    "VA": "Holy See|Vatican|Vatican City|教廷|梵蒂冈城国",
    "VC": "Saint Vincent and the Grenadines|St Vincent and the Grenadines",
    "VE": "Venezuela|Bolivarian Republic of Venezuela",
    "VN": "Vietnam|Viet Nam",
}
CHINESE = {"PS": "巴勒斯坦"}


def main() -> None:
    """Write the table: code, English name, Chinese name, other names."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--no-deps",
            "--quiet",
            "--target",
            folder,
            PACKAGE,
        ]
        subprocess.run(command, check=True)
        sys.path.insert(0, folder)
        locale = importlib.import_module("babel").Locale
        english, chinese = locale("en").territories, locale("zh", script="Hans").territories
        lines = [_line(code, english[code], CHINESE.get(code, chinese[code])) for code in CODES.split()]
    TABLE.write_text(HEAD + "\n".join(lines) + '\n"""\n', encoding="utf-8")


def _line(code: str, english: str, chinese: str) -> str:
    name, *others = NAMES.get(code, english).split("|")
    return "|".join([code, name, chinese, *(other for other in others if other != chinese)])


if __name__ == "__main__":
    main()
