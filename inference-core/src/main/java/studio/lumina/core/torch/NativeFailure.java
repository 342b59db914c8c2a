package studio.lumina.core.torch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Reads the native engine's error messages, the only thing that tells its failures apart.
final class NativeFailure {
  private static final List<String> MEMORY =
      List.of(
          "CUDA out of memory",
          "CUBLAS_STATUS_ALLOC_FAILED",
          "CUDNN_STATUS_ALLOC_FAILED",
          "DefaultCPUAllocator");

  /// After these the device's context is dead for the whole process.
  private static final List<String> BROKEN =
      List.of(
          "device-side assert",
          "illegal memory access",
          "unspecified launch failure",
          "misaligned address",
          "uncorrectable ECC",
          "launch timed out",
          "device is lost",
          "driver shutting down",
          "no CUDA-capable device",
          "CUDA error: unknown error");

  private static final Pattern TRIED = Pattern.compile("[Tt]ried to allocate ([\\d.]+) (\\w+)");
  private static final Pattern FREE = Pattern.compile("([\\d.]+) (\\w+) (?:is )?free");

  private NativeFailure() {}

  static LuminaException of(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    if (MEMORY.stream().anyMatch(message::contains)) {
      Device device = message.contains("CPU") ? Device.CPU : Device.CUDA;
      return new LuminaException(
          new Problem.OutOfMemory(device, bytes(TRIED, message), bytes(FREE, message)), failure);
    }
    if (BROKEN.stream().anyMatch(message::contains)) {
      return new LuminaException(new Problem.EngineBroken(first(message)), failure);
    }
    return new LuminaException(new Problem.ComputationFailed(first(message)), failure);
  }

  private static String first(String message) {
    int most = 400;
    return message.length() <= most ? message : message.substring(message.length() - most);
  }

  private static long bytes(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    if (!matcher.find()) {
      return 0;
    }
    double amount = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2)) {
      case "GiB" -> (long) (amount * (1L << 30));
      case "MiB" -> (long) (amount * (1L << 20));
      case "KiB" -> (long) (amount * (1L << 10));
      default -> (long) amount;
    };
  }
}
