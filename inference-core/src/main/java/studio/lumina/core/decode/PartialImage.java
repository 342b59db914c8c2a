package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.Optional;
import studio.lumina.core.KeptCodes;
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
  private final Optional<KeptCodes> kept;
  private int count;
  private RowSchedule schedule;

  /// @param number its number in the turn, from 0
  /// @param at where it starts in the reply, counted in ids
  PartialImage(int number, Size size, int at, Tokens begun, RowSchedule schedule) {
    this(number, size, at, begun, schedule, Optional.empty());
  }

  /// @param kept codes that are not drawn
  PartialImage(
      int number, Size size, int at, Tokens begun, RowSchedule schedule, Optional<KeptCodes> kept) {
    this.number = number;
    this.size = size;
    this.at = at;
    this.codes = Arrays.copyOf(begun.ids(), size.codes());
    this.count = begun.size();
    this.schedule = schedule;
    this.kept = kept;
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

  /// How many codes from the next on are kept, within its row.
  int keptRun() {
    return keptRun(count);
  }

  /// How many codes from `index` on are kept, within its row.
  int keptRun(int index) {
    return kept.map(codes -> codes.run(index)).orElse(0);
  }

  /// How many codes from `index` on are drawn, within its row.
  int gap(int index) {
    return kept.map(codes -> codes.gap(index))
        .orElseGet(() -> (index / size.columns() + 1) * size.columns() - index);
  }

  /// The next `length` kept codes.
  int[] kept(int length) {
    return kept.orElseThrow().codes().slice(count, count + length).ids();
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
