package studio.lumina.app.work;

import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.Revision;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;

/// Pictures asked for at once: one, a batch of seeds, a grid, a fork.
///
/// @param drafts in the order in which they are painted
/// @param axes what changes from one to the next; empty for pictures that are no set
/// @param now whether they are painted even while the queue is held
public record GenerationRequest(List<Draft> drafts, Optional<Axes> axes, boolean now) {
  /// A picture to be painted.
  ///
  /// @param prompt what is asked; of a fork, from its row on
  /// @param sampling how it is drawn; of a fork, from its row on
  /// @param schedule the values along its rows
  /// @param fork the rows that it takes over from another picture
  /// @param column where it stands in the set, from 0
  /// @param row where it stands in the set, from 0
  /// @param revision of one that is drawn anew in part or extended, what it is made of
  public record Draft(
      Prompt prompt,
      Sampling sampling,
      RowSchedule schedule,
      Optional<PictureEntry.Fork> fork,
      int column,
      int row,
      Optional<Revision> revision) {
    /// A picture that is drawn as a whole.
    public Draft(
        Prompt prompt,
        Sampling sampling,
        RowSchedule schedule,
        Optional<PictureEntry.Fork> fork,
        int column,
        int row) {
      this(prompt, sampling, schedule, fork, column, row, Optional.empty());
    }

    /// A picture made of another one.
    ///
    /// @param parent the picture of the library that it is made of
    public static Draft revising(
        Revision revision, Optional<Long> parent, Prompt prompt, Sampling sampling) {
      return new Draft(
          prompt,
          sampling,
          RowSchedule.constant(prompt, sampling),
          parent.map(id -> new PictureEntry.Fork(id, 0)),
          0,
          0,
          Optional.of(revision));
    }

    /// A new picture.
    public static Draft of(Prompt prompt, Sampling sampling) {
      return of(prompt, sampling, 0, 0);
    }

    /// A new picture of a set.
    public static Draft of(Prompt prompt, Sampling sampling, int column, int row) {
      return new Draft(
          prompt, sampling, RowSchedule.constant(prompt, sampling), Optional.empty(), column, row);
    }

    /// Another picture from a row of one that is there: the rows above it stay as they are.
    ///
    /// @param row first row to be drawn anew, from 0; at most the rows that `parent` has
    public static Draft fork(PictureEntry parent, int row, Prompt prompt, Sampling sampling) {
      return new Draft(
          prompt,
          sampling,
          parent.schedule().with(row, prompt, sampling),
          Optional.of(new PictureEntry.Fork(parent.id(), row)),
          0,
          0,
          parent.revision());
    }

    /// The same picture once more, with every change along its rows.
    public static Draft replay(PictureEntry entry) {
      return new Draft(
          entry.schedule().at(0).prompt(),
          entry.schedule().at(0).sampling(),
          entry.schedule(),
          Optional.empty(),
          0,
          0,
          entry.revision());
    }
  }

  /// What changes along a set.
  ///
  /// @param columns from left to right
  /// @param rows from top to bottom; empty for a single row
  public record Axes(PictureSet.Axis columns, Optional<PictureSet.Axis> rows) {}

  public GenerationRequest {
    drafts = List.copyOf(drafts);
  }

  /// One picture, painted as soon as those before it are.
  public static GenerationRequest of(Draft draft) {
    return new GenerationRequest(List.of(draft), Optional.empty(), true);
  }
}
