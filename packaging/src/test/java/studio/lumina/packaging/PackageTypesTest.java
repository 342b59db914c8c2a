package studio.lumina.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageTypesTest {
  @TempDir Path folder;

  @Test
  void thoseWhoseToolsAreThereAreMade() throws IOException {
    File tool = Files.createFile(folder.resolve("dpkg-deb")).toFile();
    assertTrue(tool.setExecutable(true));

    assertEquals(
        List.of("archive", "deb"), PackageTypes.of("", Target.LINUX_X64, folder.toString()));
  }

  @Test
  void oneThatWasAskedForAndCannotBeMadeIsRefused() {
    PackagingException missing =
        assertThrows(
            PackagingException.class,
            () -> PackageTypes.of("rpm", Target.LINUX_X64, folder.toString()));
    assertTrue(missing.getMessage().contains("rpmbuild"), missing.getMessage());

    PackagingException foreign =
        assertThrows(
            PackagingException.class,
            () -> PackageTypes.of("msi", Target.LINUX_X64, folder.toString()));
    assertTrue(foreign.getMessage().contains("archive, deb, rpm"), foreign.getMessage());
  }

  @Test
  void systemsWithoutAnEngineAreRefused() {
    assertEquals(Target.LINUX_X64, Target.of("Linux", "amd64"));
    assertEquals(Target.WINDOWS_X64, Target.of("Windows 11", "amd64"));
    assertEquals(Target.MAC_ARM64, Target.of("Mac OS X", "aarch64"));
    assertThrows(PackagingException.class, () -> Target.of("Mac OS X", "x86_64"));
    assertThrows(PackagingException.class, () -> Target.of("FreeBSD", "amd64"));
  }
}
