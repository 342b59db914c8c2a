package studio.lumina.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// A picture in the library, finished or not.
///
/// @param id row in the library
/// @param created when it was asked for
/// @param prompt what was asked; of a fork, what was asked from its row on
/// @param sampling the values it was begun with; of a fork, those from its row on
/// @param schedule the values its rows were drawn under
/// @param size the whole picture's size
/// @param state how far it is
/// @param drawn its image tokens so far with their numbers, row order, without row ends
/// @param file the PNG, once there is one; the file itself may have been removed since
/// @param model the checkpoint's name
/// @param numericsKey see the model's card
/// @param fork where it left another picture
/// @param place where it stands in the set it was asked for with
/// @param revision of one that is drawn anew in part or extended, what it is made of
public record PictureEntry(
    long id,
    Instant created,
    Prompt prompt,
    Sampling sampling,
    RowSchedule schedule,
    Size size,
    State state,
    CodeRun drawn,
    Optional<Path> file,
    String model,
    String numericsKey,
    Optional<Fork> fork,
    Optional<Place> place,
    Optional<Revision> revision) {
  /// One that is drawn as a whole.
  public PictureEntry(
      long id,
      Instant created,
      Prompt prompt,
      Sampling sampling,
      RowSchedule schedule,
      Size size,
      State state,
      CodeRun drawn,
      Optional<Path> file,
      String model,
      String numericsKey,
      Optional<Fork> fork,
      Optional<Place> place) {
    this(
        id,
        created,
        prompt,
        sampling,
        schedule,
        size,
        state,
        drawn,
        file,
        model,
        numericsKey,
        fork,
        place,
        Optional.empty());
  }

  /// How far a picture is.
  public enum State {
    /// Being painted now, or interrupted by the end of the program.
    RUNNING,
    /// Waits in the queue, was paused by the user, or found interrupted at start; can be continued.
    PAUSED,
    /// Stopped and kept with the rows it has; can be continued.
    STOPPED,
    /// Failed with the rows it has; can be continued.
    FAILED,
    /// Finished.
    DONE;

    /// Whether painting can go on.
    public boolean canContinue() {
      return switch (this) {
        case PAUSED, STOPPED, FAILED -> true;
        case RUNNING, DONE -> false;
      };
    }
  }

  /// Where a picture left another: the rows above `row` are the parent's, token for token.
  ///
  /// @param parent the picture it was forked from
  /// @param row first row of its own, from 0
  public record Fork(long parent, int row) {}

  /// A place in a set.
  ///
  /// @param set row in the library
  /// @param column index along the set's columns, from 0
  /// @param row index along the set's rows, from 0
  public record Place(long set, int column, int row) {}

  /// The words that it was asked for with; empty where there were none.
  public String words() {
    return PromptTable.words(prompt);
  }

  /// Image tokens so far.
  public Tokens codes() {
    return drawn.codes();
  }

  /// For each code `-log2 p`, bits.
  public float[] surprisal() {
    return drawn.surprisal();
  }

  /// For each code its distribution's entropy, bits.
  public float[] entropy() {
    return drawn.entropy();
  }

  /// Rows that are complete.
  public int finishedRows() {
    return codes().size() / size.columns();
  }

  /// Whether it has a code that is not its parent's.
  public boolean hasOwnCodes() {
    return codes().size() > fork.map(Fork::row).orElse(0) * size.columns();
  }

  /// Whether painting can go on.
  public boolean canContinue() {
    return state.canContinue();
  }

  /// This entry in another state.
  public PictureEntry withState(State value) {
    return with(schedule, size, value, drawn, file, numericsKey);
  }

  /// This entry as a model begins it or goes on with it; the key stays that of the codes it has.
  public PictureEntry begun(String by, String key) {
    return (codes().size() == 0 ? by(by, key) : this).withState(State.RUNNING);
  }

  /// This entry with the rows above its own taken over from its parent.
  ///
  /// @throws LuminaException where the parent lacks such rows, or is of another size
  PictureEntry inheriting(PictureEntry parent, int row) {
    if (row < 0 || row > parent.finishedRows()) {
      throw new LuminaException(
          new Problem.SettingOutOfRange("fork row", row, 0, parent.finishedRows()));
    }
    if (row > 0 && !size.equals(parent.size())) {
      throw new LuminaException(
          new Problem.SizeUnsupported(size.width(), size.height(), List.of(parent.size())));
    }
    return row == 0
        ? this
        : by(parent.model(), parent.numericsKey())
            .withDrawn(parent.drawn().first(row * size.columns()));
  }

  private PictureEntry by(String other, String key) {
    return new PictureEntry(
        id, created, prompt, sampling, schedule, size, state, drawn, file, other, key, fork, place,
        revision);
  }

  /// This entry as one that left another picture, or none.
  PictureEntry forked(Optional<Fork> value) {
    return at(id, value, place);
  }

  /// This entry with its number in the library.
  PictureEntry numbered(long number) {
    return at(number, fork, place);
  }

  /// This entry in a set.
  PictureEntry in(Optional<Place> value) {
    return at(id, fork, value);
  }

  /// This entry as one that is made of another.
  public PictureEntry revised(Optional<Revision> value) {
    return new PictureEntry(
        id,
        created,
        prompt,
        sampling,
        schedule,
        size,
        state,
        drawn,
        file,
        model,
        numericsKey,
        fork,
        place,
        value);
  }

  /// This entry with another size.
  public PictureEntry sized(Size value) {
    return with(schedule, value, state, drawn, file, numericsKey);
  }

  /// This entry with each of its prompts replaced.
  public PictureEntry withPrompts(UnaryOperator<Prompt> replacement) {
    return new PictureEntry(
        id,
        created,
        replacement.apply(prompt),
        sampling,
        schedule.withPrompts(replacement),
        size,
        state,
        drawn,
        file,
        model,
        numericsKey,
        fork,
        place,
        revision);
  }

  /// This entry with a file.
  public PictureEntry withFile(Path value) {
    return with(schedule, size, state, drawn, Optional.of(value), numericsKey);
  }

  /// This entry with other values along its rows.
  public PictureEntry withSchedule(RowSchedule value) {
    return with(value, size, state, drawn, file, numericsKey);
  }

  /// This entry with the codes it has by now.
  public PictureEntry withDrawn(CodeRun value) {
    return with(schedule, size, state, value, file, numericsKey);
  }

  /// This entry as a turn left it.
  public PictureEntry painted(State value, String key) {
    return with(schedule, size, value, drawn, file, key);
  }

  private PictureEntry at(long number, Optional<Fork> parent, Optional<Place> cell) {
    return new PictureEntry(
        number,
        created,
        prompt,
        sampling,
        schedule,
        size,
        state,
        drawn,
        file,
        model,
        numericsKey,
        parent,
        cell,
        revision);
  }

  private PictureEntry with(
      RowSchedule values, Size whole, State now, CodeRun codes, Optional<Path> png, String key) {
    return new PictureEntry(
        id, created, prompt, sampling, values, whole, now, codes, png, model, key, fork, place,
        revision);
  }
}
