package studio.lumina.core.image;

import studio.lumina.core.Picture;

/// A decoder of the rows of one picture while it is drawn: each call decodes what was finished
/// since the last one. What it shows is an estimate within about two grey levels of the exact
/// decode of the rows so far. One thread at a time.
public interface RowDecoder {
  /// Pixels of some rows of a picture.
  ///
  /// @param firstRow the row of codes at the top of `pixels`, from 0; smaller than the first new
  ///   row where rows shown before come out better now
  /// @param pixels RGB, up to the last finished row
  record Rows(int firstRow, Picture pixels) {}

  /// How many rows of codes the next call computes with as a rule, as a measure of its cost; now
  /// and then a call also compares with the exact decode of all rows.
  ///
  /// @param finished rows finished by then
  int work(int finished);

  /// Decodes the rows finished since the last call.
  ///
  /// @param codes all finished rows in row order, at least one more than at the last call
  /// @throws studio.lumina.core.torch.Cancelled when a stop was signalled
  Rows decode(int[] codes);
}
