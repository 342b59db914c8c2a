package studio.lumina.core.decode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.vocabulary.Vocabulary;

/// The unconditional branch of one picture: it sees the picture alone, from position 0, or after a
/// prompt of its own that says what to avoid. It is made and kept up to date only while guidance
/// asks for it; what it missed meanwhile it reads row by row, in the same passes as ever.
final class UnconditionalBranch implements AutoCloseable {
  private final LanguageModel model;
  private final Vocabulary vocabulary;
  private final PartialImage image;
  private int[] avoided;
  private @Nullable Branch branch;
  private int rows;

  UnconditionalBranch(
      LanguageModel model, Vocabulary vocabulary, PartialImage image, int[] avoided) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.image = image;
    this.avoided = avoided;
  }

  /// The branch as it is before the image' current row.
  Branch ready() {
    Branch ready = branch;
    if (ready == null) {
      ready = model.branch();
      branch = ready;
      rows = 0;
      if (avoided.length > 0) {
        model.read(ready, avoided);
      }
      model.read(ready, vocabulary.opening(image.size()));
    }
    for (; rows < image.row(); rows++) {
      CachePasses.row(model, vocabulary, ready, image, avoided.length, rows);
    }
    return ready;
  }

  /// The next row was read by somebody else, in the pass by which rows are read.
  void hasRead(int row) {
    rows = row + 1;
  }

  /// Takes other words to avoid.
  void avoid(int[] words) {
    if (!Arrays.equals(words, avoided)) {
      close();
      avoided = words;
    }
  }

  @Override
  public void close() {
    Branch open = branch;
    if (open != null) {
      open.close();
      branch = null;
    }
  }
}
