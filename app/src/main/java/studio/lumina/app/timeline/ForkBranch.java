package studio.lumina.app.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.app.prompt.PromptComparison;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.ForkTreeMember;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;

/// One picture of a fork tree, as a line along the rows. Knows no toolkit.
///
/// @param picture of the fork tree
/// @param name what tells it from the one it left
/// @param lane its place among the lines, from 0
/// @param parentLane the line that it leaves; -1 for the first picture
/// @param from the row at which it leaves it
/// @param to rows it has
public record ForkBranch(
    PictureSummary picture, Name name, int lane, int parentLane, int from, int to) {
  /// What tells a branch from the one it left.
  public sealed interface Name {
    /// The first picture of the fork tree.
    record Original() implements Name {}

    /// Other words; one that the parent's prompt has not.
    record Wording(String word) implements Name {}

    /// Another value.
    record Value(TimelineLane.Kind kind, double value) implements Name {}
  }

  /// Shorter words say little.
  private static final int TELLING = 4;

  static ForkBranch of(
      ForkTreeMember member, Optional<ForkTreeMember> parent, int lane, int parentLane) {
    PictureSummary picture = member.picture();
    int from = picture.fork().map(PictureEntry.Fork::row).orElse(0);
    return new ForkBranch(
        picture,
        parent.map(p -> name(member.values(), p.values(), from)).orElse(new Name.Original()),
        lane,
        parentLane,
        from,
        Math.max(from, picture.finishedRows()));
  }

  private static Name name(RowSchedule its, RowSchedule parents, int row) {
    RowSchedule.Change mine = its.at(row);
    RowSchedule.Change theirs = parents.at(row);
    if (!PromptComparison.same(mine.prompt(), theirs.prompt())) {
      return new Name.Wording(wording(mine.prompt(), theirs.prompt()));
    }
    for (TimelineLane.Kind kind : TimelineLane.Kind.values()) {
      double value = kind.of(mine.sampling());
      if (value != kind.of(theirs.sampling())) {
        return new Name.Value(kind, value);
      }
    }
    return new Name.Value(TimelineLane.Kind.SEED, mine.sampling().seed());
  }

  /// The first telling word that the other prompt has not; where it has them all, the first.
  private static String wording(Prompt mine, Prompt theirs) {
    List<String> known = words(theirs);
    List<String> all = words(mine);
    List<String> fresh = all.stream().filter(word -> !known.contains(word)).toList();
    List<String> told = fresh.isEmpty() ? all : fresh;
    return told.stream()
        .filter(word -> word.length() >= TELLING)
        .findFirst()
        .orElse(told.isEmpty() ? "" : told.getFirst());
  }

  private static List<String> words(Prompt prompt) {
    return Arrays.stream(PromptText.of(prompt).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
