package studio.lumina.core.models.fit;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;
import studio.lumina.core.Size;
import studio.lumina.core.models.catalog.ModelShape;

/// Whether a checkpoint fits a device in a precision: what is needed beside what is free.
///
/// @param device CPU or CUDA
/// @param precision never AUTO
/// @param need for one picture
/// @param free bytes on that device
public record DeviceFit(Device device, Precision precision, MemoryNeed need, long free) {
  /// How well something fits.
  public enum Verdict {
    FITS,
    /// It fits, with less than a tenth to spare.
    TIGHT,
    TOO_LARGE
  }

  /// How well it fits.
  public Verdict verdict() {
    long total = need.total();
    if (total > free) {
      return Verdict.TOO_LARGE;
    }
    return total > free - free / 10 ? Verdict.TIGHT : Verdict.FITS;
  }

  /// Bytes that are missing; 0 where it fits.
  public long missing() {
    return Math.max(0, need.total() - free);
  }

  /// Every device and precision that the engine runs, the card before the processor. Processors
  /// compute fp16 more slowly than fp32, so the engine does not.
  public static List<DeviceFit> all(ModelShape shape, Size size, FreeRoom free) {
    List<DeviceFit> fits = new ArrayList<>();
    if (free.card().isPresent()) {
      for (Precision each : new Precision[] {Precision.BF16, Precision.FP16, Precision.FP32}) {
        fits.add(of(shape, size, Device.CUDA, each, free.card().getAsLong()));
      }
    }
    for (Precision each : new Precision[] {Precision.BF16, Precision.FP32}) {
      fits.add(of(shape, size, Device.CPU, each, free.main()));
    }
    return List.copyOf(fits);
  }

  private static DeviceFit of(
      ModelShape shape, Size size, Device device, Precision precision, long free) {
    return new DeviceFit(device, precision, MemoryNeed.of(shape, precision, size, true), free);
  }
}
