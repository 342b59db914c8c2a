package studio.lumina.app.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import studio.lumina.app.store.PictureIndex;

class GalleryLayoutTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  /// So many pictures on each of these days, the newest first.
  private static GalleryLayout of(int... counts) {
    int all = java.util.Arrays.stream(counts).sum();
    long[] ids = new long[all];
    long[] dates = new long[all];
    int at = 0;
    for (int day = 0; day < counts.length; day++) {
      for (int i = 0; i < counts[day]; i++) {
        ids[at] = all - at;
        dates[at++] = DAY.minusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli() - i;
      }
    }
    // Three columns of 100 with 10 between them.
    return GalleryLayout.of(new PictureIndex(ids, dates, all), ZoneOffset.UTC, true, 325, 98);
  }

  @Test
  void aDayHasItsHeadingAndItsTilesInLines() {
    GalleryLayout layout = of(4, 1);
    assertEquals(101, layout.side());
    List<GalleryLayout.Group> groups = layout.groups(0, 1000);
    assertEquals(
        List.of(Optional.of(DAY), Optional.of(DAY.minusDays(1))),
        groups.stream().map(GalleryLayout.Group::day).toList());
    assertEquals(List.of(4, 1), groups.stream().map(GalleryLayout.Group::count).toList());
    assertEquals(0, layout.x(3));
    assertEquals(36 + 111, layout.y(3));
    assertEquals(36 + 222 + 36, layout.y(4));
    assertEquals(36 + 222 + 36 + 111, layout.height());
  }

  @Test
  void aTileIsFoundUnderAPointAndARectangle() {
    GalleryLayout layout = of(4, 1);
    assertEquals(OptionalInt.of(1), layout.at(115, 40));
    assertEquals(OptionalInt.empty(), layout.at(105, 40));
    assertEquals(OptionalInt.empty(), layout.at(115, 20));
    assertEquals(OptionalInt.of(4), layout.at(5, 36 + 222 + 40));
    assertEquals(List.of(0, 1, 3), layout.within(50, 100, 120, 180));
  }

  @Test
  void theKeyboardGoesUpAndDownAlsoFromDayToDay() {
    GalleryLayout layout = of(4, 2);
    assertEquals(3, layout.vertical(0, 1));
    assertEquals(3, layout.vertical(2, 1));
    assertEquals(4, layout.vertical(3, 1));
    assertEquals(3, layout.vertical(5, -1));
    assertEquals(0, layout.vertical(3, -1));
    assertEquals(0, layout.vertical(0, -1));
    assertEquals(5, layout.vertical(5, 1));
  }

  @Test
  void onlyWhatIsInSightIsNamedHoweverLongTheListIs() {
    GalleryLayout layout = of(20_000, 30_000);
    double middle = layout.height() / 2;
    int first = layout.first(middle);
    int end = layout.end(middle + 600);
    assertEquals(18, end - first, 3);
    assertEquals(0, layout.first(0));
    assertEquals(50_000, layout.end(layout.height()));
  }

  @Test
  void nothingHasNoPlace() {
    GalleryLayout layout = GalleryLayout.of(PictureIndex.EMPTY, ZoneOffset.UTC, true, 300, 90);
    assertEquals(0, layout.height());
    assertEquals(0, layout.end(100));
    assertEquals(List.of(), layout.groups(0, 100));
  }
}
