from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.layout.clusters import APART, NARROWEST, Clusters, cluster

spans = st.lists(
    st.tuples(st.floats(0, 5000), st.floats(0, 200)).map(lambda pair: (pair[0], sum(pair))), max_size=60
).map(sorted)


def wide(count):
    return 12.0 + 7.0 * len(str(count))


@given(spans)
def test_everything_is_in_exactly_one_mark(found):
    members = [n for mark in cluster(found, wide) for n in range(mark.first, mark.last + 1)]
    assert members == list(range(len(found)))


@given(spans)
def test_marks_never_touch(found):
    assert all(one.right + APART <= other.left for one, other in pairwise(cluster(found, wide)))


@given(spans)
def test_marks_cover_what_is_in_them_and_can_be_seen(found):
    for mark in cluster(found, wide):
        inside = found[mark.first : mark.last + 1]
        assert mark.left <= min(left for left, _ in inside)
        assert mark.right >= max(right for _, right in inside)
        assert mark.right - mark.left >= (wide(mark.size) if mark.size > 1 else NARROWEST) - 1e-6


def test_a_widened_cluster_takes_its_neighbour_in():
    assert [mark.size for mark in cluster([(0, 10), (16, 20), (17, 21), (60, 70)], wide)] == [3, 1]


@given(spans, st.lists(st.tuples(st.floats(0.01, 30), st.floats(-100, 6000), st.floats(0, 4000)), max_size=6))
def test_what_is_in_sight_is_clustered_as_if_all_were_looked_at(found, looks):
    """Whatever was looked at before: the same density again is a pan."""
    clusters = Clusters(found, wide)
    for density, left, width in [each for look in looks for each in (look, (look[0], look[1] + 50, look[2]))]:
        begin, end = left * density, (left + width) * density
        whole = [mark for mark in cluster(found, wide, density) if mark.right >= begin and mark.left <= end]
        assert clusters.within(density, begin, end) == whole
