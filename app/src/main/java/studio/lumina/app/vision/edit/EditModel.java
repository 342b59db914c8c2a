package studio.lumina.app.vision.edit;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;

/// The instruction of an edit, how many are painted of it, and the chain of edits that were kept:
/// the next edit goes on from the tokens of the last, or of whichever the artist went back to. FX
/// thread only, without a toolkit.
public final class EditModel {
  /// The most that are painted at once.
  public static final int MOST = 8;

  /// The base where nothing was kept, or the artist went back to the picture itself.
  public static final int SOURCE = -1;

  private static final String SEEDS = "vision.seeds";
  private static final int USUAL = 4;

  private final ResultModel results;
  private final StringProperty instruction = new SimpleStringProperty("");
  private final IntegerProperty seeds = new SimpleIntegerProperty(USUAL);
  private final ObservableList<PictureEntry> chain = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<PictureEntry> chainView =
      FXCollections.unmodifiableObservableList(chain);
  private final ReadOnlyIntegerWrapper base = new ReadOnlyIntegerWrapper(SOURCE);

  public EditModel(UiState memory, ResultModel results) {
    this.results = results;
    memory
        .value(SEEDS)
        .filter(text -> text.matches("[1-" + MOST + "]"))
        .ifPresent(text -> seeds.set(Integer.parseInt(text)));
    seeds.addListener((value, before, now) -> memory.put(SEEDS, now.toString()));
    results.results().addListener((ListChangeListener<VisionResult>) change -> forget());
  }

  /// What is to be changed.
  public StringProperty instructionProperty() {
    return instruction;
  }

  /// How many are painted of one instruction, 1 to [#MOST].
  public IntegerProperty seedsProperty() {
    return seeds;
  }

  /// One more seed, or with -1 one fewer.
  public void moreSeeds(int more) {
    seeds.set(Math.clamp(seeds.get() + more, 1, MOST));
  }

  /// The edits that were kept, each made of the one before it.
  public ObservableList<PictureEntry> chain() {
    return chainView;
  }

  /// Which of the chain the next edit goes on from; [#SOURCE] for the picture itself.
  public ReadOnlyIntegerProperty baseProperty() {
    return base.getReadOnlyProperty();
  }

  /// The tokens that the next edit goes on from; empty for the picture itself.
  public Optional<Part.Image> base() {
    return base.get() == SOURCE ? Optional.empty() : Optional.of(drawn(chain.get(base.get())));
  }

  /// Whether a result is an edit that can be kept.
  public boolean canKeep(VisionResult result) {
    return result.state() == VisionResult.State.DONE
        && result.entry().filter(entry -> entry.prompt() instanceof Prompt.Edit).isPresent()
        && result.entry().filter(entry -> isKept(entry.id())).isEmpty();
  }

  /// Keeps an edit: the next goes on from it. What was kept after the one that it was made of
  /// leaves the chain, and stays among the results.
  public void keep(PictureEntry entry) {
    if (!(entry.prompt() instanceof Prompt.Edit edit)) {
      return;
    }
    int parent = SOURCE;
    for (int i = 0; i < chain.size(); i++) {
      if (edit.image().equals(drawn(chain.get(i)))) {
        parent = i;
      }
    }
    base.set(SOURCE);
    chain.remove(parent + 1, chain.size());
    chain.add(entry);
    base.set(chain.size() - 1);
  }

  /// Goes back to an earlier state.
  ///
  /// @param link index in [#chain], or [#SOURCE]
  public void backTo(int link) {
    base.set(Math.clamp(link, SOURCE, chain.size() - 1));
  }

  /// Whether a picture is in the chain.
  public boolean isKept(long picture) {
    return chain.stream().anyMatch(entry -> entry.id() == picture);
  }

  /// Another picture is worked on.
  public void source() {
    base.set(SOURCE);
    chain.clear();
  }

  /// An edit that was kept on an earlier day.
  public void restore(PictureEntry entry) {
    if (!isKept(entry.id())) {
      keep(entry);
    }
  }

  /// What was deleted is no state to go back to, nor is what was made of it.
  private void forget() {
    for (int i = 0; i < chain.size(); i++) {
      long id = chain.get(i).id();
      boolean there =
          results.results().stream()
              .anyMatch(r -> r.entry().filter(entry -> entry.id() == id).isPresent());
      if (!there) {
        base.set(Math.min(base.get(), i - 1));
        chain.remove(i, chain.size());
        return;
      }
    }
  }

  private static Part.Image drawn(PictureEntry entry) {
    return new Part.Drawn(entry.size(), entry.codes());
  }
}
