package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.SmallVocabulary;

/// Conversations over the fake model, whose every draw tells the ids before it and the passes that
/// wrote them.
abstract class ForkRig {
  static final Prompt.Chat HELLO = new Prompt.Chat(List.of(new Part.Words("hello")));
  static final Prompt.Chat AGAIN = new Prompt.Chat(List.of(new Part.Words("again")));
  static final int CONTEXT = 900;

  /// Says `see #` and ends the turn, in the first reply; later replies are the model's own.
  static void say(Rig rig, String text) {
    int[] wishes =
        text.chars()
            .map(c ->
                switch (c) {
                  case '#' -> rig.vocabulary.imageStart();
                  case '.' -> rig.vocabulary.turnEnd();
                  default -> SmallVocabulary.letter((char) c);
                })
            .toArray();
    int prompt = rig.decoder.count(HELLO);
    rig.model.inclined(ids -> {
      if (Arrays.stream(ids).filter(id -> id == rig.vocabulary.turnEnd()).count() != 1) {
        return OptionalInt.empty();
      }
      List<Integer> said = new ArrayList<>();
      for (int i = prompt; i < ids.length; i++) {
        boolean picture =
            rig.vocabulary.isCode(ids[i])
                || ids[i] == rig.vocabulary.rowEnd()
                || ids[i] == rig.vocabulary.imageEnd()
                || rig.vocabulary.gridUnits(ids[i]) > 0;
        if (!picture) {
          said.add(ids[i]);
        }
      }
      return said.size() < wishes.length
          ? OptionalInt.of(wishes[said.size()])
          : OptionalInt.empty();
    });
  }

  static Turn reply(Session session, Prompt prompt, int limit) {
    return session.reply(
        new Request(prompt, Rig.GUIDED, limit, Optional.empty()), event -> {}, Steering.NONE);
  }

  /// A turn with words and a picture, then a drawing: what was said and every place in it.
  static List<Turn> conversation(Rig rig) {
    say(rig, "see # ok.");
    Turn words = reply(rig.session(), HELLO, 0);
    Turn drawing = reply(rig.session(), Rig.BOAT, 0);
    assertEquals(Turn.Finish.ENDED, words.finish());
    assertEquals(Turn.Finish.ENDED, drawing.finish());
    return List.of(words, drawing);
  }

  static void refused(Rig rig, int[] ids) {
    LuminaException e =
        assertThrows(
            LuminaException.class,
            () -> rig.decoder.session(new Tokens(ids)),
            () -> Arrays.toString(ids));
    assertInstanceOf(Problem.TokensInvalid.class, e.problem());
  }
}
