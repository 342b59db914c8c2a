package studio.lumina.packaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeLibrariesTest {
  @TempDir Path folder;

  @Test
  void theSystemsOwnAreTakenOutAndTheOthersLeftOut() throws IOException {
    Path jar =
        jar(
            "some/Code.class",
            "jnilib/pytorch.properties",
            "jnilib/linux-x86_64/cpu/libdjl_torch.so",
            "jnilib/linux-x86_64/cu128/libdjl_torch.so",
            "jnilib/linux-aarch64/cpu/libdjl_torch.so",
            "jnilib/win-x86_64/cpu/djl_torch.dll",
            "pytorch/cpu/linux-x86_64/libgomp-98b21ff3.so.1",
            "native/lib/linux-x86_64/cpu/libtokenizers.so",
            "native/lib/osx-aarch64/cpu/libtokenizers.dylib",
            "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
            "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so");

    int taken = take(Target.LINUX_X64, jar);

    assertEquals(4, taken);
    assertEquals(List.of("jnilib/pytorch.properties", "some/Code.class"), entries("slim.jar"));
    assertEquals(
        List.of("libdjl_torch.so", "libgomp-98b21ff3.so.1", "libsqlitejdbc.so", "libtokenizers.so"),
        taken());
    assertArrayEquals(
        "jnilib/linux-x86_64/cpu/libdjl_torch.so".getBytes(StandardCharsets.UTF_8),
        Files.readAllBytes(folder.resolve("natives/libdjl_torch.so")));
  }

  @Test
  void windowsHasItsOwn() throws IOException {
    Path jar =
        jar(
            "jnilib/win-x86_64/cpu/djl_torch.dll",
            "jnilib/linux-x86_64/cpu/libdjl_torch.so",
            "native/lib/win-x86_64/cpu/libgcc_s_seh-1.dll",
            "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll");

    assertEquals(3, take(Target.WINDOWS_X64, jar));
  }

  @Test
  void theToolkitsLieAtTheTopOfTheirJar() throws IOException {
    Path jar = jar("module-info.class", "libglassgtk3.so", "libprism_es2.so");

    assertEquals(2, take(Target.LINUX_X64, jar));
    assertEquals(List.of("module-info.class"), entries("slim.jar"));
  }

  private int take(Target target, Path jar) throws IOException {
    return new NativeLibraries(target)
        .takeOut(jar, folder.resolve("slim.jar"), folder.resolve("natives"));
  }

  /// A jar whose entries hold their own names.
  private Path jar(String... names) throws IOException {
    Path jar = folder.resolve("full.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private List<String> entries(String name) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(name).toFile())) {
      return zip.stream().map(ZipEntry::getName).sorted().toList();
    }
  }

  private List<String> taken() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("natives"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
