package studio.lumina.app.vision.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.ChatTurnJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.core.Event;
import studio.lumina.core.Part;

/// Descriptions in words: each is a conversation of one turn. FX thread only, without a toolkit.
final class Descriptions {
  private static final String QUESTION = "Describe this picture.";
  private static final int LONGEST = 400;

  private final ResultModel results;
  private final StudioPorts ports;
  private final JobOwner owner;

  /// The result of each conversation.
  private final Map<Long, Slot> slots = new HashMap<>();

  private BiConsumer<String, String> late = (source, words) -> {};

  /// A result and the picture that it is of.
  ///
  /// @param source key of the picture
  private record Slot(int key, String source) {}

  Descriptions(ResultModel results, StudioPorts ports, JobOwner owner) {
    this.results = results;
    this.ports = ports;
    this.owner = owner;
    ports.events().listen(news -> news.forEach(this::hear));
  }

  /// Has somebody told of descriptions that end while another picture is worked on: the key of
  /// theirs, and the words.
  void late(BiConsumer<String, String> listener) {
    late = listener;
  }

  /// Each in a conversation of its own, by which what is told of its turn is known: the turn may
  /// begin, and even end, before the number of its job comes.
  void ask(VisionAsk ask) {
    VisionResult asked = results.add(ask);
    String source = results.source().map(VisionSource::key).orElse("");
    Answer.of(
        ports.chats().begin(),
        conversation -> {
          slots.put(conversation, new Slot(asked.key(), source));
          Answer.of(
              ports
                  .jobs()
                  .submit(
                      new ChatTurnJob(
                          new JobOwner(owner.workspace(), Optional.of(conversation)),
                          List.of(ask.image(), new Part.Words(QUESTION)),
                          ask.sampling(),
                          LONGEST)),
              job -> results.change(asked, r -> r.job(job)),
              problem -> results.change(asked, r -> r.failed(problem)));
        },
        problem -> results.change(asked, r -> r.failed(problem)));
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.TurnBegan began ->
          of(began.owner())
              .ifPresent(
                  found -> results.change(found, r -> r.words("").in(VisionResult.State.READING)));
      case StudioEvent.TurnTold told -> {
        if (told.event() instanceof Event.WordsAdded added) {
          of(told.owner())
              .ifPresent(found ->
                  results.change(found, r -> r.said(added.text()).in(VisionResult.State.PAINTING)));
        }
      }
      case StudioEvent.TurnEnded ended -> ended(ended);
      case StudioEvent.Failed failed ->
          failed
              .owner()
              .flatMap(this::of)
              .ifPresent(found -> results.change(found, r -> r.failed(failed.problem())));
      default -> {}
    }
  }

  private void ended(StudioEvent.TurnEnded ended) {
    String all = words(ended.answer());
    VisionResult.State how = ended.whole() ? VisionResult.State.DONE : VisionResult.State.STOPPED;
    of(ended.owner())
        .ifPresentOrElse(
            found -> results.change(found, r -> r.words(all).in(how)),
            () -> slot(ended.owner()).ifPresent(slot -> late.accept(slot.source(), all)));
  }

  private Optional<VisionResult> of(JobOwner whose) {
    return slot(whose).flatMap(slot -> results.first(r -> r.key() == slot.key()));
  }

  private Optional<Slot> slot(JobOwner whose) {
    return whose
        .conversation()
        .filter(conversation -> whose.workspace().equals(owner.workspace()))
        .flatMap(conversation -> Optional.ofNullable(slots.get(conversation)));
  }

  private static String words(List<Part> answer) {
    return answer.stream()
        .filter(Part.Words.class::isInstance)
        .map(part -> ((Part.Words) part).text())
        .collect(Collectors.joining())
        .strip();
  }
}
