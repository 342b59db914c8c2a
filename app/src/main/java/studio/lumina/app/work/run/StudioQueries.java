package studio.lumina.app.work.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.ForkTreeMember;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.store.PictureIndex;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.SummaryPage;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.SetMembers;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;

/// Looks things up on threads of their own and completes the answers on the window's.
final class StudioQueries implements LibraryQueries {
  private final Library library;
  private final EngineSupervisor model;
  private final WorkerThreads threads;
  private final Answers answers;
  private CompletableFuture<?> searching = new CompletableFuture<>();
  private CompletableFuture<?> counting = new CompletableFuture<>();

  StudioQueries(Library library, EngineSupervisor model, WorkerThreads threads, Answers answers) {
    this.library = library;
    this.model = model;
    this.threads = threads;
    this.answers = answers;
  }

  @Override
  public CompletionStage<SummaryPage> recent(Optional<Long> from, int limit) {
    return answers.ask(threads::reader, () -> library.summaries().recent(from, limit));
  }

  @Override
  public CompletionStage<PictureIndex> index(PictureFilter filter) {
    return answers.ask(threads::reader, () -> library.summaries().index(filter));
  }

  @Override
  public CompletionStage<List<PictureSummary>> summaries(List<Long> ids) {
    List<Long> asked = List.copyOf(ids);
    return answers.ask(threads::reader, () -> library.summaries().these(asked));
  }

  @Override
  public CompletionStage<List<String>> modelNames() {
    return answers.ask(threads::reader, () -> library.summaries().models());
  }

  @Override
  public CompletionStage<PictureSummary> summary(long id) {
    return answers.ask(threads::reader, () -> library.summaries().of(id));
  }

  @Override
  public CompletionStage<PictureEntry> entry(long id) {
    return answers.ask(threads::reader, () -> library.entry(id));
  }

  @Override
  public CompletionStage<List<ForkTreeMember>> forkTree(long id) {
    return answers.ask(threads::reader, () -> library.summaries().forkTree(id));
  }

  @Override
  public CompletionStage<SetMembers> set(long id) {
    return answers.ask(
        threads::reader, () -> new SetMembers(library.set(id), library.summaries().members(id)));
  }

  @Override
  public CompletionStage<List<Long>> trashed(int limit) {
    return answers.ask(threads::reader, () -> library.trashed(limit));
  }

  @Override
  public CompletionStage<List<String>> prompts(int limit) {
    return answers.ask(threads::reader, () -> library.prompts(limit));
  }

  @Override
  public CompletionStage<List<PictureSummary>> search(String words, int limit) {
    CompletableFuture<List<PictureSummary>> answer = new CompletableFuture<>();
    searching.cancel(false);
    searching = answer;
    return answers.ask(
        threads::reader,
        answer,
        () -> library.summaries().find(words, Optional.empty(), limit).pictures());
  }

  @Override
  public CompletionStage<Integer> count(List<Prompt> prompts) {
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    counting.cancel(false);
    counting = answer;
    List<Prompt> asked = List.copyOf(prompts);
    return answers.ask(threads::checker, answer, () -> longest(asked));
  }

  private int longest(List<Prompt> prompts) {
    Engine engine =
        model.running().orElseThrow(() -> new LuminaException(new Problem.Closed("checkpoint")));
    return prompts.stream().mapToInt(engine::count).max().orElse(0);
  }
}
