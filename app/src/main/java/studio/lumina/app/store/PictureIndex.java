package studio.lumina.app.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The order of a list of pictures, as long as it may be: of each only its number and its date,
/// sixteen bytes. What a list shows of a picture comes in pages, see [Summaries#these].
public final class PictureIndex {
  /// No picture.
  public static final PictureIndex EMPTY = new PictureIndex(new long[0], new long[0], 0);

  private final long[] ids;
  private final long[] dates;
  private final int all;
  private final Map<Long, Integer> positions = new HashMap<>();

  /// @param ids in order
  /// @param dates milliseconds since 1970 of each: when it was asked for, or thrown away
  /// @param all how many pictures there are, filter or no filter
  public PictureIndex(long[] ids, long[] dates, int all) {
    if (ids.length != dates.length) {
      throw new IllegalArgumentException("a date for each picture");
    }
    this.ids = Arrays.copyOf(ids, ids.length);
    this.dates = Arrays.copyOf(dates, dates.length);
    this.all = all;
    for (int i = 0; i < ids.length; i++) {
      positions.put(ids[i], i);
    }
  }

  /// How many pictures are in the list.
  public int size() {
    return ids.length;
  }

  /// How many pictures there are, filter or no filter.
  public int all() {
    return all;
  }

  /// Number of the picture at a place of the list, from 0.
  public long id(int position) {
    return ids[position];
  }

  /// When the picture at a place was asked for, or thrown away; milliseconds since 1970.
  public long date(int position) {
    return dates[position];
  }

  /// Where a picture is in the list.
  public OptionalInt position(long id) {
    Integer found = positions.get(id);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /// Numbers of the pictures from one place to before another.
  public List<Long> ids(int from, int to) {
    return Arrays.stream(ids, from, to).boxed().toList();
  }
}
