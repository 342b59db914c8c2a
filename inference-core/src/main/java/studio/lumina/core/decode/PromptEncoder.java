package studio.lumina.core.decode;

import java.util.Optional;
import java.util.stream.IntStream;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.vocabulary.Vocabulary;

/// A prompt as the ids of a conversation: `<s>` before the first turn, the turn's words and
/// pictures, the end of the turn. There are no role names.
final class PromptEncoder {
  private final Vocabulary vocabulary;
  private final TextCodec textCodec;
  private final PhotoEncoder photos;

  PromptEncoder(Vocabulary vocabulary, TextCodec textCodec, PhotoEncoder photos) {
    this.vocabulary = vocabulary;
    this.textCodec = textCodec;
    this.photos = photos;
  }

  /// The ids of a turn.
  ///
  /// @param first whether it is the conversation's first
  int[] turn(Prompt prompt, boolean first) {
    IntStream.Builder all = IntStream.builder();
    if (first) {
      all.add(vocabulary.start());
    }
    for (Part part : PromptTemplates.parts(prompt)) {
      for (int id : ids(part)) {
        all.add(id);
      }
    }
    return all.add(vocabulary.turnEnd()).build().toArray();
  }

  /// How many ids [#turn] gives for a conversation's first turn; encodes no photo.
  int count(Prompt prompt) {
    int count = 2;
    for (Part part : PromptTemplates.parts(prompt)) {
      count +=
          switch (part) {
            case Part.Words words -> textCodec.encode(words.text()).length;
            case Part.Image image -> photos.size(image).tokens();
          };
    }
    return count;
  }

  /// What the unconditional branch is told before the picture; nothing unless there is something to
  /// avoid.
  int[] avoided(Prompt prompt, Size size) {
    String avoid =
        switch (prompt) {
          case Prompt.Draw draw -> draw.avoid();
          case Prompt.Condition condition -> condition.avoid();
          case Prompt.Vision _, Prompt.Edit _, Prompt.Chat _ -> "";
        };
    return avoid.isEmpty() ? new int[0] : turn(new Prompt.Draw(avoid, size), true);
  }

  /// The size of the picture that a prompt asks for: a map, an edit or a controlled picture is as
  /// large as its input; none for a chat.
  Optional<Size> size(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Draw draw -> Optional.of(draw.size());
      case Prompt.Vision vision -> Optional.of(photos.size(vision.image()));
      case Prompt.Edit edit -> Optional.of(photos.size(edit.image()));
      case Prompt.Condition condition -> Optional.of(photos.size(condition.image()));
      case Prompt.Chat chat -> Optional.empty();
    };
  }

  private int[] ids(Part part) {
    return switch (part) {
      case Part.Words words -> textCodec.encode(words.text());
      case Part.Image image -> PictureTokens.whole(vocabulary, photos.drawn(image));
    };
  }
}
