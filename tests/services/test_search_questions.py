"""Questions as people ask them, over the real catalogue, with the answers that they must get."""

from __future__ import annotations

import pytest

from migbrowser.model.query import matches
from migbrowser.model.search import SearchRecord
from migbrowser.services.searching import Searching
from tests.services.answers import found

QUESTIONS = [  # what is asked, and an entry that must stand among the first ten
    ("Beijing", "event/2023-beijing-regional"),
    ("Suzhou", "event/2024-suzhou-subforum"),
    ("Suzhou September", "event/2024-suzhou-subforum"),
    ("Lianyungang 17 September", "event/2025-lianyungang-regional"),
    ("year:2023 kind:event", "event/2023-beijing-regional"),
    ("date:2024-09 kind:event", "event/2024-suzhou-subforum"),
    ("date:2024-09-10 kind:event", "event/2024-suzhou-subforum"),
    ("date:2025-09-01..2025-09-30 kind:event", "event/2025-lianyungang-regional"),
    ("place:Suzhou kind:event", "event/2024-suzhou-subforum"),
    ("place:Jiangsu kind:event", "event/2025-lianyungang-subforum"),
    ('"sharing weal and woe"', "event/2025-lianyungang-regional"),
    ('"regional immigration governance seminar"', "report/gsh-en-2025-regional"),
    ("Sub-Forum", "event/2024-suzhou-subforum"),
    ("series:subforum kind:event", "event/2025-lianyungang-subforum"),
    ("Global Study Hub", "report/gsh-en-2025-regional"),
    ('publisher:"Global Study Hub" kind:report', "report/gsh-en-2025-regional"),
    ("published:2025-10 kind:report", "report/nia-en-2025-regional-news"),
    ("South Korea", "party/kr"),
    ("ROK", "party/kr"),
    ("rok", "party/kr"),
    ("Republic of Korea", "party/kr"),
    ('"Republic of Korea"', "party/kr"),
    ("韩国", "party/kr"),
    ("Laos", "party/la"),
    ("老挝", "party/la"),
    ("Vietnam", "party/vn"),
    ("越南", "party/vn"),
    ("Russia", "party/ru"),
    ("Brunei", "party/bn"),
    ("新加坡", "party/sg"),
    ("Singapore kind:event year:2025", "event/2025-lianyungang-regional"),
    ("party:singapore kind:event year:2023", "event/2023-beijing-regional"),
    ("IOM", "party/iom"),
    ("国际移民组织", "party/iom"),
    ("UNHCR", "party/unhcr"),
    ("ASEAN Secretariat", "party/asean-secretariat"),
    ("Lancang-Mekong", "party/lmlecc"),
    ("NIA", "party/nia-cn"),
    ("国家移民管理局", "party/nia-cn"),
    ("Amy Pope", "party/amy-pope"),
    ("Director General", "party/amy-pope"),
    ("Grandi", "party/filippo-grandi"),
    ("clause 12", "clause/initiative-2023/12"),
    ("clause 1", "clause/initiative-2023/1"),
    ("initiative preamble", "clause/initiative-2023/preamble"),
    ("kind:clause 2030 agenda", "clause/initiative-2023/1"),
    ("kind:clause gcm:21", "clause/initiative-2023/11"),
    ("kind:clause gcm:15..16", "clause/initiative-2023/16"),
    ("deportation", "clause/initiative-2023/11"),
    ("removals", "clause/initiative-2023/11"),
    ("遣返", "topic/return-readmission"),
    ("kind:clause green channels", "clause/initiative-2023/9"),
    ("kind:clause integration", "clause/initiative-2023/16"),
    ("title:technology kind:clause", "clause/initiative-2023/13"),
    ("kind:clause topic:training", "clause/initiative-2023/14"),
    ("joint NEAR/3 mechanism report:gsh-en-2025-regional", "statement/gsh-en-2025-regional/4.1.b"),
    (
        '"joint law-enforcement mechanism" event:2025-lianyungang-regional',
        "statement/nia-en-2025-regional-news/3.4.b",
    ),
    ("visa policies report:gsh-en-2025-regional", "statement/gsh-en-2025-regional/5.2"),
    ("multilateralism speaker:china", "statement/gsh-en-2025-regional/8.2"),
    ("50 countries kind:statement", "statement/nia-en-2025-subforum-news/1.6"),
    ("50 countries", "point/2025-lianyungang-subforum/count-countries"),
    ("force:proposes report:gsh-en-2025-regional", "statement/gsh-en-2025-regional/4.1.b"),
    ("国家:新加坡 类型:会议", "event/2023-beijing-regional"),
    ("“移民治理”", "topic/global-governance"),
    ("trafficking", "topic/trafficking"),
    ("patrol* NOT kind:topic", "statement/gsh-en-2025-regional/4.2.b"),
    ("RCEP", "framework/rcep"),
    ("ＲＣＥＰ", "framework/rcep"),
    ("韓國", "party/kr"),
    ("國家移民管理局", "party/nia-cn"),
    ("新加坡 移民", "event/2023-beijing-regional"),
    ("hanguo", "party/kr"),
    ("Hánguó", "party/kr"),
    ("yuenan", "party/vn"),
    ("guojia yimin guanliju", "party/nia-cn"),
    ("renlei mingyun gongtongti", "topic/shared-future"),
    ("人類命運共同體", "topic/shared-future"),
    ("kind:formula", "formula/migration-management"),
    ("kind:point 50 event:2025-lianyungang-subforum", "point/2025-lianyungang-subforum/count-countries"),
    ("removal kind:clause", "clause/initiative-2023/11"),
    ("deportations", "clause/initiative-2023/11"),
    ("patrols", "statement/gsh-en-2025-regional/4.2.b"),
    ("title:Beijing kind:event", "event/2023-beijing-regional"),
    ("press release 2024", "instrument/release-2024"),
    ("release 2025", "instrument/release-2025"),
    ("Suzhou", "event/2024-suzhou-regional"),
    ("GCM objective 9", "clause/initiative-2023/10"),
    ("objective 23 kind:clause", "clause/release-2024/2"),
    ("Lianyungang visa", "statement/gsh-en-2025-regional/5.2"),
    ("Suzhou Xinhua", "report/xinhua-zh-2024-regional"),
    ("expulsion", "clause/initiative-2023/11"),
    ("speaker:IOM", "statement/nia-en-2025-subforum-statement/1.4"),
    ("publisher:nia kind:report year:2025", "report/nia-en-2025-subforum-news"),
    ("地点:苏州 类型:会议", "event/2024-suzhou-regional"),
    ("力度:提议 类型:条款", "clause/release-2025/ii.2"),
    ("边境管理合作", "event/2023-adelaide-bali-process"),
    ("migration governance translation", "formula/migration-governance"),
    ("主权", "topic/un-order"),
    ("法治", "point/2025-lianyungang-subforum/rule-of-law"),
    ("AI", "topic/digital-management"),
    ("2024 苏州 国家", "event/2024-suzhou-subforum"),
    ("Lianyungang 2025 kind:event", "event/2025-lianyungang-subforum"),
]


