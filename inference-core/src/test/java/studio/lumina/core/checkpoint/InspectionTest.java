package studio.lumina.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Problem;

class InspectionTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));
  private static final Path CODEC = REFERENCE.resolve("chameleon/tokenizer");

  @TempDir private Path folder;

  @Test
  void tellsWhatACheckpointFolderIs() {
    var checkpoint =
        assertInstanceOf(
            Inspection.Checkpoint.class, Inspection.of(REFERENCE.resolve("tiny-7b-style")));
    assertEquals("tiny-7b-style", checkpoint.name());
    assertEquals(List.of(StoredTensor.Type.BF16), checkpoint.content().types());
    assertEquals(2, checkpoint.content().files());
    assertEquals(CODEC.toAbsolutePath().normalize(), checkpoint.codec().orElseThrow());
    assertTrue(checkpoint.targetSize().isEmpty());
    assertEquals(2657024 / 2, checkpoint.content().parameters());
  }

  @Test
  void tellsWhatTheCodecAndSingleFilesAre() {
    var codec = assertInstanceOf(Inspection.Codec.class, Inspection.of(CODEC));
    assertEquals(8192, codec.config().codebook());
    assertEquals(codec.config().tensors().size(), codec.content().tensors());
    var weights =
        assertInstanceOf(
            Inspection.Weights.class,
            Inspection.of(REFERENCE.resolve("tiny-34b-style/model.safetensors")));
    assertEquals(List.of(StoredTensor.Type.F32), weights.content().types());
    assertInstanceOf(Inspection.Archive.class, Inspection.of(CODEC.resolve("vqgan.ckpt")));
  }

  @Test
  void anythingElseIsAProblem() {
    assertInstanceOf(
        Problem.FileMissing.class, Problems.of(() -> Inspection.of(folder.resolve("none"))));
    assertInstanceOf(Problem.FileMissing.class, Problems.of(() -> Inspection.of(folder)));
    Problems.assertInvalid(
        () -> Inspection.of(Problems.write(folder.resolve("a.txt"), "x")), "a text");
    Problems.assertInvalid(
        () -> Inspection.of(Problems.write(folder.resolve("a.safetensors"), "x")), "short");
    Problems.assertInvalid(
        () -> Inspection.of(Problems.write(folder.resolve("a.ckpt"), "x")), "no archive");
  }
}
