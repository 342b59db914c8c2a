package studio.lumina.core.decode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.vocabulary.Vocabulary;

/// Conversations as the reference implementation turns them into ids: control tokens spelled in a
/// text are control tokens. For comparison with it alone; a user's words go through [Script].
public final class ReferenceScript {
  private static final String IMAGE = "<|image|>";
  private static final String TURN_END = "<reserved08706>";

  private final Vocabulary vocabulary;
  private final Tokenizer tokenizer;

  /// A question with its answer, which the last one lacks.
  public record Exchange(String question, Optional<String> answer) {}

  public ReferenceScript(Vocabulary vocabulary, Tokenizer tokenizer) {
    this.vocabulary = vocabulary;
    this.tokenizer = tokenizer;
  }

  /// The whole conversation's text. Where no picture is named in any question or answer, all
  /// `pictures` stand before the first question.
  public String text(List<Exchange> exchanges, int pictures) {
    List<String> texts = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      texts.add(exchange.question());
      exchange.answer().ifPresent(texts::add);
    }
    boolean named = texts.stream().anyMatch(text -> text.contains(IMAGE));
    StringBuilder all = new StringBuilder(named ? "" : (IMAGE + " ").repeat(pictures));
    texts.forEach(text -> all.append(text).append(TURN_END));
    return all.toString();
  }

  /// The ids of a conversation's text, pictures still as their placeholder.
  public int[] placeholders(String text) {
    return IntStream.concat(
            IntStream.of(vocabulary.start()), IntStream.of(tokenizer.encodeAsReference(text)))
        .toArray();
  }

  /// The ids of a conversation.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] where there are not as many pictures as
  ///   places for them
  public int[] ids(List<Exchange> exchanges, List<Part.Drawn> pictures) {
    Iterator<Part.Drawn> next = pictures.iterator();
    IntStream.Builder all = IntStream.builder();
    for (int id : placeholders(text(exchanges, pictures.size()))) {
      if (id == vocabulary.imagePlaceholder()) {
        if (!next.hasNext()) {
          throw new LuminaException(new Problem.TokensInvalid("a place without a picture"));
        }
        IntStream.of(PictureIds.whole(vocabulary, next.next())).forEach(all);
      } else {
        all.add(id);
      }
    }
    if (next.hasNext()) {
      throw new LuminaException(new Problem.TokensInvalid("a picture without a place"));
    }
    return all.build().toArray();
  }
}
