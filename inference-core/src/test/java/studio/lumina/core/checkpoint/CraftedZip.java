package studio.lumina.core.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/// Writes stored zips as `torch.save` does, and broken ones on demand.
final class CraftedZip {
  /// An entry with everything that its two headers say.
  record Entry(
      String name,
      byte[] data,
      String localName,
      int flags,
      int method,
      int crc,
      long size,
      long localSize,
      int localAt) {
    static Entry of(String name, byte[] data) {
      CRC32 crc = new CRC32();
      crc.update(data);
      return new Entry(name, data, name, 0, 0, (int) crc.getValue(), data.length, data.length, -1);
    }

    Entry name(String other) {
      return new Entry(other, data, localName, flags, method, crc, size, localSize, localAt);
    }

    Entry localName(String other) {
      return new Entry(name, data, other, flags, method, crc, size, localSize, localAt);
    }

    Entry flags(int other) {
      return new Entry(name, data, localName, other, method, crc, size, localSize, localAt);
    }

    Entry method(int other) {
      return new Entry(name, data, localName, flags, other, crc, size, localSize, localAt);
    }

    Entry crc(int other) {
      return new Entry(name, data, localName, flags, method, other, size, localSize, localAt);
    }

    Entry size(long other) {
      return new Entry(name, data, localName, flags, method, crc, other, localSize, localAt);
    }

    Entry localSize(long other) {
      return new Entry(name, data, localName, flags, method, crc, size, other, localAt);
    }

    Entry localAt(int other) {
      return new Entry(name, data, localName, flags, method, crc, size, localSize, other);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  CraftedZip with(String name, byte[] data) {
    return with(Entry.of(name, data));
  }

  CraftedZip with(Entry entry) {
    entries.add(entry);
    return this;
  }

  CraftedZip changed(int index, UnaryOperator<Entry> change) {
    CraftedZip copy = new CraftedZip();
    copy.entries.addAll(entries);
    copy.entries.set(index, change.apply(entries.get(index)));
    return copy;
  }

  byte[] bytes() {
    return bytes(entries.size(), "");
  }

  byte[] bytes(int count, String comment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> places = new ArrayList<>();
    for (Entry entry : entries) {
      places.add(out.size());
      byte[] name = entry.localName().getBytes(StandardCharsets.UTF_8);
      ByteBuffer local = little(30);
      local.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.flags());
      local.putShort((short) entry.method()).putInt(0).putInt(entry.crc());
      local.putInt((int) entry.localSize()).putInt((int) entry.localSize());
      local.putShort((short) name.length).putShort((short) 0);
      out.writeBytes(local.array());
      out.writeBytes(name);
      out.writeBytes(entry.data());
    }
    int start = out.size();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
      ByteBuffer central = little(46);
      central.putInt(0x02014b50).putInt(20 << 16 | 20).putShort((short) entry.flags());
      central.putShort((short) entry.method()).putInt(0).putInt(entry.crc());
      central.putInt((int) entry.size()).putInt((int) entry.size());
      central.putShort((short) name.length).position(42);
      central.putInt(entry.localAt() < 0 ? places.get(i) : entry.localAt());
      out.writeBytes(central.array());
      out.writeBytes(name);
    }
    ByteBuffer end = little(22);
    end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
    end.putInt(out.size() - start).putInt(start).putShort((short) comment.length());
    out.writeBytes(end.array());
    out.writeBytes(comment.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
