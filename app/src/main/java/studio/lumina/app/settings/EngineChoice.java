package studio.lumina.app.settings;

import studio.lumina.core.Device;
import studio.lumina.core.Precision;

/// The settings of the engine: on which device, in which precision and with how many threads a
/// model runs.
///
/// @param threads processor threads, 0 for one a core
public record EngineChoice(Device device, Precision precision, int threads) {
  /// Everything as the engine thinks best.
  public static final EngineChoice AUTO = new EngineChoice(Device.AUTO, Precision.AUTO, 0);
}
