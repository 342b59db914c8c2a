package studio.lumina.app.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.core.Tokens;

/// The library's pictures as recipes for their files, and back where the library was lost.
public final class Recipes {
  private Recipes() {}

  /// All that is needed to draw a picture again.
  public static Recipe of(PictureEntry entry) {
    return new Recipe(
        entry.created(),
        entry.prompt(),
        entry.sampling(),
        entry.schedule(),
        entry.size(),
        entry.codes(),
        entry.surprisal(),
        entry.entropy(),
        entry.model(),
        entry.numericsKey(),
        Optional.of(
            new Recipe.Origin(
                entry.id(),
                entry.fork().map(fork -> new Recipe.Fork(fork.parent(), fork.row())),
                entry
                    .place()
                    .map(place -> new Recipe.Place(place.set(), place.column(), place.row())))),
        entry.revision().flatMap(Revision::kept));
  }

  /// As an entry of a library; finished where every code is there, of no set.
  static PictureEntry entry(Recipe recipe, Path file, Optional<PictureEntry.Fork> fork) {
    return new PictureEntry(
        0,
        recipe.created(),
        recipe.prompt(),
        recipe.sampling(),
        recipe.schedule(),
        recipe.size(),
        recipe.complete() ? PictureEntry.State.DONE : PictureEntry.State.STOPPED,
        new CodeRun(
            recipe.codes(),
            numbers(recipe.surprisal(), recipe.codes()),
            numbers(recipe.entropy(), recipe.codes())),
        Optional.of(file),
        recipe.model(),
        recipe.numericsKey(),
        fork,
        Optional.empty(),
        recipe.kept().map(Revision::of));
  }

  private static float[] numbers(float[] known, Tokens codes) {
    if (known.length == codes.size()) {
      return known;
    }
    float[] unknown = new float[codes.size()];
    Arrays.fill(unknown, Float.NaN);
    return unknown;
  }
}
