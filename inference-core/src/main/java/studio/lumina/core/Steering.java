package studio.lumina.core;

/// Asked by the engine, on its own thread, at each row boundary of a picture and now and then
/// within text: how to go on. Must answer at once.
@FunctionalInterface
public interface Steering {
  /// Never interferes.
  Steering NONE = (picture, row) -> new Steer.GoOn();

  /// The answer.
  sealed interface Steer {
    /// As before.
    record GoOn() implements Steer {}

    /// End the turn here, to be continued later: [Turn.Finish#PAUSED].
    record Pause() implements Steer {}

    /// End the turn here: [Turn.Finish#STOPPED].
    record Stop() implements Steer {}

    /// Other values from this row on; recorded in the picture's [RowSchedule].
    record Change(Prompt prompt, Sampling sampling) implements Steer {}
  }

  /// @param picture number of the picture in this turn from 0, or -1 within text
  /// @param row the row about to be drawn, from 0, or -1 within text
  Steer at(int picture, int row);
}
