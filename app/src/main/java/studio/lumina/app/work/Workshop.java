package studio.lumina.app.work;

import java.util.List;
import java.util.function.Consumer;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// Everything the window can ask for. Called on the FX thread; never blocks; answers come as
/// [News].
public interface Workshop extends AutoCloseable {
  /// Subscribes to the news: told in order, in bulk, on the FX thread, with at most one delivery
  /// pending.
  void listen(Consumer<? super List<News>> listener);

  /// Opens a checkpoint in the engine process; what was open before is closed once the new one is
  /// ready, and stays open where the new one fails.
  void open(Opening opening);

  /// Paints a picture after those already asked for.
  void generate(Prompt prompt, Sampling sampling);

  /// Goes on with an unfinished picture.
  void resume(PictureEntry entry);

  /// Pauses the picture being painted at the next row.
  void pause();

  /// Stops the picture being painted and keeps its rows.
  void stop();

  /// The newest pictures first, at most `limit`; they come as [News.History].
  void history(int limit);

  /// Moves a picture to the trash.
  void discard(PictureEntry entry);

  /// Counts a prompt's tokens; the answer comes as [News.Counted].
  void count(Prompt prompt);

  /// Ends the engine process and the library; a picture being painted stays continuable.
  @Override
  void close();
}
