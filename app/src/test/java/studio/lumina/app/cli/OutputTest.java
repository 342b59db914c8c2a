package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.image.PictureFile;

/// Where results go: files, links, pipes, devices and standard output.
class OutputTest {
  @TempDir Path folder;

  private final RowsEngine engine = new RowsEngine();

  private CommandRun generate(String output) {
    return CommandRun.of(
        engine.opener(), false, "generate", "a", "--seed", "1", "--output", output);
  }

  private CommandRun generate(Path output) {
    return generate(output.toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void assertRefusedBeforePainting(CommandRun run, String... said) {
    assertEquals(2, run.status(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    for (String words : said) {
      assertTrue(run.err().contains(words), run.err());
    }
    assertFalse(run.err().contains("disk is full"), run.err());
    assertEquals(List.of(), engine.asked);
  }

  private static boolean isPicture(byte[] bytes) {
    return PictureFile.read("a.png", bytes).width() == 64;
  }

  @Test
  void standardOutputGetsThePictureAndNothingElse() {
    CommandRun run = generate("-");
    assertEquals(0, run.status(), run.err());
    assertTrue(isPicture(run.bytes()));
    String text = new String(run.bytes(), StandardCharsets.ISO_8859_1);
    assertTrue(text.startsWith("\u0089PNG"), "something before the picture");
    assertEquals(text.length() - 8, text.indexOf("IEND"), "something after the picture");
    assertFalse(Files.exists(Path.of("-")));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeIsWrittenIntoAndStaysAPipe() throws Exception {
    Path pipe = folder.resolve("pipe.png");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(() -> {
          try {
            return Files.newInputStream(pipe).readAllBytes();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    CommandRun run = generate(pipe);
    assertEquals(0, run.status(), run.err());
    assertTrue(isPicture(read.join()));
    assertEquals("", run.out());
    assertFalse(Files.isRegularFile(pipe));
    assertEquals(List.of("pipe.png"), names());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsWrittenIntoAndStaysADevice() {
    assertEquals(0, generate("/dev/null").status());
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    CommandRun full = generate("/dev/full");
    assertEquals(2, full.status());
    assertEquals(1, full.err().lines().count(), full.err());
    assertFalse(Files.isRegularFile(Path.of("/dev/full")));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileOfADescriptorIsWrittenIntoAndNotReplaced() throws IOException {
    Path file = folder.resolve("open.png");
    try (FileOutputStream open = new FileOutputStream(file.toFile())) {
      Object inode = Files.getAttribute(file, "unix:ino");
      Path descriptor;
      try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
        descriptor =
            all.filter(
                    each -> {
                      try {
                        return Files.isSameFile(each, file);
                      } catch (IOException e) {
                        return false;
                      }
                    })
                .findFirst()
                .orElseThrow();
      }
      CommandRun run = generate(descriptor);
      assertEquals(0, run.status(), run.err());
      assertTrue(isPicture(Files.readAllBytes(file)));
      assertEquals(inode, Files.getAttribute(file, "unix:ino"));
      assertTrue(open.getFD().valid());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whereNoFileCanBeIsToldBeforePainting() throws IOException {
    assertRefusedBeforePainting(generate("/proc/x.png"), "/proc/x.png cannot be written");
    assertRefusedBeforePainting(generate(folder.resolve("x".repeat(252) + ".png")), "too long");
    assertRefusedBeforePainting(generate(folder), "A folder has that name");
    assertRefusedBeforePainting(generate("no/such/folder/a.png"), "no/such/folder is not there");
    Path loop = Files.createSymbolicLink(folder.resolve("loop.png"), Path.of("loop.png"));
    assertRefusedBeforePainting(generate(loop), "loop.png");
  }

  @Test
  void aNameAsLongAsTheFileSystemAllowsWorks() throws IOException {
    Path file = folder.resolve("x".repeat(251) + ".png");
    CommandRun run = generate(file);
    assertEquals(0, run.status(), run.err());
    assertEquals(List.of(file.getFileName().toString()), names());
    assertEquals(0, generate(file).status(), "over the one that is there");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkIsFollowedAndAModeIsKept() throws IOException {
    Path real = Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a"), "x");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("real", "a"));
    assertEquals(0, generate(link).status());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(isPicture(Files.readAllBytes(real)));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    Path ahead = Files.createSymbolicLink(folder.resolve("ahead.png"), Path.of("real", "b"));
    assertEquals(0, generate(ahead).status());
    assertTrue(isPicture(Files.readAllBytes(folder.resolve("real").resolve("b"))));
  }

  @Test
  void aNameOfAnotherFormatIsRefused() {
    for (String name : List.of("a.jpg", "a.JPEG", "a.webp", "a.tiff")) {
      assertRefusedBeforePainting(generate(folder.resolve(name)), ".png");
    }
    assertEquals(0, generate(folder.resolve("a")).status());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void resultsThatCannotBeSaidAreAProblem() throws IOException {
    try (OutputStream full = new FileOutputStream("/dev/full");
        PrintStream out = new PrintStream(full, true, StandardCharsets.UTF_8)) {
      int status =
          CommandLineProgram.run(new String[] {"--help"}, engine.opener(), out, System.err, false);
      assertEquals(2, status);
    }
  }

  @Test
  void theSameBytesOverAnOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    assertEquals(0, generate(file).status());
    assertTrue(isPicture(Files.readAllBytes(file)));
    assertArrayEquals(new String[] {"a.png"}, names().toArray());
  }
}
