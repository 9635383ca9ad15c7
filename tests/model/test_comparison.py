from migbrowser.model.comparison import ComparedReport, Comparison
from migbrowser.model.report import Read


def test_no_absence_is_counted_of_a_report_read_in_part() -> None:
    parts = ("A", Read.FULL), ("B", Read.EXCERPT), ("C", Read.EXCERPT), ("D", Read.EXCERPT)
    reports = tuple(ComparedReport(key, None, key, key, read) for key, read in parts)
    coverage = {"A": {"B": 0.0, "C": 0.126, "D": 1.0}, "B": {"A": 0.0}}
    found = Comparison(reports, "A", {}, {}, (), (), (), coverage)
    said = [found.share(*pair) for pair in (("A", "B"), ("A", "C"), ("A", "D"), ("B", "A"), ("C", "A"))]
    assert [share and str(share) for share in said] == [None, "≥ 13\u00a0%", "100\u00a0%", "0\u00a0%", None]
