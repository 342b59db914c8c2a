package studio.lumina.app.create;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import studio.lumina.app.create.control.ControlStore;
import studio.lumina.app.create.control.MemoryControlStore;
import studio.lumina.app.create.prompt.ScriptedPromptExpander;
import studio.lumina.app.create.set.SheetWriter;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// Contexts for tests: everything happens at once, files are what the test says they are.
public final class TestContexts {
  /// Files and what they are.
  public final Map<Path, DroppedFile> files = new HashMap<>();

  /// What was kept.
  public final UiState uiState = UiState.forgetful();

  /// Keeps control pictures.
  public ControlStore controls = new MemoryControlStore();

  /// Expands prompts, and has the styles.
  public final ScriptedPromptExpander expander = new ScriptedPromptExpander();

  /// A context as pictures of the window show it: with styles, and a picture with a recipe.
  public static CreateContext furnished() {
    TestContexts contexts = new TestContexts();
    contexts.expander.all.addAll(
        java.util.List.of(
            new Style("Film still", "", ", film still, 35 mm, shallow depth of field", "cartoon"),
            new Style(
                "Golden hour",
                "",
                " in the last warm light",
                "",
                new Style.Values(
                    OptionalDouble.of(5.5), OptionalDouble.empty(), OptionalInt.empty()),
                Optional.of(new Size(1152, 512))),
            new Style("Ink drawing", "", ", ink on paper, fine hatching", "photo"),
            new Style("Woodcut", "a woodcut of ", ", two colours", "")));
    Path harbour = Path.of("/home/ada/pictures/harbour.png");
    contexts.files.put(
        harbour,
        new DroppedFile.Painted(
            harbour,
            new Prompt.Draw("A harbour in the fog", CreateScenes.SQUARE),
            CreateScenes.VALUES,
            CreateScenes.SQUARE,
            128,
            128));
    return contexts.context();
  }

  /// A context with these.
  public CreateContext context() {
    return new CreateContext(
        uiState,
        expander,
        path ->
            files.getOrDefault(
                path,
                new DroppedFile.Refused(
                    path, new Problem.PictureDamaged(path.toString(), "cut off"))),
        SheetWriter.NONE,
        controls,
        BackgroundTasks.DIRECT);
  }
}