@pytest.mark.parametrize(("question", "expected"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_a_real_question_finds_its_answer(searching: Searching, question: str, expected: str) -> None:
    answer = searching.search(question, limit=10)
    assert expected in found(answer), (answer.understood, found(answer))


FIRST = [  # what is asked, and the entry that must stand first of all
    ("2025-09-17", "event/2025-lianyungang-regional"),
    ("2025年9月17日", "event/2025-lianyungang-regional"),
    ("17.9.2025", "event/2025-lianyungang-regional"),
    ("date:17.09.2025", "event/2025-lianyungang-regional"),
    ("2024-09", "event/2024-suzhou-regional"),
    ("2024年9月", "event/2024-suzhou-regional"),
    ("2025年9月17日签证 kind:event", "event/2025-lianyungang-regional"),
    ("qianfan", "topic/return-readmission"),
    ("South Korea", "party/kr"),
    ("ROK", "party/kr"),
    ("Republic of Korea", "party/kr"),
    ("韩国", "party/kr"),
    ("韓國", "party/kr"),
    ("hanguo", "party/kr"),
    ("hánguó", "party/kr"),
    ("lǎowō", "party/la"),
    ("taiguo", "party/th"),
    ("Viet Nam", "party/vn"),
    ("Japan", "party/jp"),
    ("IOM", "party/iom"),
    ("国际移民组织", "party/iom"),
    ("NIA", "party/nia-cn"),
    ("ASEAN", "party/asean"),
    ("INTERPOL", "party/interpol"),
    ("Amy Pope", "party/amy-pope"),
    ("Grandi refugees", "party/filippo-grandi"),
    ("Mekong", "party/lmlecc"),
    ("police", "party/interpol"),
    ("Suzhou", "event/2024-suzhou-subforum"),
    ("Beijing", "event/2023-beijing-regional"),
    ("migration governance", "event/2025-lianyungang-regional"),
    ("September 17 2025", "event/2025-lianyungang-subforum"),
    ("Pope IOM Lianyungang", "event/2025-lianyungang-subforum"),
    ("Amy Pope 2025", "event/2025-lianyungang-subforum"),
    ("国家:韩国 年:2025", "event/2025-lianyungang-regional"),
    ("date:2025-09-17", "event/2025-lianyungang-regional"),
    ("initiative", "instrument/initiative-2023"),
    ("chair statement", "instrument/chair-statement-2025"),
    ("chair's statement 2025", "instrument/chair-statement-2025"),
    ("Initiative clause 3", "clause/initiative-2023/3"),
    ("clause 12", "clause/initiative-2023/12"),
    ("preamble", "clause/initiative-2023/preamble"),
    ("closing call", "clause/initiative-2023/closing"),
    ("kind:clause deportation", "clause/initiative-2023/11"),
    ("类型:条款 遣返", "clause/initiative-2023/11"),
    ("kind:clause green channels", "clause/initiative-2023/9"),
    ("deportation", "topic/return-readmission"),
    ("遣返", "topic/return-readmission"),
    ("human trafficking", "topic/trafficking"),
    ("非法移民", "topic/irregular-migration"),
    ("人类命运共同体", "topic/shared-future"),
    ("RCEP", "framework/rcep"),
    ("GDI", "framework/global-development-initiative"),
    ("global civilization initiative", "framework/global-civilization-initiative"),
    ("57 countries kind:point", "point/2024-suzhou-subforum/count-countries"),
    ("51 countries", "point/2025-lianyungang-subforum/count-countries"),
    ('"September 17"', "point/2025-lianyungang-subforum/date"),
    ("kind:formula 移民管理", "formula/migration-management"),
    ("weal and woe", "formula/theme-regional-2025"),
    ("labor migration", "series/abu-dhabi-dialogue"),
    ("voluntary return", "topic/return-readmission"),
    ("video address", "point/2024-suzhou-subforum/video-address"),
    ("Russia 2024", "event/2024-suzhou-subforum"),
    ("number of countries 2025", "point/2025-lianyungang-subforum/count-countries"),
    ("51 countries and regions", "point/2025-lianyungang-subforum/count-countries"),
    ("GGI 2025", "framework/global-governance-initiative"),
    ("renderings of 移民治理", "formula/migration-governance"),
    ("border patrols new in 2025", "point/2025-lianyungang-regional/border-patrols"),
    ("joint patrols", "topic/border-patrols"),
    ("counterfeit passports", "topic/document-security"),
    ("return of refugees", "statement/nia-fr-2025-subforum-statement/1.4.d"),
    ("Kwok Joon-fung", "party/kwok-joon-fung"),
    ("Iran", "party/ir"),
    ("Myanmar", "party/mm"),
    ("clause on training", "clause/initiative-2023/14"),
    ("legal publicity clause", "clause/initiative-2023/15"),
    ("2023 June Beijing", "event/2023-beijing-regional"),
    ("26 June 2023", "event/2023-beijing-regional"),
    ("Nha Trang", "event/2024-nha-trang-dgicm"),
    ("Abu Dhabi Dialogue 2024", "event/2024-dubai-abu-dhabi-dialogue"),
    ("bangkok review 2025", "event/2025-bangkok-gcm-asia-pacific"),
    ("article 12", "clause/initiative-2023/12"),
    ("第12条", "clause/initiative-2023/12"),
    ("倡议第十二条", "clause/initiative-2023/12"),
    ("遣返条款", "clause/initiative-2023/11"),
    ("苏州", "event/2024-suzhou-subforum"),
    ("移民政策 苏州 2024", "event/2024-suzhou-regional"),
    ("国际移民组织 2025", "event/2025-lianyungang-subforum"),
    ("联合国难民署", "party/unhcr"),
    ("格兰迪", "party/filippo-grandi"),
    ("波普", "party/amy-pope"),
    ("主席声明2024", "instrument/chair-statement-2024"),
    ("连云港论坛", "series/forum"),
    ("2030年议程", "framework/2030-agenda"),
    ("联合巡逻", "topic/border-patrols"),
    ("签证", "topic/visa-policy"),
    ("难民", "party/unhcr"),
    ("情报", "topic/information-sharing"),
    ("护照", "topic/document-security"),
    ("电信诈骗", "topic/other-crimes"),
    ("人口贩运 条款", "clause/initiative-2023/10"),
    ("一带一路 口岸", "point/2023-beijing-regional/ports-and-business-people"),
    ("倡议 序言", "clause/initiative-2023/preamble"),
    ("连云港2025年会议", "event/2025-lianyungang-forum"),
    ("越南", "party/vn"),
    ("multilateralism 2024", "point/2024-suzhou-subforum/multilateralism"),
    ("Hong Kong speech", "point/2025-lianyungang-subforum/hong-kong-speech"),
    ("speaker:grandi return lang:en", "statement/nia-en-2025-subforum-statement/1.7"),
]


@pytest.mark.parametrize(("question", "expected"), FIRST, ids=[question for question, _ in FIRST])
def test_the_best_answer_stands_first(searching: Searching, question: str, expected: str) -> None:
    answer = searching.search(question, limit=3)
    assert found(answer)[:1] == [expected], (answer.understood, found(answer))


@pytest.mark.parametrize(
    "name", ["North Korea", "DPRK", "DPR Korea", "朝鲜", "朝鮮", "Democratic People's Republic of Korea"]
)
def test_the_other_korea_is_never_taken_for_the_one_that_is_here(searching: Searching, name: str) -> None:
    answer = searching.search(name)
    assert (answer.total, answer.suggestions) == (0, ())
    assert searching.search(f'party:"{name}"').total == 0
    assert searching.marks("South Korea", f"Guests from {name} came.") == ()


@pytest.mark.parametrize(
    ("question", "better"),
    [
        ("deportatoin", "deportation"),
        ("Lianyungnag", "lianyungang"),
        ("migraton goverance", "migration AND governance"),
        ("how many countries attended Lianyungang", "countries AND Lianyungang"),
        ("which reports say 50 countries", "reports AND 50 AND countries"),
        ("was Japan there in 2025?", "Japan AND 2025"),
        ("who hosted the 2024 event", "hosted AND 2024"),
        ("patrol boats", "patrol"),
        ("会议 什么 移民管理", "移民管理"),
    ],
)
def test_what_finds_nothing_is_answered_with_what_would(
    searching: Searching, question: str, better: str
) -> None:
    answer = searching.search(question)
    assert answer.total == 0
    assert better in answer.suggestions, answer.suggestions
    assert searching.search(better).total > 0
    assert set(answer.terms) >= set(answer.without)


def test_the_index_finds_what_python_finds(searching: Searching, records: list[SearchRecord]) -> None:
    for question, _ in QUESTIONS:
        query = searching._understanding.question(question).query
        expected = {str(one.address) for one in records if matches(query, one.indexed)}
        assert set(found(searching.search(question, limit=10_000))) == expected
