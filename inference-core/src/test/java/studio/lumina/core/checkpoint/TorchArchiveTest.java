package studio.lumina.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class TorchArchiveTest extends TorchArchiveRig {
  @Test
  void readsTheTensorsOfAStateDict() {
    Map<String, StoredTensor> tensors = read(zip(good()).bytes());
    assertEquals(List.of("w"), List.copyOf(tensors.keySet()));
    assertEquals(List.of(2L, 2L), tensors.get("w").shape());
    assertArrayEquals(new float[] {1, 2, 3, 4}, tensors.get("w").floats());
  }

  @Test
  void toleratesWhatTrainersLeaveBesideTheTensors() {
    byte[] pickle =
        new CraftedPickle()
            .ops("}(")
            .text("callbacks")
            .ops("}")
            .global("pytorch_lightning.callbacks.model_checkpoint", "ModelCheckpoint")
            .global("numpy.core.multiarray", "scalar")
            .ops(")Rs")
            .text("state_dict")
            .ops("}")
            .text("w")
            .tensor("0", 6, 0, new long[] {6}, new long[] {1})
            .ops("su")
            .stop();
    assertEquals(6, read(zip(pickle).bytes()).get("w").count());
  }

  @Test
  void refusesTensorsThatDoNotFitTheirStorage() {
    long huge = Long.MAX_VALUE;
    Object[][] bad = {
      {6L, 3L, new long[] {2, 2}, new long[] {2, 1}, "offset over the end"},
      {6L, -1L, new long[] {2}, new long[] {1}, "negative offset"},
      {6L, huge, new long[] {2}, new long[] {1}, "huge offset"},
      {6L, 0L, new long[] {7}, new long[] {1}, "too long"},
      {6L, 0L, new long[] {huge, huge}, new long[] {huge, 1}, "overflow"},
      {6L, 0L, new long[] {1L << 40}, new long[] {0}, "stride 0"},
      {6L, 0L, new long[] {2, 3}, new long[] {0, 0}, "stride 0 of the right size"},
      {6L, 0L, new long[] {-2}, new long[] {1}, "negative size"},
      {6L, 0L, new long[] {2}, new long[] {-1}, "negative stride"},
      {6L, 0L, new long[] {2, 2}, new long[] {1}, "strides missing"},
      {6L, 0L, new long[] {2, 3}, new long[] {1, 2}, "transposed"},
      {5L, 0L, new long[] {2}, new long[] {1}, "storage of another length"},
      {7L, 0L, new long[] {2}, new long[] {1}, "storage longer than its data"},
      {-6L, 0L, new long[] {2}, new long[] {1}, "storage of negative length"},
      {1L << 62, 0L, new long[] {2}, new long[] {1}, "storage of impossible length"},
    };
    for (Object[] b : bad) {
      byte[] pickle = pickle((Long) b[0], (Long) b[1], (long[]) b[2], (long[]) b[3]);
      Problems.assertInvalid(() -> read(zip(pickle).bytes()), (String) b[4]);
    }
  }

  @Test
  void refusesMissingStoragesAndStrangeKeys() {
    for (String key : new String[] {"1", "../0", "", "0/0", "00000000000"}) {
      byte[] pickle =
          new CraftedPickle()
              .op('}')
              .text("w")
              .tensor(key, 6, 0, new long[] {6}, new long[] {1})
              .op('s')
              .stop();
      Problems.assertInvalid(() -> read(zip(pickle).bytes()), key);
    }
  }

  @Test
  void refusesAnArchiveWithoutTensors() {
    Problems.assertInvalid(() -> read(zip(new CraftedPickle().op('}').stop()).bytes()), "empty");
    Problems.assertInvalid(() -> read(zip(new CraftedPickle().op(')').stop()).bytes()), "tuple");
  }

  @Test
  void refusesZipTricks() {
    CraftedZip good = zip(good());
    assertEquals(1, read(good.bytes()).size());
    int pickleAt = 0;
    Object[][] tricks = {
      {"other name inside", good.changed(0, e -> e.localName("top/data.pk1"))},
      {"other size inside", good.changed(0, e -> e.localSize(5))},
      {"deflated", good.changed(0, e -> e.method(8))},
      {"encrypted", good.changed(0, e -> e.flags(1))},
      {"strongly encrypted", good.changed(0, e -> e.flags(0x40))},
      {"patched", good.changed(0, e -> e.flags(0x20))},
      {"bad checksum of the pickle", good.changed(0, e -> e.crc(7))},
      {"bad checksum of data", good.changed(1, e -> e.crc(7))},
      {"size over the end", good.changed(2, e -> e.size(1 << 30).localSize(1 << 30))},
      {"size into the next", good.changed(0, e -> e.size(400).localSize(400))},
      {"entry somewhere else", good.changed(1, e -> e.localAt(1))},
      {"entry outside", good.changed(1, e -> e.localAt(1 << 30))},
      {
        "two names of one entry",
        good.with("top/data/1", SIX).changed(3, e -> e.localAt(pickleAt).localName("top/data.pkl"))
      },
      {"twice", zip(good()).with("top/data.pkl", good())},
      {"two tops", zip(good()).with("other/data/1", SIX)},
      {"strange name", zip(good()).with("top/code.py", SIX)},
      {"traversal", zip(good()).with("top/../evil", SIX)},
      {"no top", zip(good()).with("data/1", SIX)},
      {"no pickle", new CraftedZip().with("top/data/0", SIX)},
      {"big-endian", zip(good()).with("top/byteorder", "big".getBytes(StandardCharsets.US_ASCII))},
    };
    for (Object[] trick : tricks) {
      Problems.assertInvalid(() -> read(((CraftedZip) trick[1]).bytes()), (String) trick[0]);
    }
    Problems.assertInvalid(() -> read(zip(good()).bytes(3, "comment")), "comment");
    Problems.assertInvalid(() -> read(zip(good()).bytes(4, "")), "one entry too many");
    Problems.assertInvalid(() -> read(zip(good()).bytes(0, "")), "no entries");
    Problems.assertInvalid(() -> read(zip(good()).bytes(0xffff, "")), "64-bit end missing");
  }

  @Test
  void refusesTheOlderFormatsByName() {
    byte[] legacy =
        Arrays.copyOf(new byte[] {(byte) 0x80, 2, (byte) 0x8a, 10, 0x6c, (byte) 0xfc}, 99);
    assertInstanceOf(Problem.LegacyCheckpoint.class, Problems.of(() -> read(legacy)));
    byte[] tar = new byte[1024];
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
    assertInstanceOf(Problem.LegacyCheckpoint.class, Problems.of(() -> read(tar)));
    Problems.assertInvalid(() -> read(new byte[0]), "empty");
    Problems.assertInvalid(
        () -> read("7z\u00bc\u00af'\u001c".getBytes(StandardCharsets.ISO_8859_1)), "7z");
    assertInstanceOf(
        Problem.FileMissing.class, Problems.of(() -> TorchArchive.read(folder.resolve("none"))));
  }

  @Test
  void flippedAndCutBytesGiveTensorsOrAProblem() {
    byte[] whole = zip(good()).bytes();
    byte[] pickle = good();
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] flipped = i % 2 == 0 ? whole.clone() : pickle.clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        flipped[2 + random.nextInt(flipped.length - 2)] = (byte) random.nextInt(256);
      }
      try {
        read(i % 2 == 0 ? flipped : zip(flipped).bytes()).values().forEach(StoredTensor::floats);
      } catch (LuminaException e) {
        refused++;
      }
    }
    assertTrue(refused > 1000, "refused " + refused);
    for (int size = 0; size < whole.length; size++) {
      byte[] cut = Arrays.copyOf(whole, size);
      Problems.assertInvalid(() -> read(cut), "cut to " + size);
    }
  }
}
