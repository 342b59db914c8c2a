package studio.lumina.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// A disk whose power can be cut: what was written to a file and not forced may be there, be
/// missing or be there in part, and a name that was given and whose folder was not forced may be
/// the one from before. The model is POSIX's, which promises less than real file systems do:
/// forcing a file does not keep its name. Within a folder names change in order.
final class UnsureDisk {
  private static final int SECTOR = 512;

  /// What a file holds for sure, and what was done to it since.
  private static final class Content {
    private byte[] sure = new byte[0];
    private final List<DiskTrace.Call> since = new ArrayList<>();
  }

  /// A change of a folder's names: a file gets a name, or a name goes. One that a file has left for
  /// another goes with the other's coming: file systems move in one step.
  private record Naming(Path name, Content file, boolean gone, Optional<Path> other) {}

  /// Which of what is not sure is there after a cut.
  enum Cut {
    /// All of it: the program was killed, the system goes on.
    NOTHING_LOST,
    /// Nothing of it.
    ALL_LOST,
    /// Names as they are, and nothing that was not forced in the files.
    DATA_LOST,
    /// Any part of it, down to single sectors.
    SOME_LOST
  }

  private final Map<Path, Content> now = new HashMap<>();
  private final Map<Path, Content> sureNames = new HashMap<>();
  private final Map<Path, List<Naming>> namings = new LinkedHashMap<>();

  /// A disk with the files of a folder, all of them sure.
  static UnsureDisk of(Path folder) throws IOException {
    UnsureDisk disk = new UnsureDisk();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Content content = new Content();
        content.sure = Files.readAllBytes(file);
        Path name = folder.relativize(file);
        disk.now.put(name, content);
        disk.sureNames.put(name, content);
      }
    }
    return disk;
  }

  /// Does what a call did.
  void take(DiskTrace.Call call) {
    switch (call) {
      case DiskTrace.Call.Made(Path file) -> name(file, new Content());
      case DiskTrace.Call.Written(Path file, _, _) -> content(file).since.add(call);
      case DiskTrace.Call.Cut(Path file, _) -> content(file).since.add(call);
      case DiskTrace.Call.Removed(Path file) -> forget(file, Optional.empty());
      case DiskTrace.Call.Moved(Path from, Path to) -> {
        Content content = content(from);
        name(to, content);
        forget(from, Optional.of(to));
      }
      case DiskTrace.Call.Forced(Path path) -> {
        if (now.containsKey(path)) {
          Content content = content(path);
          for (DiskTrace.Call each : content.since) {
            content.sure = done(content.sure, each);
          }
          content.since.clear();
        } else {
          namings.getOrDefault(path, List.of()).forEach(naming -> apply(sureNames, naming));
          namings.remove(path);
        }
      }
      case DiskTrace.Call.Marked _ -> {}
    }
  }

  /// Writes what is there after a cut into an empty folder.
  void leave(Path folder, Cut cut, SplittableRandom random) throws IOException {
    Map<Path, Content> names = new HashMap<>(sureNames);
    for (List<Naming> changes : namings.values()) {
      int kept =
          switch (cut) {
            case NOTHING_LOST, DATA_LOST -> changes.size();
            case ALL_LOST -> 0;
            case SOME_LOST -> random.nextInt(changes.size() + 1);
          };
      changes.subList(0, kept).forEach(change -> apply(names, change));
    }
    for (Map.Entry<Path, Content> each : names.entrySet()) {
      Path file = folder.resolve(each.getKey().toString());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, left(each.getValue(), cut, random));
    }
  }

  private static byte[] left(Content content, Cut cut, SplittableRandom random) {
    byte[] bytes = content.sure;
    for (DiskTrace.Call call : content.since) {
      switch (cut) {
        case NOTHING_LOST -> bytes = done(bytes, call);
        case ALL_LOST, DATA_LOST -> {}
        case SOME_LOST -> bytes = torn(bytes, call, random);
      }
    }
    return bytes;
  }

  private static byte[] torn(byte[] before, DiskTrace.Call call, SplittableRandom random) {
    byte[] bytes = before;
    int chance = random.nextInt(3);
    if (chance == 0) {
      return bytes;
    }
    if (chance == 1 || !(call instanceof DiskTrace.Call.Written written)) {
      return done(bytes, call);
    }
    for (int from = 0; from < written.bytes().length; from += SECTOR) {
      if (random.nextBoolean()) {
        int to = Math.min(written.bytes().length, from + SECTOR);
        bytes =
            done(
                bytes,
                new DiskTrace.Call.Written(
                    written.file(),
                    written.at() + from,
                    Arrays.copyOfRange(written.bytes(), from, to)));
      }
    }
    return bytes;
  }

  private static byte[] done(byte[] before, DiskTrace.Call call) {
    return switch (call) {
      case DiskTrace.Call.Written(_, long at, byte[] written) -> {
        byte[] bytes = Arrays.copyOf(before, (int) Math.max(before.length, at + written.length));
        System.arraycopy(written, 0, bytes, (int) at, written.length);
        yield bytes;
      }
      case DiskTrace.Call.Cut(_, long length) -> Arrays.copyOf(before, (int) length);
      default -> throw new IllegalArgumentException(call.toString());
    };
  }

  private Content content(Path file) {
    return Objects.requireNonNull(now.get(file), file + " is not there");
  }

  private void name(Path file, Content content) {
    now.put(file, content);
    change(new Naming(file, content, false, Optional.empty()));
  }

  private void forget(Path file, Optional<Path> other) {
    change(new Naming(file, content(file), true, other));
    now.remove(file);
  }

  private void change(Naming naming) {
    Path parent = naming.name().getParent();
    namings
        .computeIfAbsent(parent == null ? Path.of("") : parent, folder -> new ArrayList<>())
        .add(naming);
  }

  private static void apply(Map<Path, Content> names, Naming change) {
    if (change.gone()) {
      if (change.other().map(names::get).map(change.file()::equals).orElse(true)) {
        names.remove(change.name());
      }
    } else {
      names.put(change.name(), change.file());
    }
  }
}
