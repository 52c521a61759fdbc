import pytest

from caffelite.errors import DataError
from caffelite.io.window_place import Place, place_window

PICTURE = (12, 10)  # high, wide


def test_a_plain_window_fills_the_square():
    assert place_window((2, 3, 6, 9), PICTURE, 7) == Place(slice(3, 10), slice(2, 7), 7, 7, 0, 0)
    assert place_window((0, 0, 9, 11), PICTURE, 7) == Place(slice(0, 12), slice(0, 10), 7, 7, 0, 0)


@pytest.mark.parametrize("box", [(-1, 0, 3, 3), (0, -1, 3, 3), (0, 0, 10, 3), (0, 0, 3, 12), (4, 0, 3, 3)])
def test_a_plain_window_lies_inside(box):
    with pytest.raises(DataError, match="is not inside the picture, which is 10 wide and 12 high"):
        place_window(box, PICTURE, 7)


def test_context_shows_what_surrounds_the_window():
    """4 x 4 pixels around (5, 5) become 2 S / (S - 2) = 8 / 3 pixels to each side: 2.33 to 7.67."""
    assert place_window((3, 3, 6, 6), PICTURE, 8, 1) == Place(slice(2, 9), slice(2, 9), 8, 8, 0, 0)


def test_a_square_has_the_longer_side():
    """2 x 4 pixels around (5, 6): from 3 to 7 and from 4 to 8, where the last one counts as inside."""
    assert place_window((4, 4, 5, 7), PICTURE, 6, square=True) == Place(slice(4, 9), slice(3, 8), 6, 6, 0, 0)


def test_what_is_outside_stays_free():
    """10 x 12 around (5, 6), grown by 2: from -5 to 15 and -6 to 18; 21 and 25 pixels go to 10."""
    place = place_window((0, 0, 9, 11), PICTURE, 20, 5)
    across = (round(10 * 20 / 21), round(5 * 20 / 21))
    down = (round(12 * 20 / 25), round(6 * 20 / 25))
    assert place == Place(slice(0, 12), slice(0, 10), down[0], across[0], down[1], across[1])


def test_mirroring_exchanges_left_and_right():
    """From -2 to 4 of 10: two columns are missing on the left, and none on the right."""
    plain = place_window((0, 5, 1, 6), PICTURE, 6, 2)
    mirrored = place_window((0, 5, 1, 6), PICTURE, 6, 2, mirrored=True)
    assert plain.left == 2
    assert mirrored.left == 0
    assert plain[:4] == mirrored[:4]


def test_rounding_does_not_lead_out_of_the_square():
    for size in range(3, 30):
        for context in range(1, (size - 1) // 2 + 1):
            for x1, width in ((0, 3), (1, 9), (7, 3), (2, 6)):
                for mirrored in (False, True):
                    box = (x1, 0, x1 + width - 1, 7)
                    place = place_window(box, PICTURE, size, context, mirrored=mirrored)
                    assert place.left + place.width <= size
                    assert place.top + place.height <= size
                    assert 0 <= place.columns.start < place.columns.stop <= 10
                    assert 0 <= place.rows.start < place.rows.stop <= 12


def test_halves_are_rounded_away_from_zero():
    """3 columns around 1.5 become 1.5 +- 3: from -1.5, which is -2, to 4.5, which is 5."""
    place = place_window((0, 4, 2, 6), PICTURE, 8, 2)
    assert place.columns == slice(0, 6)
    assert place.left == 2  # 2 pixels times 8 / 8


def test_a_window_outside():
    with pytest.raises(DataError, match="has nothing inside the picture, which is 10 wide and 12 high"):
        place_window((40, 3, 44, 7), PICTURE, 8, 2)
