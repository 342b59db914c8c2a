package studio.lumina.core.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "each user has a temporary folder there")
class NativeCacheTest {
  @TempDir private Path folder;

  private Path home() throws IOException {
    return Files.createDirectories(folder.resolve("home"));
  }

  private Path shelter() {
    return folder.resolve("shelter");
  }

  private Optional<Path> instead(Path home) {
    return NativeCache.insteadOf(home.resolve(".djl.ai"), shelter(), ".djl.ai");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private Problem refused(Path home) {
    return assertThrows(LuminaException.class, () -> instead(home)).problem();
  }

  @Test
  void theHomeOfTheUserWillDo() throws IOException {
    assertEquals(Optional.empty(), instead(home()));
    assertEquals("rwx------", permissions(home().resolve(".djl.ai")));
    permit(home().resolve(".djl.ai"), "rwxrwxr-x"); // as made under a umask of 002
    assertEquals(Optional.empty(), instead(home()));
  }

  @Test
  void withoutAHomeAPrivateFolderIsMadeAndFoundAgain() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    assertEquals(Optional.of(shelter().resolve(".djl.ai")), instead(nowhere));
    assertEquals("rwx------", permissions(shelter()));
    assertEquals(Optional.of(shelter().resolve(".djl.ai")), instead(nowhere));
  }

  @Test
  void aFolderInTheHomeThatAllMayWriteIntoIsNotUsed() throws IOException {
    permit(Files.createDirectory(home().resolve(".djl.ai")), "rwxrwxrwx");
    assertEquals(Optional.of(shelter().resolve(".djl.ai")), instead(home()));
  }

  @Test
  void aShelterThatOthersMayWriteIntoIsRefused() throws IOException {
    permit(Files.createDirectory(shelter()), "rwxrwxrwx");
    var problem =
        assertInstanceOf(Problem.FileUnwritable.class, refused(folder.resolve("nowhere")));
    assertEquals(shelter().toString(), problem.path());
  }

  @Test
  void aLinkToAnotherFolderIsRefused() throws IOException {
    Files.createSymbolicLink(shelter(), home());
    assertInstanceOf(Problem.FileUnwritable.class, refused(folder.resolve("nowhere")));
  }

  @Test
  void aFolderOfAnotherUserIsRefused() throws IOException {
    permit(Files.createDirectory(shelter()), "rwx------");
    try {
      Files.setOwner(
          shelter(),
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (IOException e) {
      assumeTrue(false, "only the superuser gives folders away");
    }
    assertInstanceOf(Problem.FileUnwritable.class, refused(folder.resolve("nowhere")));
  }
}
