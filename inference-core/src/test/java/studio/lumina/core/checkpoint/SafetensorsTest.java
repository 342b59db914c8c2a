package studio.lumina.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class SafetensorsTest {
  private static final String A = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";
  private static final String B =
      "\"b\":{\"dtype\":\"BF16\",\"shape\":[1,2],\"data_offsets\":[8,12]}";

  @TempDir private Path folder;

  private static byte[] bytes(String header, int data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }

  private Safetensors read(String header, int data) {
    return read(bytes(header, data));
  }

  private Safetensors read(byte[] bytes) {
    return Safetensors.read(Problems.write(folder.resolve("x.safetensors"), bytes));
  }

  @Test
  void readsAValidFile() {
    Safetensors file = read("  {" + B + ",\"__metadata__\":{\"format\":\"pt\"}," + A + "} \n", 12);
    assertEquals(List.of("a", "b"), List.copyOf(file.tensors().keySet()));
    StoredTensor b = file.tensors().get("b");
    assertEquals(List.of(1L, 2L), b.shape());
    assertEquals(StoredTensor.Type.BF16, b.type());
    assertEquals(file.bytes() - 4, b.offset());
  }

  @Test
  void readsNumbersOfEachTypeAtAnyOffset() {
    String header =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"h\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[8,12]},"
            + "\"b\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[12,16]}}";
    for (String pad : new String[] {"", " ", "  ", "   "}) {
      byte[] bytes = bytes(header + pad, 16);
      ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      data.position(bytes.length - 16);
      data.putFloat(1.5f).putFloat(-2).putShort((short) 0x3C00).putShort((short) 0xC000);
      data.putShort((short) 0x3F80).putShort((short) 0xC0A0);
      Safetensors file = read(bytes);
      assertArrayEquals(new float[] {1.5f, -2}, file.tensors().get("a").floats());
      assertArrayEquals(new float[] {1, -2}, file.tensors().get("h").floats());
      assertArrayEquals(new float[] {1, -5}, file.tensors().get("b").floats());
      assertArrayEquals(new float[] {-5}, file.tensors().get("b").floats(1, 1));
      assertEquals(file.tensors().get("a").offset() % 4 == 0, file.tensors().get("a").aligned());
    }
  }

  @Test
  void emptyAndScalarTensorsAreValid() {
    Safetensors file =
        read(
            "{\"s\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},"
                + "\"e\":{\"dtype\":\"F32\",\"shape\":[0,7],\"data_offsets\":[4,4]}}",
            4);
    assertEquals(1, file.tensors().get("s").count());
    assertEquals(0, file.tensors().get("e").count());
    assertEquals(0, file.tensors().get("e").floats().length);
    assertTrue(read("{}", 0).tensors().isEmpty());
    assertTrue(read("{\"__metadata__\":null}", 0).tensors().isEmpty());
  }

  @Test
  void readsSlicesBeyondTwoGibibytes() throws IOException {
    long count = (1L << 29) + 5; // of four bytes each: past 2 GiB; the file is sparse
    byte[] head =
        bytes(
            String.format(
                Locale.ROOT,
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[0,%d]}}",
                count,
                4 * count),
            0);
    Path file = Problems.write(folder.resolve("big.safetensors"), head);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(head.length + 4 * count);
      out.seek(head.length + 4 * (count - 1));
      out.write(new byte[] {0, 0, (byte) 0x80, 0x3f});
    }
    StoredTensor tensor = Safetensors.read(file).tensors().get("a");
    assertArrayEquals(new float[] {0, 1}, tensor.floats(count - 2, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "7",
        "{",
        "{}x",
        "{},{}",
        "{}\0",
        "\0{}",
        "\uFEFF{}",
        "{/**/}",
        "{\"a\":}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"__metadata__\":7}",
        "{\"__metadata__\":{\"a\":1}}",
        "{\"__metadata__\":{\"a\":\"x\",\"a\":\"y\"}}",
        "{\"__metadata__\":{},\"__metadata__\":{}}",
        "{\"a\\ud800\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}",
        "{\"__metadata__\":{\"a\":\"\\udc00\"}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},"
            + "\"\\u0061\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}",
        "{\"a\":7}",
        "{\"a\":{}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[0]}}"
      })
  void refusesHeaders(String header) {
    Problems.assertInvalid(() -> read(header, 0), header);
  }

  @Test
  void ignoresWhatItDoesNotKnowOfATensor() {
    Problems.assertInvalid(() -> read("{\"a\":{\"more\":1}}", 0), "more alone");
    String entry = "\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8],\"more\":{\"b\":[1]}";
    assertEquals(2, read("{\"a\":{" + entry + "}}", 8).tensors().get("a").count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"F33\",\"shape\":[2],\"data_offsets\":[0,8]",
        "7,\"shape\":[2],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[3],\"data_offsets\":[0,8]",
        "\"BF16\",\"shape\":[2],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":2,\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[2.0],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[\"2\"],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[02],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[-1,-2],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[4611686018427387905,2],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[9223372036854775808],\"data_offsets\":[0,8]",
        "\"F32\",\"shape\":[2],\"data_offsets\":[0,8,9]",
        "\"F32\",\"shape\":[2],\"data_offsets\":[0]",
        "\"F32\",\"shape\":[2],\"data_offsets\":[8,0]",
        "\"F32\",\"shape\":[2],\"data_offsets\":[0,8.0]",
        "\"F32\",\"shape\":[2],\"data_offsets\":[0,8e0]",
        "\"F32\",\"shape\":[2],\"data_offsets\":[1,9]",
        "\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]",
        "\"F32\",\"shape\":[1],\"data_offsets\":[0,4]",
        "\"F32\",\"shape\":[3],\"data_offsets\":[0,12]",
        "\"F4\",\"shape\":[3],\"data_offsets\":[0,1]",
        "\"F32\",\"shape\":[2],\"shape\":[2],\"data_offsets\":[0,8]",
      })
  void refusesTensorsThatDoNotFit(String description) {
    String header = "{\"a\":{\"dtype\":" + description + "}}";
    Problems.assertInvalid(() -> read(header, 8), header);
  }

  @Test
  void refusesOverlapHoleAndTrailingBytes() {
    Problems.assertInvalid(() -> read("{" + A + "," + B.replace("[8,12]", "[4,8]") + "}", 8), "o");
    Problems.assertInvalid(() -> read("{" + A + "," + B.replace("[8,12]", "[0,4]") + "}", 8), "s");
    Problems.assertInvalid(
        () -> read("{" + A + "," + B.replace("[8,12]", "[9,13]") + "}", 13), "h");
    Problems.assertInvalid(() -> read("{" + A + "," + B + "}", 13), "trailing");
    Problems.assertInvalid(() -> read("{" + A + "," + B + "}", 11), "truncated");
    Problems.assertInvalid(() -> read("{}", 1), "data without a tensor");
  }

  @Test
  void refusesLyingHeaderLengths() {
    byte[] good = bytes("{" + A + "}", 8);
    for (long length :
        new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 100_000_001, good.length - 7, 0, 1}) {
      byte[] bad = good.clone();
      ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
      Problems.assertInvalid(() -> read(bad), "length " + length);
    }
    for (int size = 0; size < good.length; size++) {
      byte[] cut = Arrays.copyOf(good, size);
      Problems.assertInvalid(() -> read(cut), "cut to " + size);
    }
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] bad = bytes("{\"__metadata__\":{\"k\":\"??\"}}", 0);
    for (int first : new int[] {0xff, 0xc0, 0x80}) {
      bad[8 + 22] = (byte) first;
      bad[8 + 23] = (byte) 0x80;
      Problems.assertInvalid(() -> read(bad), "byte " + first);
    }
  }

  @Test
  void refusesHeadersWithTooManyValuesBeforeTheyFillTheMemory() {
    Problems.assertInvalid(
        () -> read("{\"a\":[" + "[],".repeat(5_000_000) + "[]]}", 0), "many values");
  }

  @Test
  void namesTypesThatTheProgramDoesNotRun() {
    Problem problem = Problems.of(() -> read("{" + A.replace("F32", "I32") + "}", 8));
    assertEquals("I32", assertInstanceOf(Problem.UnsupportedType.class, problem).type());
  }

  @Test
  void missingFileAndFolderInItsPlaceAreProblems() {
    assertInstanceOf(
        Problem.FileMissing.class, Problems.of(() -> Safetensors.read(folder.resolve("none"))));
    assertInstanceOf(Problem.FileUnreadable.class, Problems.of(() -> Safetensors.read(folder)));
  }

  @Test
  void flippedBytesGiveAFileOrAProblem() {
    byte[] good = bytes("{\"__metadata__\":{\"format\":\"pt\"}," + A + "," + B + "}", 12);
    Random random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] flipped = good.clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
      }
      try {
        read(flipped).tensors().values().forEach(StoredTensor::floats);
      } catch (LuminaException e) {
        refused++;
      }
    }
    assertTrue(refused > 1000, "refused " + refused);
  }
}
