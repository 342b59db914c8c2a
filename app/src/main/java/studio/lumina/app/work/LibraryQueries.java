package studio.lumina.app.work;

import java.util.List;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Prompt;

/// Answers questions about the library and the open model. Called on the FX thread; never blocks.
/// Each answer goes to who asked, on the FX thread: the value or a
/// [studio.lumina.core.LuminaException].
public interface LibraryQueries {
  /// The newest pictures first, at most `limit`; without those that wait and have no row yet.
  CompletionStage<List<PictureEntry>> recent(int limit);

  /// A picture with everything that is known of it.
  CompletionStage<PictureEntry> entry(long id);

  /// The pictures that share rows with one: its parents up to the first, and all their forks.
  CompletionStage<List<PictureEntry>> family(long id);

  /// A set and its pictures.
  CompletionStage<SetMembers> set(long id);

  /// Prompts used so far, the latest first.
  CompletionStage<List<String>> prompts(int limit);

  /// The newest pictures first whose prompt has all of these words, in any case and order. A search
  /// that another follows before it was begun is cancelled.
  CompletionStage<List<PictureSummary>> search(String words, int limit);

  /// The tokens of the longest of these prompts. A count that another follows before it was begun
  /// is cancelled; one without an open model fails with [studio.lumina.core.Problem.Closed].
  CompletionStage<Integer> count(List<Prompt> prompts);
}
