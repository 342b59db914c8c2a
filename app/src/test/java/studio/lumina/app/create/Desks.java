package studio.lumina.app.create;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import studio.lumina.app.prompt.StylePreset;
import studio.lumina.app.ui.Memory;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// Desks for tests: everything happens at once, files are what the test says they are.
public final class Desks {
  /// Files and what they are.
  public final Map<Path, Arrival> files = new HashMap<>();

  /// What was kept.
  public final Memory memory = Memory.forgetful();

  /// Keeps control pictures.
  public Controls controls = Controls.NONE;

  /// The words' engine.
  public final ScriptedPhrasing phrasing = new ScriptedPhrasing();

  /// A desk as pictures of the window show it: with styles, and a picture with a recipe.
  public static CreateDesk furnished() {
    Desks desks = new Desks();
    desks.phrasing.all.addAll(
        java.util.List.of(
            new Style("Film still", "film still, 35 mm, shallow depth of field", "cartoon"),
            new Style(
                "Golden hour",
                "{prompt} in the last warm light",
                "",
                new StylePreset.Values(
                    OptionalDouble.of(5.5), OptionalDouble.empty(), OptionalInt.empty()),
                Optional.of(new Size(1152, 512))),
            new Style("Ink drawing", "ink on paper, fine hatching", "photo"),
            new Style("Woodcut", "a woodcut of {prompt}, two colours", "")));
    Path harbour = Path.of("/home/ada/pictures/harbour.png");
    desks.files.put(
        harbour,
        new Arrival.Painted(
            harbour,
            new Prompt.Draw("A harbour in the fog", Scenes.SQUARE),
            Scenes.VALUES,
            Scenes.SQUARE,
            128,
            128));
    return desks.desk();
  }

  /// A desk with these.
  public CreateDesk desk() {
    return new CreateDesk(
        memory,
        phrasing,
        path ->
            files.getOrDefault(
                path,
                new Arrival.Refused(path, new Problem.PictureDamaged(path.toString(), "cut off"))),
        Sheets.NONE,
        controls,
        Runnable::run,
        Runnable::run);
  }
}
