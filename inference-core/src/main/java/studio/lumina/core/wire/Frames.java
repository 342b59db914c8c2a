package studio.lumina.core.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/// Values over a pair of streams, each as a frame: its length in four bytes, high byte first, then
/// CBOR. Any thread may write; one thread reads.
///
/// @param <I> what is read
/// @param <O> what is written
public final class Frames<I, O> {
  /// The longest frame in bytes; a photo of 40 megapixels fits.
  public static final int LONGEST = 128 << 20;

  private static final ObjectMapper CBOR = WireForm.applyTo(CBORMapper.builder()).build();

  private final Class<I> type;
  private final DataInputStream in;
  private final DataOutputStream out;

  /// @param type of what is read
  public Frames(Class<I> type, InputStream in, OutputStream out) {
    this.type = type;
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
  }

  /// Writes a value and flushes it.
  ///
  /// @throws TooLong before anything was written
  public void write(O value) throws IOException {
    byte[] frame = CBOR.writeValueAsBytes(value);
    if (frame.length > LONGEST) {
      throw new TooLong(frame.length);
    }
    synchronized (out) {
      out.writeInt(frame.length);
      out.write(frame);
      out.flush();
    }
  }

  /// The next value; empty at the end of the stream.
  ///
  /// @throws IOException also where the frame is cut short or is no value of the type
  public Optional<I> read() throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    if (length < 0 || length > LONGEST) {
      throw new IOException("frame of " + Integer.toUnsignedString(length) + " bytes");
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException("frame cut short at " + frame.length + " of " + length + " bytes");
    }
    try {
      return Optional.of(CBOR.readValue(frame, type));
    } catch (JacksonException e) {
      throw new IOException("not a " + type.getSimpleName(), e);
    }
  }

  /// A value too long for a frame.
  public static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private final long length;

    TooLong(long length) {
      this.length = length;
    }

    @Override
    public String getMessage() {
      return "a frame of " + length + " bytes";
    }

    /// Bytes it would take.
    public long length() {
      return length;
    }
  }
}
