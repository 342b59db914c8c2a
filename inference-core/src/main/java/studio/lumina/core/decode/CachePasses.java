package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.stream.IntStream;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.vocabulary.Vocabulary;

/// The passes that make a picture's cache a function of its ids alone.
///
/// Floating-point results depend on how many rows a product has, so a cache grown token by token
/// differs in its last bits from one read at once. Therefore:
///
/// - a prompt is read by itself;
/// - a picture's opening (start, grid height, grid width) is one pass in each branch;
/// - the codes of a row are drawn one by one; when the row is finished each branch forgets it and
///   reads it again, with its row end, in one pass of its own. The scores of the next row's first
///   code come from that pass.
///
/// So the cache at a row boundary is the same whether the row was drawn here, or resumed, or
/// forked, or drawn while guidance was off; resuming at row r costs r such passes in each branch.
/// Within a row the ids that are there already are fed one a pass, as when they were drawn.
final class CachePasses {
  private CachePasses() {}

  /// Forgets a row and reads it again.
  ///
  /// @param start where the picture begins in the branch
  /// @param after ids read in the same pass after the row end: the picture's end and what follows
  static void row(
      LanguageModel model,
      Vocabulary vocabulary,
      Branch branch,
      PartialImage image,
      int start,
      int row,
      int... after) {
    trim(branch, image.rowStart(start, row));
    int[] line = PictureTokens.row(vocabulary, image.codes(), image.size(), row);
    model.read(branch, IntStream.concat(Arrays.stream(line), Arrays.stream(after)).toArray());
  }

  /// Forgets what lies beyond `length`, if anything; what lies below keeps its scores only where
  /// nothing is forgotten.
  static void trim(Branch branch, int length) {
    if (branch.length() > length) {
      branch.trim(length);
    }
  }
}
