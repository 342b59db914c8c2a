package studio.lumina.core.model;

import org.jspecify.annotations.Nullable;

/// The transformer as the decode loop sees it: it reads ids into caches and extends them. One
/// thread at a time; whoever opened it closes it.
///
/// Bits: what a [#read] leaves in a branch depends on the ids, on where they lie in the branch, and
/// on how they were cut into calls, and on nothing else (not on the guidance, nor on the other
/// branch). What [#extend] leaves depends on these and on whether an unconditional branch took
/// part.
public interface LanguageModel extends AutoCloseable {
  /// What is loaded.
  ModelFacts facts();

  /// A new, empty cache for one sequence.
  Branch branch();

  /// Appends `ids` to a branch. Up to [ModelFacts#passLength] ids are one pass; longer runs are cut
  /// into passes of that length and a last, shorter one.
  ///
  /// @throws studio.lumina.core.torch.Cancelled when a stop was signalled; the branch is as before
  /// @throws studio.lumina.core.LuminaException when the engine fails; the branch is as before
  void read(Branch branch, int[] ids);

  /// Appends `ids` to one or two branches as [#read] does, one pass for each, and tells what the
  /// model thought of them: for each id the numbers that [#extend] tells of a drawn one.
  ///
  /// @param conditional must have been read or extended since it was made or trimmed
  /// @param unconditional the guidance branch, or null; the same holds for it
  /// @param ids at most [ModelFacts#passLength]
  /// @param scored how many of them the numbers are wanted of, from the first on
  /// @param tokenSampling guidance and what is allowed, a range; the scored ids are in it
  /// @return the first `scored` ids with their numbers
  /// @throws studio.lumina.core.torch.Cancelled when a stop was signalled; trim the branches then
  DrawnTokens readScored(
      Branch conditional,
      @Nullable Branch unconditional,
      int[] ids,
      int scored,
      TokenSampling tokenSampling);

  /// Draws up to `count` ids one by one, each from the scores after all before it. First feeds
  /// `given`, one id a pass, in the same batch as drawn ids are fed; then draws from the scores
  /// after the last id fed or read. The last drawn id is not fed: pass it as `given` (or within a
  /// [#read]) to go on.
  ///
  /// Ends early after an id of `tokenSampling.stops()` or when a stop was signalled (then with the
  /// ids drawn so far, perhaps none).
  ///
  /// @param conditional the branch with the whole conversation; must have been read or extended
  ///   since it was made or trimmed
  /// @param unconditional the guidance branch, or null to draw from the conditional scores alone
  /// @param given ids chosen earlier that the branches have not been fed yet; often empty
  DrawnTokens extend(
      Branch conditional,
      @Nullable Branch unconditional,
      int[] given,
      int count,
      TokenSampling tokenSampling);

  /// The scores of the whole vocabulary after the last id in the branch, fp32, length
  /// `facts().vocabulary()`.
  float[] logits(Branch branch);

  @Override
  void close();
}
