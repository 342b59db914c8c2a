package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.DrawnTokens;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.model.TokenSampling;

/// The passes by which codes that stay come into a row: each run of them is one pass in each
/// branch, and takes along the drawn code before it that was not fed yet. They are a function of
/// the row's codes and of which of them stay, so a row that is begun again holds the same bits.
///
/// @param guiding the guidance branch, or null
record KeptPasses(LanguageModel model, Branch branch, @Nullable Branch guiding) {
  /// Brings the codes of a row that is begun into the branches.
  ///
  /// @return the codes that the next call must feed
  int[] begin(PartialImage image, TokenSampling tokenSampling) {
    int[] begun = image.rowBegun();
    int start = image.row() * image.size().columns();
    int[] given = {};
    for (int at = 0; at < begun.length; ) {
      int run = Math.min(image.keptRun(start + at), begun.length - at);
      if (run > 0) {
        read(given, Arrays.copyOfRange(begun, at, at + run), tokenSampling);
        given = new int[0];
        at += run;
      } else {
        int gap = Math.min(image.gap(start + at), begun.length - at);
        given = Arrays.copyOfRange(begun, at, at + gap);
        at += gap;
      }
    }
    return given;
  }

  /// Reads a run.
  ///
  /// @param given drawn codes before it that the branches have not been fed yet
  /// @return the run's codes with the model's numbers
  DrawnTokens read(int[] given, int[] run, TokenSampling tokenSampling) {
    int last = Math.max(0, given.length - 1);
    if (last > 0) {
      model.extend(branch, guiding, Arrays.copyOf(given, last), 0, tokenSampling);
    }
    int pending = given.length - last;
    int[] ids =
        IntStream.concat(Arrays.stream(given, last, given.length), Arrays.stream(run)).toArray();
    DrawnTokens read = model.readScored(branch, guiding, ids, ids.length, tokenSampling);
    return new DrawnTokens(
        run,
        Arrays.copyOfRange(read.surprisal(), pending, ids.length),
        Arrays.copyOfRange(read.entropy(), pending, ids.length));
  }

  /// Reads a row that stays as a whole, with its end: the pass by which rows stand in a branch.
  DrawnTokens readRow(int[] row, int end, TokenSampling tokenSampling) {
    int[] line = Arrays.copyOf(row, row.length + 1);
    line[row.length] = end;
    return model.readScored(branch, guiding, line, row.length, tokenSampling);
  }
}
