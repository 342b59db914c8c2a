package studio.lumina.app.work;

import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// The port that changes a picture while it is painted, or while it rests before its end. Called on
/// the FX thread; never blocks.
public interface LiveSteering {
  /// Other values for a picture from its next row on. Where they cannot be had,
  /// [StudioEvent.SteeringRefused] says why, and everything stays as it was.
  void steer(long picture, Prompt prompt, Sampling sampling);
}
