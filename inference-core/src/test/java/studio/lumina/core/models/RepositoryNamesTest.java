package studio.lumina.core.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class RepositoryNamesTest {
  @Test
  void aRepositoryHasAnOwnerAndAName() {
    RepositoryId id = RepositoryId.of("Alpha-VLLM/Lumina-mGPT-7B-768");
    assertEquals("Alpha-VLLM", id.owner());
    assertEquals("Lumina-mGPT-7B-768", id.name());
    assertEquals("Alpha-VLLM/Lumina-mGPT-7B-768", id.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "a/b/c",
        "/b",
        "a/",
        "../x",
        "a/..",
        "a/.b",
        "a/b.",
        "-a/b",
        "a/b-",
        "a--b/c",
        "a/b--c",
        "a/b..c",
        "a/b.git",
        "a/b c",
        "a/b\\c",
        "a/\u00e4",
        "a/b\n",
        "a/b?x=1",
        "a/0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
      })
  void otherNamesAreRefused(String name) {
    assertInstanceOf(
        Problem.RepositoryNameInvalid.class,
        assertThrows(LuminaException.class, () -> RepositoryId.of(name)).problem());
    assertFalse(RepositoryId.isOne(name));
  }

  @Test
  void aPathStaysBelowItsFolder() {
    assertEquals(
        Path.of("/m", "tokenizer", "vqgan.yaml"),
        new RepositoryPath("tokenizer/vqgan.yaml").below(Path.of("/m")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "..",
        "../a",
        "a/../b",
        "a/..",
        "..\\a",
        "a\\..\\b",
        "a//b",
        "a/",
        "./a",
        "C:/a",
        "C:a",
        "\\\\host\\share",
        "//host/a",
        "a/con",
        "NUL.txt",
        "com1",
        "a:b",
        "a\u0000b",
        "a\nb",
        "a.",
        "a ",
        "lpt9.bin"
      })
  void evilPathsAreRefused(String path) {
    assertInstanceOf(
        Problem.HubAnswerInvalid.class,
        assertThrows(LuminaException.class, () -> new RepositoryPath(path)).problem());
  }

  @Test
  void aNameIsAtMostAsLongAsAFileSystemAllows() {
    assertThrows(LuminaException.class, () -> new RepositoryPath("a".repeat(256)));
    assertThrows(LuminaException.class, () -> new RepositoryPath("\u00e4".repeat(128)));
    assertEquals(1, new RepositoryPath("a".repeat(255)).names().size());
  }

  /// `printf hello | git hash-object --stdin` and `printf hello | sha256sum`.
  @Test
  void contentIsHashedAsTheHubDoes() {
    byte[] hello = "hello".getBytes(StandardCharsets.US_ASCII);
    for (String hex :
        new String[] {
          "b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0",
          "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        }) {
      MessageDigest digest = new ContentHash(hex).digest(hello.length);
      digest.update(hello);
      assertEquals(hex, ContentHash.end(digest));
    }
  }

  @Test
  void nothingElseIsAHash() {
    assertTrue(ContentHash.isOne("0".repeat(40)));
    assertFalse(ContentHash.isOne("../../../../evil"));
    assertFalse(ContentHash.isOne("0".repeat(63)));
    assertFalse(ContentHash.isOne("A".repeat(64)));
    assertThrows(IllegalArgumentException.class, () -> new ContentHash("x"));
  }
}
