package studio.lumina.app.create.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;

/// The words and numbers of a fork, from its first row on.
///
/// @param picture that is forked
/// @param text of the prompt; empty where that has none
/// @param avoid of the prompt; empty where that has none
record ForkValues(
    long picture, String text, String avoid, double guidance, double temperature, int variety) {
  /// Those under which a row of the picture was drawn.
  static ForkValues of(long picture, RowSchedule.Change row) {
    Sampling numbers = row.sampling();
    boolean draws = row.prompt() instanceof Prompt.Draw;
    return new ForkValues(
        picture,
        draws ? ((Prompt.Draw) row.prompt()).text() : "",
        draws ? ((Prompt.Draw) row.prompt()).avoid() : "",
        numbers.guidance(),
        numbers.temperature(),
        numbers.imageTopK());
  }

  /// The prompt with these words, where it is one for drawing.
  Prompt prompt(Prompt own) {
    return own instanceof Prompt.Draw draw
        ? new Prompt.Draw(text.strip(), avoid.strip(), draw.size())
        : own;
  }

  /// These numbers and a seed; what cannot be chosen is as it was.
  Sampling sampling(Sampling own, long seed) {
    return new Sampling(seed, guidance, temperature, variety, own.textTopK());
  }

  /// Asks for forks, before what waits: for one, or for a set of several.
  ///
  /// @param row first row to be drawn anew, from 0
  /// @param seeds one for each fork
  GenerationRequest request(PictureEntry entry, int row, List<Long> seeds) {
    RowSchedule.Change own = entry.schedule().at(row);
    List<GenerationRequest.Draft> drafts = new ArrayList<>();
    for (long seed : seeds) {
      GenerationRequest.Draft draft =
          GenerationRequest.Draft.fork(
              entry, row, prompt(own.prompt()), sampling(own.sampling(), seed));
      drafts.add(
          new GenerationRequest.Draft(
              draft.prompt(), draft.sampling(), draft.schedule(), draft.fork(), drafts.size(), 0));
    }
    if (drafts.size() == 1) {
      return GenerationRequest.of(drafts.getFirst());
    }
    PictureSet.Axis axis =
        new PictureSet.Axis(PictureSet.Setting.SEED, seeds.stream().map(String::valueOf).toList());
    return new GenerationRequest(
        drafts, Optional.of(new GenerationRequest.Axes(axis, Optional.empty())), true);
  }
}
