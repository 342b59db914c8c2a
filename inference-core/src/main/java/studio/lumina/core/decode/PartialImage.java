package studio.lumina.core.decode;

import java.util.Arrays;
import studio.lumina.core.Part;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// A picture while it is decoded: its codes so far, the row schedule, and where it lies in the
/// reply.
final class PartialImage {
  private final int number;
  private final Size size;
  private final int at;
  private final int[] codes;
  private int count;
  private RowSchedule schedule;

  /// @param number its number in the turn, from 0
  /// @param at where it starts in the reply, counted in ids
  PartialImage(int number, Size size, int at, Tokens begun, RowSchedule schedule) {
    this.number = number;
    this.size = size;
    this.at = at;
    this.codes = Arrays.copyOf(begun.ids(), size.codes());
    this.count = begun.size();
    this.schedule = schedule;
  }

  int number() {
    return number;
  }

  Size size() {
    return size;
  }

  int at() {
    return at;
  }

  RowSchedule schedule() {
    return schedule;
  }

  void schedule(RowSchedule value) {
    schedule = value;
  }

  /// The row to which the next code belongs.
  int row() {
    return count / size.columns();
  }

  /// The column to which the next code belongs.
  int column() {
    return count % size.columns();
  }

  boolean complete() {
    return count == codes.length;
  }

  void add(int[] ids) {
    System.arraycopy(ids, 0, codes, count, ids.length);
    count += ids.length;
  }

  /// The codes of the row begun.
  int[] rowBegun() {
    return Arrays.copyOfRange(codes, row() * size.columns(), count);
  }

  Tokens codes() {
    return new Tokens(Arrays.copyOf(codes, count));
  }

  Part.Drawn drawn() {
    return new Part.Drawn(size, codes());
  }

  /// Where a row begins in a branch.
  ///
  /// @param start where the picture begins in that branch
  int rowStart(int start, int row) {
    return start + Size.OPENING_TOKENS + row * (size.columns() + 1);
  }
}
