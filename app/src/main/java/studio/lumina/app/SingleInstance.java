package studio.lumina.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Lets a second run of the program bring the first one's window to the front: a socket in the
/// library's folder, which only the user may enter. It is no network port.
final class SingleInstance implements AutoCloseable {
  /// A socket's path is a fixed field of the system's; the shortest one has 104 bytes.
  private static final int LONGEST = 100;

  private static final byte[] RING = {'r'};

  private final Path file;
  private final ServerSocketChannel door;

  private SingleInstance(Path file, ServerSocketChannel door) {
    this.file = file;
    this.door = door;
  }

  /// Listens; the caller holds the library, so whatever lies there is left over.
  ///
  /// @param ringing run for each ring, on a thread of its own
  /// @return null where the system offers no such thing
  static @Nullable SingleInstance install(Path library, Runnable ringing) {
    Path file = file(library);
    if (file.toString().length() > LONGEST) {
      return null;
    }
    try {
      Files.deleteIfExists(file);
      ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      door.bind(UnixDomainSocketAddress.of(file));
      SingleInstance bell = new SingleInstance(file, door);
      Thread.ofPlatform().daemon().name("doorbell").start(() -> bell.answer(ringing));
      return bell;
    } catch (IOException | UnsupportedOperationException e) {
      System.getLogger(SingleInstance.class.getName())
          .log(System.Logger.Level.DEBUG, "no doorbell", e);
      return null;
    }
  }

  /// Rings where a run of the program has this library open.
  ///
  /// @return whether somebody answered
  static boolean ring(Path library) {
    Path file = file(library);
    if (!Files.exists(file) || file.toString().length() > LONGEST) {
      return false;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
      channel.write(ByteBuffer.wrap(RING));
      return channel.read(ByteBuffer.allocate(1)) == 1;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.getLogger(SingleInstance.class.getName())
          .log(System.Logger.Level.DEBUG, "doorbell", e);
    }
  }

  private void answer(Runnable ringing) {
    while (door.isOpen()) {
      try (SocketChannel visitor = door.accept()) {
        if (visitor.read(ByteBuffer.allocate(1)) == 1) {
          visitor.write(ByteBuffer.wrap(RING));
          ringing.run();
        }
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        System.getLogger(SingleInstance.class.getName())
            .log(System.Logger.Level.DEBUG, "visitor", e);
      }
    }
  }

  private static Path file(Path library) {
    return library.resolve("window.sock").toAbsolutePath();
  }
}
