package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.ForkTreeMember;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;

/// The pictures that share rows with the one on the stage, and which of them it is compared with.
/// FX thread only, without a toolkit.
public final class ForkTreeModel {
  private final LibraryQueries queries;
  private final StageModel stage;
  private final ReadOnlyObjectWrapper<List<ForkBranch>> branches =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<PictureSummary>> compared =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long asked = -1;

  public ForkTreeModel(EventSource events, LibraryQueries queries, StageModel stage) {
    this.queries = queries;
    this.stage = stage;
    stage.shownProperty().addListener((value, before, now) -> look(now));
    events.listen(news -> news.forEach(this::hear));
  }

  /// The fork tree's lines, the first picture's first; empty for a picture without relatives.
  public ReadOnlyObjectProperty<List<ForkBranch>> branchesProperty() {
    return branches.getReadOnlyProperty();
  }

  /// The picture that lies beside the one on the stage.
  public ReadOnlyObjectProperty<Optional<PictureSummary>> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /// Those that the picture on the stage can be compared with: the one it left first.
  public List<PictureSummary> others() {
    Optional<PictureEntry> shown = stage.shownProperty().get();
    long id = shown.map(PictureEntry::id).orElse(-1L);
    long parent = shown.flatMap(PictureEntry::fork).map(PictureEntry.Fork::parent).orElse(-1L);
    return branches.get().stream()
        .map(ForkBranch::picture)
        .filter(picture -> picture.id() != id && picture.file().isPresent())
        .sorted(Comparator.comparing(picture -> picture.id() != parent))
        .toList();
  }

  /// Compares with the next of the fork tree, and after the last with none.
  public void compareNext() {
    List<PictureSummary> others = others();
    long now = compared.get().map(PictureSummary::id).orElse(-1L);
    int at =
        IntStream.range(0, others.size())
            .filter(i -> others.get(i).id() == now)
            .findFirst()
            .orElse(-1);
    compared.set(at + 1 < others.size() ? Optional.of(others.get(at + 1)) : Optional.empty());
  }

  /// Whether the picture on the stage can be compared with another, of its fork tree or not.
  public boolean canCompare(PictureSummary other) {
    return asked >= 0 && other.id() != asked && other.file().isPresent();
  }

  /// Compares the picture on the stage with another, of its fork tree or not, where [#canCompare].
  public void compareWith(PictureSummary other) {
    if (canCompare(other)) {
      compared.set(Optional.of(other));
    }
  }

  /// Compares with nothing.
  public void stopComparing() {
    compared.set(Optional.empty());
  }

  /// Looks at another of the fork tree.
  public void show(ForkBranch branch) {
    stage.show(branch.picture().id());
  }

  /// Whether there is another branch to look at.
  public boolean hasNext() {
    return branches.get().size() > 1;
  }

  /// Looks at the branch after the one on the stage, and after the last at the first.
  public void showNext() {
    List<ForkBranch> all = branches.get();
    long id = stage.shownProperty().get().map(PictureEntry::id).orElse(-1L);
    int at =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).picture().id() == id)
            .findFirst()
            .orElse(-1);
    if (!all.isEmpty()) {
      show(all.get((at + 1) % all.size()));
    }
  }

  private void look(Optional<PictureEntry> shown) {
    long id = shown.map(PictureEntry::id).orElse(-1L);
    if (id == asked) {
      return;
    }
    asked = id;
    compared.set(Optional.empty());
    if (branches.get().stream().noneMatch(branch -> branch.picture().id() == id)) {
      branches.set(List.of());
    }
    if (id >= 0) {
      ask();
    }
  }

  private void ask() {
    Answer.of(queries.forkTree(asked), this::found);
  }

  /// The stage may show a picture of another fork tree by now.
  private void found(List<ForkTreeMember> members) {
    if (members.stream().anyMatch(member -> member.picture().id() == asked)) {
      branches.set(members.size() < 2 ? List.of() : lines(members));
    }
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Began began -> askAgain(began.entry());
      case StudioEvent.Ended ended -> askAgain(ended.entry());
      case StudioEvent.Failed failed -> failed.entry().ifPresent(this::askAgain);
      case StudioEvent.Kept kept -> askAgain(kept.entry());
      case StudioEvent.Discarded gone -> {
        if (compared.get().filter(other -> other.id() == gone.id()).isPresent()) {
          stopComparing();
        }
        askAgain(gone.id());
      }
      case StudioEvent.ThumbnailMade made -> askAgain(made.id());
      default -> {}
    }
  }

  private void askAgain(PictureEntry changed) {
    boolean fork =
        changed.fork().filter(f -> f.parent() == asked || isMember(f.parent())).isPresent();
    if (fork) {
      ask();
    } else {
      askAgain(changed.id());
    }
  }

  private void askAgain(long changed) {
    if (asked >= 0 && isMember(changed)) {
      ask();
    }
  }

  private boolean isMember(long id) {
    return branches.get().stream().anyMatch(branch -> branch.picture().id() == id);
  }

  /// The oldest first; a picture whose parent is not there stands as a first one.
  private static List<ForkBranch> lines(List<ForkTreeMember> members) {
    List<ForkTreeMember> oldest =
        members.stream()
            .sorted(Comparator.comparingLong((ForkTreeMember member) -> member.picture().id()))
            .toList();
    List<ForkBranch> lines = new ArrayList<>();
    for (ForkTreeMember member : oldest) {
      int lane =
          member.picture().fork().map(fork -> lane(oldest, lines.size(), fork.parent())).orElse(-1);
      Optional<ForkTreeMember> parent = lane < 0 ? Optional.empty() : Optional.of(oldest.get(lane));
      lines.add(ForkBranch.of(member, parent, lines.size(), lane));
    }
    return List.copyOf(lines);
  }

  /// The line of a picture among the first `count`; -1 where it is not there.
  private static int lane(List<ForkTreeMember> members, int count, long id) {
    return IntStream.range(0, count)
        .filter(i -> members.get(i).picture().id() == id)
        .findFirst()
        .orElse(-1);
  }
}
