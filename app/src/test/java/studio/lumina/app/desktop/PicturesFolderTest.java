package studio.lumina.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesFolderTest {
  @TempDir private Path home;

  @Test
  void isWhatTheDesktopCallsIt() throws IOException {
    Files.createDirectories(home.resolve(".config"));
    Files.writeString(
        home.resolve(".config/user-dirs.dirs"),
        "# written by xdg-user-dirs-update\nXDG_MUSIC_DIR=\"$HOME/Musik\"\n"
            + "XDG_PICTURES_DIR=\"$HOME/Bilder\"\n");
    Path folder = Files.createDirectory(home.resolve("Bilder"));
    Files.createDirectory(home.resolve("Pictures"));
    assertEquals(Optional.of(folder), PicturesFolder.in(home, Map.of()));
  }

  @Test
  void isPicturesElsewhereAndTheHomeFolderWhereThereIsNone() throws IOException {
    assertEquals(Optional.of(home), PicturesFolder.in(home, Map.of()));
    Path folder = Files.createDirectory(home.resolve("Pictures"));
    assertEquals(Optional.of(folder), PicturesFolder.in(home, Map.of()));
    assertEquals(Optional.empty(), PicturesFolder.in(home.resolve("gone"), Map.of()));
  }
}
