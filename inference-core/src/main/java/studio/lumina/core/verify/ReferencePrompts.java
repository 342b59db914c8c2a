package studio.lumina.core.verify;

import java.util.List;
import java.util.stream.IntStream;
import studio.lumina.core.Crop;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.VqCodec;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.vocabulary.Vocabulary;

/// Prompts as the reference implementation builds them, where a control token's spelling in a text
/// is that token; what a person types never comes this way.
record ReferencePrompts(Tokenizer tokenizer, Vocabulary vocabulary, VqCodec codec) {
  private static final String IMAGE = "<|image|>";
  private static final String TURN_END = "<reserved08706>";

  /// The conversation as one text: questions and answers, each with its end; a missing answer adds
  /// nothing. With pictures but no symbol for one anywhere, one a picture goes before the first
  /// question.
  static String text(Entry entry) {
    List<Entry> turns = entry.list("qas");
    boolean symbol =
        turns.stream().anyMatch(t -> said(t, 0).contains(IMAGE) || said(t, 1).contains(IMAGE));
    StringBuilder text = new StringBuilder();
    if (!symbol) {
      text.append((IMAGE + " ").repeat(entry.elements("images").size()));
    }
    for (Entry turn : turns) {
      for (int i = 0; i < 2; i++) {
        if (!turn.at(i).json().isNull()) {
          text.append(said(turn, i)).append(TURN_END);
        }
      }
    }
    return text.toString();
  }

  private static String said(Entry turn, int index) {
    return turn.at(index).json().isNull() ? "" : turn.at(index).json().stringValue();
  }

  /// The ids with the placeholder for each image.
  int[] withoutImages(Entry entry) {
    return IntStream.concat(
            IntStream.of(vocabulary.start()),
            IntStream.of(tokenizer.encodeAsReference(text(entry))))
        .toArray();
  }

  /// Whether any image of the conversation has a size that is not the one chosen for it.
  static boolean resizes(Entry entry) {
    List<Size> sizes = Size.forTarget(entry.whole("target_size"));
    return entry.elements("images").stream()
        .map(image -> PictureFile.read(entry.folder().resolve(image.json().stringValue())))
        .anyMatch(photo -> {
          Size size = Fitting.choose(photo.width(), photo.height(), sizes);
          return photo.width() != size.width() || photo.height() != size.height();
        });
  }

  /// The complete input.
  int[] ids(Entry entry) {
    List<Size> sizes = Size.forTarget(entry.whole("target_size"));
    var pictures = entry.elements("images").iterator();
    IntStream.Builder ids = IntStream.builder();
    for (int id : withoutImages(entry)) {
      if (id != vocabulary.imagePlaceholder()) {
        ids.add(id);
        continue;
      }
      Picture photo =
          PictureFile.read(entry.folder().resolve(pictures.next().json().stringValue()));
      Picture fitted = Fitting.fit(photo, Crop.CENTRE, sizes);
      int[] codes = IntStream.of(codec.encode(fitted)).map(vocabulary::idOf).toArray();
      for (int image : vocabulary.picture(new Size(fitted.width(), fitted.height()), codes)) {
        ids.add(image);
      }
    }
    return ids.build().toArray();
  }
}
