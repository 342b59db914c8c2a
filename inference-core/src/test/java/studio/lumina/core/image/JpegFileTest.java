package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Picture;

class JpegFileTest {
  private static final String WORDS = "a boat, \"É\" 😀\nSteps: 16, Seed: 7";

  private static Picture picture() {
    byte[] samples = new byte[48 * 32 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i % 3 == 0 ? 200 : 30);
    }
    return new Picture(48, 32, Picture.Mode.RGB, samples);
  }

  private static byte[] bytes(Optional<String> comment) {
    return JpegFile.bytes(picture(), 95, comment, Provenance.GENERATED);
  }

  @Test
  void theCommentComesBackAndThePictureIsTheSame() {
    byte[] jpeg = bytes(Optional.of(WORDS));
    assertEquals(Optional.of(WORDS), JpegFile.comment(jpeg));
    Picture read = PictureFile.read("picture.jpg", jpeg);
    assertEquals(48, read.width());
    assertEquals(200, read.sample(20, 20, 0), 6);
    assertEquals(30, read.sample(20, 20, 2), 6);
  }

  @Test
  void withoutACommentNoneIsThereAndTheMarkIs() {
    byte[] jpeg = bytes(Optional.empty());
    assertEquals(Optional.empty(), JpegFile.comment(jpeg));
    String text = new String(jpeg, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(Provenance.GENERATED.term()));
  }

  @Test
  void aCommentLongerThanASegmentIsCut() {
    String found = JpegFile.comment(bytes(Optional.of("word ".repeat(20_000)))).orElseThrow();
    assertTrue(found.length() > 30_000 && "word ".repeat(20_000).startsWith(found));
  }

  @Test
  void ofADamagedFileThereIsNoComment() {
    byte[] jpeg = bytes(Optional.of(WORDS));
    for (int at = 0; at < Math.min(jpeg.length, 400); at++) {
      byte[] damaged = jpeg.clone();
      damaged[at] ^= (byte) 0xff;
      JpegFile.comment(damaged);
      JpegFile.comment(Arrays.copyOf(jpeg, at));
    }
    assertEquals(Optional.empty(), JpegFile.comment(new byte[0]));
  }

  @Test
  void anotherReaderReadsBoth(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("picture.jpg");
    Files.write(file, bytes(Optional.of("a boat\nSteps: 16, Seed: 7")));
    String said = said("exiftool", "-UserComment", "-DigitalSourceType", "-s3", file.toString());
    assertTrue(said.contains("a boat"), said);
    assertTrue(said.contains("Seed: 7"), said);
    assertTrue(said.toLowerCase(java.util.Locale.ROOT).contains("algorithm"), said);
  }

  private static String said(String... words) throws InterruptedException, IOException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      assumeTrue(false, words[0] + " is not installed");
      throw e;
    }
  }
}
