package studio.lumina.app.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.ForkTreeMember;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.store.PictureIndex;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.SummaryPage;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;

/// A library that notes what it is asked and answers what the test says. A question waits for its
/// answer, as it does at the real one; only pictures by their number are known at once, those that
/// the test keeps.
public abstract class FakeQueries implements LibraryQueries {
  /// What it was asked, in words.
  public final List<String> asked = new ArrayList<>();

  /// The prompts it was asked to count.
  public final List<List<Prompt>> counts = new ArrayList<>();

  private final Map<Long, PictureEntry> kept = new HashMap<>();
  private final List<Question<?, ?>> questions = new ArrayList<>();

  /// A question that waits for its answer.
  ///
  /// @param kind what is asked
  /// @param about of what
  private record Question<A, T>(String kind, A about, CompletableFuture<T> answer) {}

  /// Has a picture in its library.
  public void keep(PictureEntry entry) {
    kept.put(entry.id(), entry);
  }

  /// Answers who asked for the newest pictures, which it has from then on.
  public void answerRecent(List<PictureEntry> newest) {
    answerRecent(newest, Optional.empty());
  }

  /// Answers who asked for the newest pictures with a page that another follows.
  public void answerRecent(List<PictureEntry> newest, Optional<Long> next) {
    newest.forEach(this::keep);
    answer("recent", "", new SummaryPage(Listed.summaries(newest), next));
  }

  /// Answers who asked for a picture's fork tree.
  public void answerForkTree(long id, List<PictureEntry> members) {
    members.forEach(this::keep);
    answer("forkTree", id, members.stream().map(Listed::relative).toList());
  }

  /// Answers who asked for a set.
  public void answerSet(PictureSet set, List<PictureEntry> members) {
    members.forEach(this::keep);
    answer("set", set.id(), new SetMembers(set, Listed.summaries(members)));
  }

  /// Answers who asked for what went into the trash.
  public void answerTrashed(List<Long> ids) {
    answer("trashed", "", ids);
  }

  /// Answers who asked for the prompts used so far.
  public void answerPrompts(List<String> texts) {
    answer("prompts", "", texts);
  }

  /// Answers who asked for the tokens of prompts.
  public void answerCount(List<Prompt> prompts, int tokens) {
    answer("count", prompts, tokens);
  }

  /// Fails every question of a kind that waits.
  public void fail(String kind, Problem problem) {
    List<Question<?, ?>> waiting = questions.stream().filter(q -> q.kind().equals(kind)).toList();
    questions.removeAll(waiting);
    waiting.forEach(q -> q.answer().completeExceptionally(new LuminaException(problem)));
  }

  final <A, T> CompletionStage<T> ask(String kind, A about) {
    Question<A, T> question = new Question<>(kind, about, new CompletableFuture<>());
    questions.add(question);
    return question.answer();
  }

  /// @throws AssertionError where nobody asked
  @SuppressWarnings("unchecked") // a question of a kind has an answer of its kind
  final <T> void answer(String kind, Object about, T value) {
    List<Question<?, ?>> waiting =
        questions.stream().filter(q -> q.kind().equals(kind) && q.about().equals(about)).toList();
    if (waiting.isEmpty()) {
      throw new AssertionError("nobody asked for " + kind + " " + about);
    }
    questions.removeAll(waiting);
    waiting.forEach(q -> ((CompletableFuture<T>) q.answer()).complete(value));
  }

  @Override
  public CompletionStage<PictureIndex> index(PictureFilter filter) {
    asked.add("index " + filter.words());
    return ask("index", filter);
  }

  /// Answers who asked for the order of a list with these pictures, which it has from then on.
  public void answerIndex(PictureFilter filter, List<PictureEntry> pictures) {
    pictures.forEach(this::keep);
    answer(
        "index",
        filter,
        new PictureIndex(
            pictures.stream().mapToLong(PictureEntry::id).toArray(),
            pictures.stream().mapToLong(entry -> entry.created().toEpochMilli()).toArray(),
            kept.size()));
  }

  @Override
  public CompletionStage<List<PictureSummary>> summaries(List<Long> ids) {
    asked.add("summaries " + ids);
    return CompletableFuture.completedFuture(
        ids.stream().filter(kept::containsKey).map(kept::get).map(Listed::summary).toList());
  }

  @Override
  public CompletionStage<List<String>> modelNames() {
    return CompletableFuture.completedFuture(List.of("Lumina Starter"));
  }

  @Override
  public CompletionStage<SummaryPage> recent(Optional<Long> from, int limit) {
    asked.add("recent");
    return ask("recent", "");
  }

  @Override
  public CompletionStage<PictureSummary> summary(long id) {
    return find(id).thenApply(Listed::summary);
  }

  @Override
  public CompletionStage<PictureEntry> entry(long id) {
    asked.add("entry " + id);
    return find(id);
  }

  private CompletionStage<PictureEntry> find(long id) {
    return kept.containsKey(id)
        ? CompletableFuture.completedFuture(kept.get(id))
        : CompletableFuture.failedFuture(new LuminaException(new Problem.Closed("picture " + id)));
  }

  @Override
  public CompletionStage<List<ForkTreeMember>> forkTree(long id) {
    asked.add("forkTree " + id);
    return ask("forkTree", id);
  }

  @Override
  public CompletionStage<SetMembers> set(long id) {
    asked.add("set " + id);
    return ask("set", id);
  }

  @Override
  public CompletionStage<List<Long>> trashed(int limit) {
    return ask("trashed", "");
  }

  @Override
  public CompletionStage<List<String>> prompts(int limit) {
    asked.add("prompts");
    return ask("prompts", "");
  }

  @Override
  public CompletionStage<List<PictureSummary>> search(String words, int limit) {
    asked.add("search " + words);
    return ask("search", words);
  }

  @Override
  public CompletionStage<Integer> count(List<Prompt> prompts) {
    asked.add("count");
    counts.add(prompts);
    return ask("count", prompts);
  }

  static String text(Prompt prompt) {
    return prompt instanceof Prompt.Draw draw ? draw.text() : prompt.task().name();
  }
}
