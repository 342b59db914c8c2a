package studio.lumina.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Problem;

/// Files that a download left instead of those of a model.
class ForeignFileTest {
  private static final String POINTER =
      "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 10884480\n";
  private static final String PAGE = "\n<!DOCTYPE html><html><body>Restricted</body></html>";

  @TempDir private Path folder;

  private void assertSays(String content, String said) {
    Path weights = Problems.write(folder.resolve("model.safetensors"), content);
    Path config = Problems.write(folder.resolve("config.json"), content);
    Path archive = Problems.write(folder.resolve("vqgan.ckpt"), content);
    for (Problem problem :
        new Problem[] {
          Problems.of(() -> Safetensors.read(weights)),
          Problems.of(() -> StrictJson.read(config, "configuration")),
          Problems.of(() -> TorchArchive.read(archive))
        }) {
      Problem.CheckpointInvalid invalid =
          assertInstanceOf(Problem.CheckpointInvalid.class, problem, problem.toString());
      assertTrue(invalid.detail().contains(said), invalid.detail());
    }
  }

  @Test
  void aPointerOfGitLfsIsNamed() {
    assertSays(POINTER, "Git LFS");
  }

  @Test
  void aWebPageIsNamed() {
    assertSays(PAGE, "web page");
  }
}
