package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

class ThumbnailTest {
  private static final Size TALL = new Size(768, 1024);

  @TempDir private Path folder;

  private Library open() {
    return Library.open(new Folders(folder));
  }

  /// Left half red, right half blue.
  private static Picture halves(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      samples[3 * i + (i % width < width / 2 ? 0 : 2)] = (byte) 255;
    }
    return new Picture(width, height, Picture.Mode.RGB, samples);
  }

  private static PictureEntry begun(Library library) {
    PictureEntry draft = Entries.draft(new Prompt.Draw("a boat", "", TALL)).sized(TALL);
    return library.begin(draft);
  }

  private static Thumbnail of(Library library, PictureEntry entry) {
    return library.summaries().of(entry.id()).thumbnail().orElseThrow();
  }

  private static BufferedImage image(Path file) throws IOException {
    return ImageIO.read(file.toFile());
  }

  private static boolean isNear(int expected, int rgb) {
    for (int shift = 0; shift < 24; shift += 8) {
      if (Math.abs((expected >> shift & 255) - (rgb >> shift & 255)) > 12) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aFinishedPictureIsMadeSmallInTwoSizesAndKeepsItsProportions() throws IOException {
    try (Library library = open()) {
      PictureEntry entry = begun(library).withState(PictureEntry.State.DONE);
      library.keep(entry, halves(768, 1024));
      BufferedImage small = image(of(library, entry).small());
      BufferedImage large = image(of(library, entry).large());
      assertEquals(List.of(144, 192), List.of(small.getWidth(), small.getHeight()));
      assertEquals(List.of(384, 512), List.of(large.getWidth(), large.getHeight()));
      assertTrue(isNear(0xff0000, small.getRGB(20, 100)));
      assertTrue(isNear(0x0000ff, large.getRGB(350, 500)));
    }
  }

  @Test
  void oneThatIsNotFinishedStandsInItsFrameAndTheNextTakesItsPlace() throws IOException {
    try (Library library = open()) {
      PictureEntry entry = begun(library).withState(PictureEntry.State.STOPPED);
      PictureEntry rows = entry.withDrawn(Entries.codes(0, 48 * 16));
      library.keep(rows, halves(768, 256));
      BufferedImage small = image(of(library, entry).small());
      assertEquals(List.of(144, 192), List.of(small.getWidth(), small.getHeight()));
      assertEquals(0xffff0000, small.getRGB(20, 40));
      assertEquals(0, small.getRGB(20, 60) >>> 24);
      library.keep(
          entry.withDrawn(Entries.codes(0, 48 * 64)).withState(PictureEntry.State.DONE),
          halves(768, 1024));
      try (Stream<Path> files = Files.list(folder.resolve("thumbnails"))) {
        assertEquals(2, files.count());
      }
      assertTrue(Files.exists(of(library, entry).small()));
    }
  }

  @Test
  void aSmallPictureIsNotMadeLarger() throws IOException {
    try (Library library = open()) {
      PictureEntry entry =
          library.begin(Entries.draft(Entries.PROMPT)).withState(PictureEntry.State.DONE);
      library.keep(entry, halves(64, 64));
      assertEquals(64, image(of(library, entry).large()).getWidth());
    }
  }

  @Test
  void picturesOfEarlierDaysGetTheirsInTheBackgroundAndDamagedOnesDoNot() throws Exception {
    PictureEntry whole;
    PictureEntry damaged;
    try (Library library = open()) {
      whole = library.keep(begun(library).withState(PictureEntry.State.DONE), halves(768, 1024));
      damaged = library.keep(begun(library).withState(PictureEntry.State.DONE), halves(768, 1024));
      library
          .parts()
          .database()
          .change(connection -> {
            try (var statement = connection.createStatement()) {
              statement.execute("UPDATE picture SET thumbnail = NULL");
            }
          });
      Files.write(damaged.file().orElseThrow(), new byte[] {1, 2, 3});
    }
    try (Library library = open()) {
      library.parts().thumbnails().await();
      assertTrue(Files.exists(of(library, whole).small()));
      assertEquals(Optional.empty(), library.summaries().of(damaged.id()).thumbnail());
    }
  }

  @Test
  void aListenerIsToldOfThumbnailsMadeInTheBackground() throws Exception {
    List<Long> told = new ArrayList<>();
    LibraryNews news = new LibraryNews();
    news.add(
        new LibraryListener() {
          @Override
          public void found(Problem problem) {
            throw new AssertionError(problem);
          }

          @Override
          public void thumbnailMade(long picture) {
            told.add(picture);
          }
        });
    try (Library library = open()) {
      Folders folders = new Folders(folder);
      PictureEntry entry =
          library.keep(begun(library).withState(PictureEntry.State.DONE), halves(768, 1024));
      library.parts().thumbnails().await();
      assertFalse(told.contains(entry.id()));
      library
          .parts()
          .database()
          .change(connection -> {
            try (var statement = connection.createStatement()) {
              statement.execute("UPDATE picture SET thumbnail = NULL");
            }
          });
      try (ThumbnailMaker maker =
          new ThumbnailMaker(
              folders.thumbnailFiles(),
              folders.pictures(),
              library.parts().database(),
              library.parts().reader(),
              news)) {
        maker.start();
        maker.await();
      }
      assertEquals(List.of(entry.id()), told);
    }
  }
}
