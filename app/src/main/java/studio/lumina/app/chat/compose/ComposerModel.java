package studio.lumina.app.chat.compose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Chats;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

/// The message being composed: words and pictures in their order, and the tokens that they take.
/// Between, before and behind pictures there are always words, perhaps none, so that one can write
/// there. FX thread only, without a toolkit.
public final class ComposerModel {
  private final Chats chats;
  private final Consumer<Problem> trouble;
  private final ObservableList<ComposerPiece> pieces = FXCollections.observableArrayList();
  private final ObservableList<ComposerPiece> piecesView =
      FXCollections.unmodifiableObservableList(pieces);
  private final ReadOnlyIntegerWrapper tokens = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyObjectWrapper<Optional<TurnEntry>> editing =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param trouble told which picture cannot be taken, and why
  public ComposerModel(Chats chats, Consumer<Problem> trouble) {
    this.chats = chats;
    this.trouble = trouble;
    clear();
  }

  /// The pieces, words first and last.
  public ObservableList<ComposerPiece> pieces() {
    return piecesView;
  }

  /// The tokens that it takes, or -1 while that is not known.
  public ReadOnlyIntegerProperty tokensProperty() {
    return tokens.getReadOnlyProperty();
  }

  /// The turn in place of which it is said.
  public ReadOnlyObjectProperty<Optional<TurnEntry>> editingProperty() {
    return editing.getReadOnlyProperty();
  }

  /// Whether there is nothing to say.
  public boolean isEmpty() {
    return said().isEmpty();
  }

  /// What is said: no empty words, and no half of a character, which no file can hold.
  public List<Part> said() {
    List<Part> parts = new ArrayList<>();
    for (ComposerPiece piece : pieces) {
      switch (piece) {
        case ComposerPiece.Written written -> {
          String text = whole(written.textProperty().get());
          if (!text.isBlank()) {
            parts.add(new Part.Words(text));
          }
        }
        case ComposerPiece.Placed placed -> parts.add(placed.image());
      }
    }
    return List.copyOf(parts);
  }

  /// Nothing is said.
  public void clear() {
    editing.set(Optional.empty());
    pieces.setAll(List.of(new ComposerPiece.Written("")));
    count();
  }

  /// Has words in it, and nothing else.
  public void write(String words) {
    editing.set(Optional.empty());
    pieces.setAll(List.of(new ComposerPiece.Written(words)));
    count();
  }

  /// Takes over what was said in a turn, to be said otherwise in its place.
  public void edit(TurnEntry turn) {
    take(turn);
    editing.set(Optional.of(turn));
  }

  /// Takes over what was said in a turn.
  public void take(TurnEntry turn) {
    editing.set(Optional.empty());
    List<ComposerPiece> taken = new ArrayList<>();
    for (Part part : turn.asked().said()) {
      taken.add(
          switch (part) {
            case Part.Words(var text) -> new ComposerPiece.Written(text);
            case Part.Image image -> new ComposerPiece.Placed(image, turn.model());
          });
    }
    pieces.setAll(joined(taken));
    count();
  }

  /// Has what was sent back, before what was written since.
  ///
  /// @param sent the pieces as they were
  public void bringBack(List<ComposerPiece> sent, Optional<TurnEntry> edited) {
    List<ComposerPiece> all = new ArrayList<>(sent);
    all.addAll(pieces);
    pieces.setAll(joined(all));
    editing.set(edited);
    count();
  }

  /// Puts a picture where the writing is.
  ///
  /// @param at number of the words among the pieces
  /// @param caret before which letter of them
  public void place(Part.Image image, String model, int at, int caret) {
    List<ComposerPiece> all = new ArrayList<>(pieces);
    int index = Math.clamp(at, 0, all.size() - 1);
    if (!(all.get(index) instanceof ComposerPiece.Written written)) {
      all.add(index + 1, new ComposerPiece.Placed(image, model));
      pieces.setAll(joined(all));
      count();
      return;
    }
    String text = written.textProperty().get();
    int split = Math.clamp(caret, 0, text.length());
    all.set(index, new ComposerPiece.Written(text.substring(0, split)));
    all.add(index + 1, new ComposerPiece.Placed(image, model));
    all.add(index + 2, new ComposerPiece.Written(text.substring(split)));
    pieces.setAll(joined(all));
    count();
  }

  /// Puts a picture at the end.
  public void append(Part.Image image, String model) {
    place(image, model, pieces.size() - 1, Integer.MAX_VALUE);
  }

  /// Takes the picture of a file in, where the writing is.
  ///
  /// @param at number of the words among the pieces
  /// @param caret before which letter of them
  public void bringIn(Path file, int at, int caret) {
    Answer.of(chats.bringIn(file), photo -> place(photo, "", at, caret), trouble);
  }

  /// Takes a picture of the library up, at the end.
  public void takeUp(long picture, String model) {
    Answer.of(chats.takeUp(picture), image -> append(image, model), trouble);
  }

  /// Takes a picture away.
  public void remove(ComposerPiece.Placed placed) {
    List<ComposerPiece> all = new ArrayList<>(pieces);
    if (all.remove(placed)) {
      pieces.setAll(joined(all));
      count();
    }
  }

  /// Moves a picture past the words or the picture beside it.
  ///
  /// @param step -1 towards the beginning, 1 towards the end
  public void move(ComposerPiece.Placed placed, int step) {
    List<ComposerPiece> all =
        new ArrayList<>(
            pieces.stream()
                .filter(piece ->
                    !(piece instanceof ComposerPiece.Written written)
                        || !written.textProperty().get().isEmpty())
                .toList());
    int at = all.indexOf(placed);
    int to = at + step;
    if (at >= 0 && to >= 0 && to < all.size()) {
      all.remove(at);
      all.add(to, placed);
      pieces.setAll(joined(all));
      count();
    }
  }

  /// Asks how many tokens it takes; to be called when writing rests.
  public void count() {
    List<Part> now = said();
    if (now.isEmpty()) {
      tokens.set(0);
      return;
    }
    tokens.set(-1);
    Answer.of(
        chats.count(now),
        found -> {
          if (now.equals(said())) {
            tokens.set(found);
          }
        },
        problem -> tokens.set(-1));
  }

  /// Words beside words become one, and pictures get words around them.
  private static List<ComposerPiece> joined(List<ComposerPiece> all) {
    List<ComposerPiece> joined = new ArrayList<>();
    for (ComposerPiece piece : all) {
      ComposerPiece last = joined.isEmpty() ? null : joined.getLast();
      switch (piece) {
        case ComposerPiece.Written written -> {
          if (last instanceof ComposerPiece.Written before) {
            String both = before.textProperty().get() + written.textProperty().get();
            joined.set(joined.size() - 1, new ComposerPiece.Written(both));
          } else {
            joined.add(written);
          }
        }
        case ComposerPiece.Placed placed -> {
          if (!(last instanceof ComposerPiece.Written)) {
            joined.add(new ComposerPiece.Written(""));
          }
          joined.add(placed);
        }
      }
    }
    if (joined.isEmpty() || !(joined.getLast() instanceof ComposerPiece.Written)) {
      joined.add(new ComposerPiece.Written(""));
    }
    return joined;
  }

  /// Halves of characters become the sign for what is no character.
  static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
