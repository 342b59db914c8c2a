package studio.lumina.app.chat.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

/// Follows the answers of all conversations by the studio's events: which is waited for, which
/// comes now, and why one failed. FX thread only, without a toolkit.
final class AnswerTracker {
  private final Listener listener;
  private final Map<Long, Problem> problems = new HashMap<>();
  private Map<Long, Long> waiting = Map.of();
  private @Nullable Running running;
  private @Nullable Expected expected;
  private long begun;

  /// Told of what happens to answers.
  interface Listener {
    /// What there is of a turn's answer already, where it goes on.
    List<Part> before(long turn);

    /// A turn has begun to be answered.
    void began(long turn);

    /// An answer is over, well or not.
    void ended(JobOwner owner);

    /// Something else is different.
    void changed();
  }

  /// The answer that comes now, in whatever conversation.
  private record Running(long conversation, LiveAnswer answer) {}

  /// A turn that was asked for and has not begun.
  private record Expected(long conversation, long job) {}

  AnswerTracker(Listener listener) {
    this.listener = listener;
  }

  /// Takes what the studio tells.
  void hear(List<StudioEvent> news) {
    news.forEach(this::hear);
  }

  /// A turn was asked for by a job.
  void expect(long conversation, long job) {
    if (job > begun) {
      expected = new Expected(conversation, job);
    }
  }

  /// The answer that comes in a conversation now.
  Optional<LiveAnswer> running(Optional<Long> conversation) {
    return Optional.ofNullable(running)
        .filter(now -> conversation.equals(Optional.of(now.conversation())))
        .map(Running::answer);
  }

  /// Whether an answer of a conversation is waited for that has not begun.
  boolean isAwaited(Optional<Long> conversation) {
    Expected next = expected;
    return conversation.map(waiting::containsKey).orElse(false)
        || next != null && conversation.equals(Optional.of(next.conversation()));
  }

  /// Waits no longer for what was asked for last.
  ///
  /// @return the job that a conversation waits for, or else the one asked for last
  Optional<Long> giveUp(Optional<Long> conversation) {
    Optional<Expected> awaited = Optional.ofNullable(expected);
    expected = null;
    return conversation.map(waiting::get).or(() -> awaited.map(Expected::job));
  }

  /// Why a turn's answer failed, if it did since the start of the program.
  Optional<Problem> problem(long turn) {
    return Optional.ofNullable(problems.get(turn));
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Queue queue -> {
        Map<Long, Long> jobsOf = new HashMap<>();
        queue.jobs().stream()
            .filter(job -> job.kind() == JobKind.CHAT_TURN)
            .forEach(job -> job.owner().conversation().ifPresent(c -> jobsOf.put(c, job.id())));
        waiting = Map.copyOf(jobsOf);
        listener.changed();
      }
      case StudioEvent.TurnBegan began -> begin(began);
      case StudioEvent.TurnTold told ->
          running(told.owner().conversation()).ifPresent(answer -> answer.hear(told.event()));
      case StudioEvent.TurnEnded ended -> end(ended.owner());
      case StudioEvent.Failed failed -> failed.owner().ifPresent(owner -> fail(owner, failed));
      default -> {}
    }
  }

  private void begin(StudioEvent.TurnBegan began) {
    begun = Math.max(begun, began.job());
    expected = expected != null && expected.job() <= begun ? null : expected;
    problems.remove(began.turn());
    listener.began(began.turn());
    began
        .owner()
        .conversation()
        .ifPresent(conversation ->
            running =
                new Running(
                    conversation, new LiveAnswer(began.turn(), listener.before(began.turn()))));
    listener.changed();
  }

  private void fail(JobOwner owner, StudioEvent.Failed failed) {
    running(owner.conversation())
        .ifPresent(answer -> {
          problems.put(answer.turn(), failed.problem());
          end(owner);
        });
  }

  private void end(JobOwner owner) {
    running = null;
    listener.ended(owner);
  }
}
