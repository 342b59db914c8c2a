package studio.lumina.app.work;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// Everything the window can ask for. Called on the FX thread; never blocks; answers come as
/// [StudioEvent].
public interface Workshop extends AutoCloseable {
  /// Subscribes to the news: told in order, in bulk, on the FX thread, with at most one delivery
  /// pending.
  void listen(Consumer<? super List<StudioEvent>> listener);

  /// Opens a checkpoint in the engine process; what was open before is closed once the new one is
  /// ready, and stays open where the new one fails.
  void open(Opening opening);

  /// Puts pictures at the end of the queue.
  void commission(GenerationRequest commission);

  /// Goes on with an unfinished picture, before those that wait and even while the queue is held; a
  /// queue that a pause held goes on after it.
  void resume(PictureEntry entry);

  /// Puts unfinished pictures at the end of the queue again.
  void retry(Collection<PictureEntry> entries);

  /// Other values for the picture being painted, from its next row on. Where they cannot be had,
  /// [StudioEvent.SteeringRefused] says why and it goes on as before.
  void steer(long id, Prompt prompt, Sampling sampling);

  /// Pauses the picture being painted at the next row, and with it what waits: until the artist
  /// resumes, lets the queue go on ([#hold]), or asks for another picture to be painted now.
  void pause();

  /// Stops the picture being painted and keeps its rows.
  void stop();

  /// Holds the queue, or lets it go on: what is being painted is not touched.
  void hold(boolean held);

  /// Changes the order of what waits.
  ///
  /// @param ids those that wait, in their new order; unknown ones are ignored, missing ones keep
  ///   their order behind them
  void reorder(List<Long> ids);

  /// Takes pictures out of the queue; those without a row are discarded, the others stay paused.
  void cancel(Collection<Long> ids);

  /// Puts pictures that were cancelled at the end of the queue again.
  void requeue(Collection<Long> ids);

  /// The newest pictures first, at most `limit`; they come as [StudioEvent.History].
  void history(int limit);

  /// The pictures that share rows with one, as [StudioEvent.Family].
  void family(long id);

  /// The pictures of a set, as [StudioEvent.SetFound].
  void set(long id);

  /// Prompts used so far, the latest first, as [StudioEvent.Prompts].
  void prompts(int limit);

  /// Moves a picture to the trash.
  void discard(PictureEntry entry);

  /// Brings a picture back from the trash.
  void restore(long id);

  /// Counts the tokens of prompts; those of the longest come as [StudioEvent.Counted].
  void count(List<Prompt> prompts);

  /// Ends the engine process and the library; a picture being painted stays continuable.
  @Override
  void close();
}
