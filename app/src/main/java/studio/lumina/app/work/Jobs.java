package studio.lumina.app.work;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.JobOwner;

/// The port that asks for work and changes the queue. Called on the FX thread; never blocks. What
/// was accepted is in the library before the program ends; after its end nothing is accepted.
public interface Jobs {
  /// Puts pictures at the end of the queue: one, a batch of seeds, a grid, a fork.
  void generate(JobOwner owner, GenerationRequest request);

  /// Puts a job at the end of the queue, or before all others where it is interactive.
  ///
  /// @return its number once it is in the library, on the FX thread; or a
  ///   [studio.lumina.core.LuminaException]
  CompletionStage<Long> submit(Job job);

  /// Goes on with an unfinished picture, before those that wait and even while the queue is held; a
  /// queue that a pause held goes on after it, unless the artist paused again since.
  void resume(JobOwner owner, long picture);

  /// Pauses what is being run at the next row, and with it what waits: until the artist resumes,
  /// lets the queue go on ([#hold]), or asks for another picture to be painted now.
  void pause();

  /// Stops what is being run and keeps what there is of it.
  void stop();

  /// Holds the queue, or lets it go on: what is being painted is not touched. After a hold nothing
  /// new begins, however it was asked for, before the artist lets it; only a picture that the
  /// artist resumes and what somebody waits for in a conversation go on.
  void hold(boolean held);

  /// Changes the order of what waits.
  ///
  /// @param jobs those that wait, in their new order; unknown ones are ignored, missing ones keep
  ///   their order behind them
  void reorder(List<Long> jobs);

  /// Takes jobs out of the queue; pictures without a row are discarded, the others stay paused.
  void cancel(Collection<Long> jobs);

  /// Puts unfinished pictures at the end of the queue again, also those that were cancelled; those
  /// that are finished are passed over.
  void requeue(JobOwner owner, Collection<Long> pictures);
}
