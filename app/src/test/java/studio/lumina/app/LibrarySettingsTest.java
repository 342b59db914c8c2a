package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.app.settings.SettingsModel;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// What is switched in the settings is what the library does.
class LibrarySettingsTest {
  private static final Size SIZE = new Size(64, 64);

  @TempDir private Path folder;

  private static Path kept(Library library) {
    Prompt prompt = new Prompt.Draw("a boat", SIZE);
    Sampling values = new Sampling(7, 4, 1, 2000, 5);
    PictureEntry begun =
        library.begin(
            new PictureEntry(
                0,
                Instant.EPOCH,
                prompt,
                values,
                RowSchedule.constant(prompt, values),
                SIZE,
                PictureEntry.State.RUNNING,
                CodeRun.NONE,
                Optional.empty(),
                "Starter",
                "key",
                Optional.empty(),
                Optional.empty()));
    return library
        .keep(
            begun.withState(PictureEntry.State.DONE),
            new Picture(64, 64, Picture.Mode.RGB, new byte[64 * 64 * 3]))
        .file()
        .orElseThrow();
  }

  @Test
  void withoutRecipesInFilesNothingOfThePromptIsInThem() throws Exception {
    try (Library library = Library.open(new Folders(folder))) {
      byte[] before = Files.readAllBytes(kept(library));
      assertEquals("a boat", words(before));
      try (PreferenceUiState memory = new PreferenceUiState(library.preferences())) {
        new SettingsModel(memory).metadataProperty().set(false);
      }
      byte[] after = Files.readAllBytes(kept(library));
      assertEquals(Optional.empty(), RecipePng.in(after, PhotoStore.NONE));
      assertFalse(new String(after, java.nio.charset.StandardCharsets.ISO_8859_1).contains("boat"));
    }
  }

  @Test
  void theDaysOfTheTrashAreThoseOfTheLibrary() {
    try (Library library = Library.open(new Folders(folder))) {
      try (PreferenceUiState memory = new PreferenceUiState(library.preferences())) {
        SettingsModel settings = new SettingsModel(memory);
        assertEquals(Library.USUAL_TRASH_DAYS, settings.trashDaysProperty().get());
        settings.trashDaysProperty().set(90);
      }
      assertEquals(Optional.of("90"), library.preferences().value(Library.TRASH_DAYS));
    }
  }

  private static String words(byte[] png) {
    return ((Prompt.Draw) RecipePng.in(png, PhotoStore.NONE).orElseThrow().prompt()).text();
  }
}
