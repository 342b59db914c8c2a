package studio.lumina.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.db.Reader;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Reads the lists of the library, as summaries in pages. They are read beside whatever is being
/// written, and of each picture only what a list shows. Any thread but the window's; every call may
/// fail with [Problem.LibraryDamaged].
public final class Summaries {
  private final Reader reader;
  private final SummaryTable table;
  private final PictureTable entries;

  Summaries(Reader reader, SummaryTable table, PictureTable entries) {
    this.reader = reader;
    this.table = table;
    this.entries = entries;
  }

  /// The newest pictures first, without those in the trash and those that wait and have no code of
  /// their own.
  ///
  /// @param from the [SummaryPage#next] of the page before; empty for the first
  /// @param limit how many pictures a page has at the most
  public SummaryPage recent(Optional<Long> from, int limit) {
    return page(
        reader.read(connection -> table.recent(connection, before(from), limit + 1)), limit);
  }

  /// The newest pictures first whose words have all of these in them, in any case and order, also
  /// within longer words; of the whole library without the trash.
  ///
  /// @param from the [SummaryPage#next] of the page before; empty for the first
  public SummaryPage find(String words, Optional<Long> from, int limit) {
    WordQuery query = WordQuery.of(words);
    return page(
        reader.read(connection -> table.find(connection, query, before(from), limit + 1)), limit);
  }

  /// The order of a list, whole: what it shows comes in pages, see [#these].
  public PictureIndex index(PictureFilter filter) {
    return reader.read(connection -> IndexTable.read(connection, filter));
  }

  /// Pictures by their numbers, also those in the trash, in any order; without those that are gone.
  ///
  /// @param ids some hundred at the most
  public List<PictureSummary> these(List<Long> ids) {
    return reader.read(connection -> table.these(connection, ids));
  }

  /// Names of the checkpoints that made pictures, in order.
  public List<String> models() {
    return reader.read(IndexTable::models);
  }

  /// A picture, also one in the trash.
  ///
  /// @throws LuminaException with [Problem.Closed] where there is none
  public PictureSummary of(long id) {
    return reader
        .read(connection -> table.one(connection, id))
        .orElseThrow(() -> new LuminaException(new Problem.Closed("picture " + id)));
  }

  /// The pictures that share rows with one: its parents up to the first, and all their forks;
  /// without those in the trash.
  public List<ForkTreeMember> forkTree(long id) {
    return reader.read(connection -> {
      List<ForkTreeMember> forkTree = new ArrayList<>();
      for (PictureSummary picture : table.forkTree(connection, id)) {
        forkTree.add(new ForkTreeMember(picture, entries.values(connection, picture.id())));
      }
      return List.copyOf(forkTree);
    });
  }

  /// A set's pictures from left to right, from top to bottom; without those in the trash.
  public List<PictureSummary> members(long set) {
    return reader.read(connection -> table.members(connection, set));
  }

  /// What waits, in order; without those whose picture is in the trash.
  public List<WaitingJob> waiting() {
    return reader.read(connection -> {
      List<WaitingJob> waiting = new ArrayList<>();
      for (JobEntry job : JobTable.waiting(connection)) {
        waiting.add(
            new WaitingJob(
                job,
                job.picture().isEmpty()
                    ? Optional.empty()
                    : table.one(connection, job.picture().get())));
      }
      return waiting;
    });
  }

  private static long before(Optional<Long> from) {
    return from.orElse(Long.MAX_VALUE);
  }

  private static SummaryPage page(List<PictureSummary> found, int limit) {
    boolean more = found.size() > limit;
    List<PictureSummary> shown = more ? found.subList(0, limit) : found;
    return new SummaryPage(shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
  }
}
