package studio.lumina.core.models.hub;

import java.io.IOException;
import java.io.InputStream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The content of a file as it comes.
///
/// @param start the position in the file of the first byte that comes; 0 where the server does not
///   give parts
public record FileBody(InputStream stream, long start, String server) implements AutoCloseable {
  /// Reads what is there, at least a byte.
  ///
  /// @return how much; -1 at the end
  /// @throws TransferInterrupted where the connection broke or fell silent
  public int read(byte[] bytes) throws TransferInterrupted {
    try {
      return stream.read(bytes);
    } catch (IOException e) {
      throw new TransferInterrupted(new Problem.TransferFailed(server, HubRequests.reason(e)));
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new LuminaException(new Problem.TransferFailed(server, HubRequests.reason(e)), e);
    }
  }
}
