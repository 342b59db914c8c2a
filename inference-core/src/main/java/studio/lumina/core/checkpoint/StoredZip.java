package studio.lumina.core.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The zip that `torch.save` writes: every entry stored as it is, under one top folder. The central
/// directory is the truth and must equal the local headers.
final class StoredZip {
  /// Where an entry's bytes lie.
  ///
  /// @param name without the top folder
  record Entry(String name, long offset, long bytes, int crc) {}

  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int MOST_ENTRIES = 100_000;
  private static final long MAXED = 0xffffffffL;
  private static final Pattern NAME =
      Pattern.compile("([^/\\\\]+)/(data\\.pkl|version|byteorder|data/\\d+|\\.[\\w/]+)");

  private static final ValueLayout.OfShort U16 =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt U32 =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong U64 =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Path file;
  private final MemorySegment bytes;
  private String top = "";

  private StoredZip(Path file, MemorySegment bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /// The entries by name, each checked against its checksum, and the bytes of `data.pkl`.
  record Contents(Map<String, Entry> entries, byte[] pickle) {}

  /// Reads and checks the whole archive.
  ///
  /// @throws LuminaException with [Problem.CheckpointInvalid], [Problem.FileMissing],
  ///   [Problem.FileUnreadable] or [Problem.LegacyCheckpoint]
  static Contents read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return new StoredZip(file, bytes).contents();
    } catch (NoSuchFileException e) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "codec weights"), e);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    } catch (IndexOutOfBoundsException e) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), "its archive points outside itself"), e);
    }
  }

  private Contents contents() {
    refuseLegacy();
    long end = bytes.byteSize() - END_BYTES;
    if (end < 0 || u32(end) != END || u16(end + 20) != 0) {
      throw invalid("no zip archive ends at its end");
    }
    long count = u16(end + 10) & 0xffff;
    long start = u32(end + 16) & MAXED;
    long directoryEnd = end;
    if (count == 0xffff || start == MAXED) {
      long locator = end - 20;
      if (u32(locator) != LOCATOR_64) {
        throw invalid("its archive misses its 64-bit end");
      }
      long end64 = u64(locator + 8);
      if (u32(end64) != END_64) {
        throw invalid("its archive misses its 64-bit end");
      }
      count = u64(end64 + 32);
      start = u64(end64 + 48);
      directoryEnd = end64;
    }
    if (count < 1 || count > MOST_ENTRIES || start < 0 || start > directoryEnd) {
      throw invalid("its archive claims " + count + " entries");
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    long at = start;
    for (long i = 0; i < count; i++) {
      at = central(at, entries);
    }
    if (at > directoryEnd) {
      throw invalid("its archive's directory runs over its end");
    }
    disjoint(entries, start);
    entries.values().forEach(this::checksum);
    Entry pickle = entries.get("data.pkl");
    if (pickle == null || pickle.bytes() > Pickle.MOST_BYTES) {
      throw invalid("its archive has no data.pkl of at most " + Pickle.MOST_BYTES + " bytes");
    }
    Entry order = entries.get("byteorder");
    if (order != null
        && (order.bytes() > 16
            || !Arrays.equals(
                bytes.asSlice(order.offset(), order.bytes()).toArray(ValueLayout.JAVA_BYTE),
                "little".getBytes(StandardCharsets.US_ASCII)))) {
      throw invalid("its numbers are not little-endian");
    }
    return new Contents(
        entries, bytes.asSlice(pickle.offset(), pickle.bytes()).toArray(ValueLayout.JAVA_BYTE));
  }

  private void refuseLegacy() {
    if (bytes.byteSize() > 14 && bytes.get(ValueLayout.JAVA_BYTE, 0) == (byte) 0x80) {
      throw new LuminaException(
          new Problem.LegacyCheckpoint(file.toString(), "torch's format before version 1.6"));
    }
    if (bytes.byteSize() > 262
        && new String(
                bytes.asSlice(257, 5).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1)
            .equals("ustar")) {
      throw new LuminaException(
          new Problem.LegacyCheckpoint(file.toString(), "torch's tar format"));
    }
    if (bytes.byteSize() < 4 || u32(0) != LOCAL) {
      throw invalid("no zip archive as torch.save writes it");
    }
  }

  private long central(long at, Map<String, Entry> entries) {
    if (u32(at) != CENTRAL) {
      throw invalid("its archive's directory is damaged");
    }
    int flags = u16(at + 8) & 0xffff;
    int method = u16(at + 10) & 0xffff;
    int crc = u32(at + 16);
    long packed = u32(at + 20) & MAXED;
    long size = u32(at + 24) & MAXED;
    int nameBytes = u16(at + 28) & 0xffff;
    int extraBytes = u16(at + 30) & 0xffff;
    int commentBytes = u16(at + 32) & 0xffff;
    long local = u32(at + 42) & MAXED;
    String name = name(at + 46, nameBytes);
    long extra = at + 46 + nameBytes;
    for (long e = extra; e + 4 <= extra + extraBytes; e += 4 + (u16(e + 2) & 0xffff)) {
      if (u16(e) == 1) {
        long value = e + 4;
        if (size == MAXED) {
          size = u64(value);
          value += 8;
        }
        if (packed == MAXED) {
          packed = u64(value);
          value += 8;
        }
        if (local == MAXED) {
          local = u64(value);
        }
      }
    }
    if ((flags & ~0x0800 & ~0x0008) != 0 || method != 0 || packed != size || size < 0) {
      throw invalid(name + " is not stored plainly");
    }
    Entry entry = new Entry(inner(name), local(local, name, size), size, crc);
    if (entries.put(entry.name(), entry) != null) {
      throw invalid(name + " is there twice");
    }
    return extra + extraBytes + commentBytes;
  }

  private long local(long at, String name, long size) {
    if (at < 0 || u32(at) != LOCAL || u16(at + 8) != 0) {
      throw invalid(name + " is not where the directory says");
    }
    int nameBytes = u16(at + 26) & 0xffff;
    int extraBytes = u16(at + 28) & 0xffff;
    long packed = u32(at + 18) & MAXED;
    boolean later = (u16(at + 6) & 0x0008) != 0;
    if (!name(at + 30, nameBytes).equals(name) || (packed != size && packed != MAXED && !later)) {
      throw invalid(name + " differs between directory and entry");
    }
    long offset = at + 30 + nameBytes + extraBytes;
    bytes.asSlice(offset, size);
    return offset;
  }

  private String inner(String name) {
    var match = NAME.matcher(name);
    if (!match.matches()) {
      throw invalid("it holds \"" + name + "\"");
    }
    if (top.isEmpty()) {
      top = match.group(1);
    }
    if (!top.equals(match.group(1))) {
      throw invalid("it has more than one top folder");
    }
    return match.group(2);
  }

  private void disjoint(Map<String, Entry> entries, long directory) {
    List<Entry> sorted = new ArrayList<>(entries.values());
    sorted.sort(Comparator.comparingLong(Entry::offset));
    long next = 0;
    for (Entry entry : sorted) {
      if (entry.offset() < next || entry.offset() + entry.bytes() > directory) {
        throw invalid(entry.name() + " overlaps another entry");
      }
      next = entry.offset() + entry.bytes();
    }
  }

  private void checksum(Entry entry) {
    CRC32 crc = new CRC32();
    long step = 1L << 26;
    for (long at = 0; at < entry.bytes(); at += step) {
      long length = Math.min(step, entry.bytes() - at);
      crc.update(bytes.asSlice(entry.offset() + at, length).asByteBuffer());
    }
    if ((int) crc.getValue() != entry.crc()) {
      throw invalid(entry.name() + " does not match its checksum");
    }
  }

  private String name(long at, int length) {
    return new String(
        bytes.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
  }

  private short u16(long at) {
    return bytes.get(U16, at);
  }

  private int u32(long at) {
    return bytes.get(U32, at);
  }

  private long u64(long at) {
    return bytes.get(U64, at);
  }

  private LuminaException invalid(String detail) {
    return StrictJson.invalid(file, detail);
  }
}
