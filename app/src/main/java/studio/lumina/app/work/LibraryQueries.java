package studio.lumina.app.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.ForkTreeMember;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.store.PictureIndex;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.SummaryPage;
import studio.lumina.core.Prompt;

/// The port that answers questions about the library and the open model. Called on the FX thread;
/// never blocks. Each answer goes to who asked, on the FX thread: the value or a
/// [studio.lumina.core.LuminaException].
public interface LibraryQueries {
  /// A page of the newest pictures, the newest first; without those that wait and have no row yet.
  ///
  /// @param from the [SummaryPage#next] of the page before; empty for the first
  CompletionStage<SummaryPage> recent(Optional<Long> from, int limit);

  /// The order of a list, whole; what it shows comes in pages, see [#summaries].
  CompletionStage<PictureIndex> index(PictureFilter filter);

  /// Some pictures as lists show them, in any order; without those that are gone.
  CompletionStage<List<PictureSummary>> summaries(List<Long> ids);

  /// Names of the checkpoints that made pictures, in order.
  CompletionStage<List<String>> modelNames();

  /// A picture as lists show it.
  CompletionStage<PictureSummary> summary(long id);

  /// A picture with everything that is known of it, to be opened.
  CompletionStage<PictureEntry> entry(long id);

  /// The pictures that share rows with one: its parents up to the first, and all their forks.
  CompletionStage<List<ForkTreeMember>> forkTree(long id);

  /// A set and its pictures.
  CompletionStage<SetMembers> set(long id);

  /// The pictures that went into the trash last, the last first; without those that were cancelled
  /// before they had any row.
  CompletionStage<List<Long>> trashed(int limit);

  /// Prompts used so far, the latest first.
  CompletionStage<List<String>> prompts(int limit);

  /// The newest pictures first whose prompt has all of these words, in any case and order. A search
  /// that another follows before it was begun is cancelled.
  CompletionStage<List<PictureSummary>> search(String words, int limit);

  /// The tokens of the longest of these prompts. A count that another follows before it was begun
  /// is cancelled; one without an open model fails with [studio.lumina.core.Problem.Closed].
  CompletionStage<Integer> count(List<Prompt> prompts);
}
