package studio.lumina.app.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.core.Continuation;
import studio.lumina.core.Engine;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// One picture that a command paints and writes with its recipe: whole, or as far as it came when
/// the user stopped it.
///
/// @param prompt what is asked; photos as references, see [PhotoInput]
/// @param sampling the values it is begun with
/// @param mark how the picture came about
/// @param begun the recipe of what there is of it already
/// @param kept the codes of it that stay
record Painting(
    Prompt prompt,
    Sampling sampling,
    Provenance mark,
    Optional<Recipe> begun,
    Optional<KeptCodes> kept) {
  /// A picture that is drawn as a whole.
  Painting(Prompt prompt, Sampling sampling, Provenance mark, Optional<Recipe> begun) {
    this(prompt, sampling, mark, begun, begun.flatMap(Recipe::kept));
  }

  /// Paints and writes.
  ///
  /// @return the exit status: [Exit#DONE], or [Exit#INTERRUPTED] where the user stopped it
  /// @throws LuminaException where the turn or the writing fails, or the turn ends by itself
  ///   without a picture
  int run(Engine engine, Output output, Console console) {
    TurnRun.Outcome outcome;
    try (Session session = engine.session()) {
      outcome = new TurnRun(console, false, known()).take(session, request());
    }
    if (!outcome.pictures().isEmpty()) {
      write(outcome.pictures().getFirst(), outcome, engine, output, console);
      output.tell(console);
    } else if (outcome.interrupted()) {
      keepRows(outcome, engine, output, console);
    } else {
      throw new LuminaException(
          new Problem.ComputationFailed(
              "the turn ended (" + outcome.turn().finish() + ") without a picture"));
    }
    return outcome.interrupted() ? Exit.INTERRUPTED : Exit.DONE;
  }

  private CodeNumbers known() {
    return begun
        .map(recipe -> new CodeNumbers(recipe.surprisal(), recipe.entropy()))
        .orElse(CodeNumbers.NONE);
  }

  Request request() {
    return new Request(
        prompt,
        sampling,
        0,
        begun.map(
            recipe -> new Continuation(recipe.codes(), recipe.schedule(), recipe.numericsKey())),
        new ReplyForm.Free(),
        Tokens.NONE,
        kept);
  }

  private void keepRows(TurnRun.Outcome outcome, Engine engine, Output output, Console console) {
    Optional<Part.Drawn> drawn = drawn(outcome.turn().parts());
    int had = begun.map(recipe -> recipe.codes().size()).orElse(0);
    int rows = drawn.map(Part.Drawn::finishedRows).orElse(0);
    if (rows == 0 || drawn.orElseThrow().codes().size() == had) {
      console.remark(
          had == 0
              ? "lumina: stopped before a row was finished; nothing was written."
              : "lumina: stopped before it went on; the file is as before.");
      return;
    }
    Part.Drawn kept = drawn.get();
    write(engine.decode(kept), recipe(outcome, kept, 0, engine), output, console);
    output.tell(console);
    if (kept.complete()) {
      return; // stopped while it was made into pixels
    }
    console.remark(
        "lumina: stopped after "
            + rows
            + " of "
            + kept.size().rows()
            + " rows; these were written. To go on: lumina generate --continue "
            + output.named());
  }

  private static Optional<Part.Drawn> drawn(List<Part> parts) {
    return parts.stream()
        .filter(Part.Drawn.class::isInstance)
        .map(Part.Drawn.class::cast)
        .findFirst();
  }

  /// Writes a finished picture of a turn with its recipe.
  ///
  /// @throws LuminaException as [Output#write] does
  void write(
      TurnRun.Finished picture,
      TurnRun.Outcome outcome,
      Engine engine,
      Output output,
      Console console) {
    write(picture.pixels(), picture, outcome, engine, output, console);
  }

  /// As above, with other pixels than those of its codes.
  void write(
      Picture pixels,
      TurnRun.Finished picture,
      TurnRun.Outcome outcome,
      Engine engine,
      Output output,
      Console console) {
    write(pixels, recipe(outcome, picture.drawn(), picture.index(), engine), output, console);
  }

  private void write(Picture pixels, Recipe recipe, Output output, Console console) {
    byte[] png = PngFile.bytes(pixels, RecipePng.texts(recipe, PhotoStore.NONE), mark);
    Rescue.write(output, png, console);
  }

  private Recipe recipe(TurnRun.Outcome outcome, Part.Drawn drawn, int index, Engine engine) {
    Size size = drawn.size();
    Tokens codes = drawn.codes();
    CodeNumbers numbers = outcome.numbers(index).of(codes.size());
    List<RowSchedule> schedules = outcome.turn().schedules();
    return new Recipe(
        begun.map(Recipe::created).orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS)),
        prompt,
        sampling,
        index < schedules.size() ? schedules.get(index) : RowSchedule.constant(prompt, sampling),
        size,
        codes,
        numbers.surprisal(),
        numbers.entropy(),
        engine.card().name(),
        outcome.turn().numericsKey(),
        begun.flatMap(Recipe::origin),
        kept);
  }
}
