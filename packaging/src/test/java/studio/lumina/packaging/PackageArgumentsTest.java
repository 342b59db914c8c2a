package studio.lumina.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PackageArgumentsTest {
  private static final Path SOMEWHERE = Path.of("somewhere");

  @ParameterizedTest
  @EnumSource
  void anImageStartsTheWindowAndTheCommandLine(Target target) {
    List<String> words = image(target);

    assertEquals("app-image", after(words, "--type"));
    assertEquals("studio.lumina.app.Main", after(words, "--main-class"));
    assertTrue(after(words, "--add-launcher").startsWith("lumina="), words.toString());
    assertTrue(words.contains("--module-path=$APPDIR/modules"), words.toString());
  }

  @Test
  void nothingIsUnpackedAtAFirstStart() {
    List<String> options = new JavaOptions(Target.LINUX_X64, "2.7.1").ofWindow();

    assertTrue(options.contains("-Dlumina.unpacked=true"));
    assertTrue(options.contains("-DPYTORCH_LIBRARY_PATH=$APPDIR/natives"));
    assertTrue(options.contains("-DPYTORCH_VERSION=2.7.1"));
    assertTrue(options.contains("-DRUST_LIBRARY_PATH=$APPDIR/natives/libtokenizers.so"));
    assertTrue(options.contains("-Dorg.sqlite.lib.path=$APPDIR/natives"));
  }

  @Test
  void onWindowsTheWindowHasNoTerminalAndTheCommandLineHas() {
    PackageArguments arguments = of(Target.WINDOWS_X64);

    assertFalse(image(Target.WINDOWS_X64).contains("--win-console"));
    assertTrue(
        arguments
            .launcher(new JavaOptions(Target.WINDOWS_X64, "2.7.1").ofCommandLine())
            .lines()
            .anyMatch("win-console=true"::equals));
  }

  @Test
  void aNewerWindowsVersionReplacesTheOlderOne() {
    List<String> words = installer(Target.WINDOWS_X64, "msi", "");

    assertTrue(after(words, "--win-upgrade-uuid").matches("[0-9a-f-]{36}"), words.toString());
    assertTrue(words.contains("--win-menu"), words.toString());
  }

  @Test
  void onLinuxTheToolkitsLibrariesAreNamed() {
    assertTrue(
        after(installer(Target.LINUX_X64, "deb", ""), "--linux-package-deps")
            .contains("libgtk-3-0"));
    assertTrue(
        after(installer(Target.LINUX_X64, "rpm", ""), "--linux-package-deps").contains("gtk3"));
    assertFalse(installer(Target.LINUX_X64, "rpm", "").contains("--linux-deb-maintainer"));
  }

  @Test
  void macIsSignedWhereThereIsACertificate() {
    assertFalse(installer(Target.MAC_ARM64, "dmg", "").contains("--mac-sign"));
    assertEquals(
        "Somebody",
        after(installer(Target.MAC_ARM64, "dmg", "Somebody"), "--mac-signing-key-user-name"));
  }

  @Test
  void versionsAreAsTheSystemsTakeThem() {
    assertEquals("0.1.0", of(Target.LINUX_X64).installable());
    assertEquals("0.1.0", of(Target.WINDOWS_X64).installable());
    assertEquals("1.0.1", of(Target.MAC_ARM64).installable());
    assertEquals(
        "2.3.4", new PackageArguments(Target.MAC_ARM64, "2.3.4-SNAPSHOT", SOMEWHERE).installable());
    assertThrows(
        PackagingException.class,
        () -> new PackageArguments(Target.LINUX_X64, "2", SOMEWHERE).installable());
  }

  private static PackageArguments of(Target target) {
    return new PackageArguments(target, "0.1.0", SOMEWHERE);
  }

  private static List<String> image(Target target) {
    return of(target)
        .image(
            SOMEWHERE,
            SOMEWHERE,
            SOMEWHERE,
            SOMEWHERE,
            "app.jar",
            new JavaOptions(target, "2.7.1").ofWindow());
  }

  private static List<String> installer(Target target, String type, String identity) {
    return of(target).installer(type, SOMEWHERE, SOMEWHERE, SOMEWHERE, identity);
  }

  private static String after(List<String> words, String option) {
    return words.get(words.indexOf(option) + 1);
  }
}
