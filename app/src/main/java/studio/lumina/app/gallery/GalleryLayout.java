package studio.lumina.app.gallery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import studio.lumina.app.store.PictureIndex;

/// Reckons the places of all pictures of a list: tiles in lines from left to right, days below each
/// other with a heading each. It is reckoned and not laid out, so that a list of any length is
/// scrolled, and a tile found under the pointer, at once.
public final class GalleryLayout {
  /// Height of a day's heading, pixels.
  public static final double HEADING = 36;

  /// Between tiles, pixels.
  public static final double GAP = 10;

  private final List<Group> groups;
  private final int size;
  private final int columns;
  private final double side;
  private final double height;

  /// Pictures of a day, or all of them.
  ///
  /// @param day empty where pictures are not listed by day
  /// @param from place of the first in the list
  /// @param top where its heading begins, or its tiles where it has none; pixels
  public record Group(Optional<LocalDate> day, int from, int count, double top) {
    double tiles() {
      return top + (day.isPresent() ? HEADING : 0);
    }
  }

  private GalleryLayout(List<Group> groups, int size, int columns, double side, double height) {
    this.groups = List.copyOf(groups);
    this.size = size;
    this.columns = columns;
    this.side = side;
    this.height = height;
  }

  /// @param byDay whether days have headings
  /// @param width room for the tiles, pixels
  /// @param wanted how wide a tile is to be at the least; tiles share the room that is left
  public static GalleryLayout of(
      PictureIndex index, ZoneId zone, boolean byDay, double width, double wanted) {
    int columns = Math.max(1, (int) Math.floor((width + GAP) / (wanted + GAP)));
    double side = Math.max(1, Math.floor((width + GAP) / columns - GAP));
    List<Group> groups = new ArrayList<>();
    double top = 0;
    int from = 0;
    while (from < index.size()) {
      Optional<LocalDate> day = byDay ? Optional.of(day(index, from, zone)) : Optional.empty();
      int to = from + 1;
      if (byDay) {
        long begins = day.get().atStartOfDay(zone).toInstant().toEpochMilli();
        long ends = day.get().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        while (to < index.size() && index.date(to) >= begins && index.date(to) < ends) {
          to++;
        }
      } else {
        to = index.size();
      }
      Group group = new Group(day, from, to - from, top);
      groups.add(group);
      top = group.tiles() + Math.ceilDiv(to - from, columns) * (side + GAP);
      from = to;
    }
    return new GalleryLayout(groups, index.size(), columns, side, top);
  }

  /// A tile's side, pixels.
  public double side() {
    return side;
  }

  /// Height of everything, pixels.
  public double height() {
    return height;
  }

  /// The groups that touch a stretch of the height.
  public List<Group> groups(double top, double bottom) {
    int first = Math.max(0, group(top));
    int last = Math.max(0, group(bottom));
    return groups.isEmpty() ? List.of() : groups.subList(first, last + 1);
  }

  /// The first place of those whose tiles touch a stretch of the height.
  public int first(double top) {
    if (groups.isEmpty()) {
      return 0;
    }
    Group group = groups.get(Math.max(0, group(top)));
    int line = (int) Math.max(0, Math.floor((top - group.tiles()) / (side + GAP)));
    return Math.min(group.from() + line * columns, group.from() + group.count());
  }

  /// The place after the last of those whose tiles touch a stretch of the height.
  public int end(double bottom) {
    if (groups.isEmpty()) {
      return 0;
    }
    Group group = groups.get(Math.max(0, group(bottom)));
    int lines = (int) Math.max(0, Math.ceil((bottom - group.tiles()) / (side + GAP)));
    return group.from() + Math.min(lines * columns, group.count());
  }

  /// Where a tile begins from the left, pixels.
  public double x(int position) {
    return (position - groupOf(position).from()) % columns * (side + GAP);
  }

  /// Where a tile begins from the top, pixels.
  public double y(int position) {
    Group group = groupOf(position);
    return group.tiles() + (position - group.from()) / columns * (side + GAP);
  }

  /// The tile at a point, if one is there.
  public OptionalInt at(double x, double y) {
    List<Integer> found = within(x, y, x, y);
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.getFirst());
  }

  /// The tiles that a rectangle touches.
  public List<Integer> within(double left, double top, double right, double bottom) {
    List<Integer> found = new ArrayList<>();
    for (int position = first(top); position < end(bottom); position++) {
      double x = x(position);
      double y = y(position);
      if (x <= right && x + side >= left && y <= bottom && y + side >= top) {
        found.add(position);
      }
    }
    return found;
  }

  /// The place one line above or below, in the same column where there is one.
  ///
  /// @param lines negative to go up
  public int vertical(int position, int lines) {
    int now = position;
    for (int i = 0; i < Math.abs(lines); i++) {
      now = lines < 0 ? above(now) : below(now);
    }
    return now;
  }

  private int above(int position) {
    Group group = groupOf(position);
    int column = (position - group.from()) % columns;
    if (position - columns >= group.from()) {
      return position - columns;
    }
    if (group.from() == 0) {
      return position;
    }
    Group before = groupOf(group.from() - 1);
    int line = (before.count() - 1) / columns * columns;
    return before.from() + Math.min(line + column, before.count() - 1);
  }

  private int below(int position) {
    Group group = groupOf(position);
    int place = position - group.from();
    int column = place % columns;
    int end = group.from() + group.count();
    if (place / columns < (group.count() - 1) / columns) {
      return Math.min(position + columns, end - 1);
    }
    return end >= size ? position : Math.min(end + column, end + groupOf(end).count() - 1);
  }

  private Group groupOf(int position) {
    int low = 0;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (groups.get(middle).from() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return groups.get(low);
  }

  /// The last group that begins at or above a height; -1 above the first.
  private int group(double y) {
    int low = -1;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >> 1;
      if (groups.get(middle).top() <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static LocalDate day(PictureIndex index, int position, ZoneId zone) {
    return Instant.ofEpochMilli(index.date(position)).atZone(zone).toLocalDate();
  }
}
