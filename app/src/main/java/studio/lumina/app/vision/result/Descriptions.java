package studio.lumina.app.vision.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.lumina.app.store.JobOwner;
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
  private final Map<Long, Integer> keys = new HashMap<>();

  Descriptions(ResultModel results, StudioPorts ports, JobOwner owner) {
    this.results = results;
    this.ports = ports;
    this.owner = owner;
    ports.events().listen(news -> news.forEach(this::hear));
  }

  /// Each in a conversation of its own, by which what is told of its turn is known: the turn may
  /// begin, and even end, before the number of its job comes.
  void ask(VisionAsk ask) {
    VisionResult asked = results.add(ask);
    Answer.of(
        ports.chats().begin(),
        conversation -> {
          keys.put(conversation, asked.key());
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
      case StudioEvent.TurnEnded ended ->
          of(ended.owner())
              .ifPresent(found ->
                  results.change(
                      found,
                      r ->
                          r.words(words(ended.answer()))
                              .in(
                                  ended.whole()
                                      ? VisionResult.State.DONE
                                      : VisionResult.State.STOPPED)));
      case StudioEvent.Failed failed ->
          failed
              .owner()
              .flatMap(this::of)
              .ifPresent(found -> results.change(found, r -> r.failed(failed.problem())));
      default -> {}
    }
  }

  private Optional<VisionResult> of(JobOwner whose) {
    return whose
        .conversation()
        .filter(conversation -> whose.workspace().equals(owner.workspace()))
        .flatMap(conversation -> Optional.ofNullable(keys.get(conversation)))
        .flatMap(key -> results.first(r -> r.key() == key));
  }

  private static String words(List<Part> answer) {
    return answer.stream()
        .filter(Part.Words.class::isInstance)
        .map(part -> ((Part.Words) part).text())
        .collect(Collectors.joining())
        .strip();
  }
}
