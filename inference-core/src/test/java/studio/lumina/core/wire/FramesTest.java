package studio.lumina.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Opening;

class FramesTest {
  private static final WireCommand OPEN = new WireCommand.Open(7, Opening.of("folder"));

  private static byte[] written(WireCommand... commands) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames<WireCommand, WireCommand> frames =
        new Frames<>(WireCommand.class, new ByteArrayInputStream(new byte[0]), out);
    for (WireCommand command : commands) {
      frames.write(command);
    }
    return out.toByteArray();
  }

  private static Frames<WireCommand, WireCommand> reading(byte[] bytes) {
    return new Frames<>(
        WireCommand.class, new ByteArrayInputStream(bytes), new ByteArrayOutputStream());
  }

  @Test
  void framesComeInOrderAndEndWithTheStream() throws IOException {
    Frames<WireCommand, WireCommand> frames = reading(written(OPEN, new WireCommand.Stop(3)));
    assertEquals(Optional.of(OPEN), frames.read());
    assertEquals(Optional.of(new WireCommand.Stop(3)), frames.read());
    assertEquals(Optional.empty(), frames.read());
  }

  @Test
  void aFrameCutAnywhereIsAnError() throws IOException {
    byte[] whole = written(OPEN);
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> reading(cut).read(), () -> cut.length + " bytes");
    }
  }

  @Test
  void anImpossibleLengthIsRefusedBeforeAnythingIsAllocated() {
    for (byte[] start : new byte[][] {{-1, -1, -1, -1}, {127, -1, -1, -1}, {8, 0, 0, 1}}) {
      String message = assertThrows(IOException.class, () -> reading(start).read()).getMessage();
      assertTrue(message.startsWith("frame of "), message);
    }
  }

  @Test
  void wordsOnTheWireAreNoFrame() {
    byte[] words =
        "Warning: a library that talks\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> reading(words).read());
  }

  @Test
  void anyBytesEndInAValueOrAnIoException() {
    java.util.SplittableRandom random = new java.util.SplittableRandom(5);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = new byte[4 + random.nextInt(40)];
      random.nextBytes(bytes);
      bytes[0] = 0;
      bytes[1] = 0;
      bytes[2] = 0;
      bytes[3] = (byte) (bytes.length - 4);
      try {
        reading(bytes).read();
      } catch (IOException expected) {
        assertTrue(expected.getMessage() != null);
      }
    }
  }
}
