package studio.lumina.app.work;

import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// Changes a picture while it is painted. Called on the FX thread; never blocks.
public interface LiveSteering {
  /// Other values for the picture being painted, from its next row on. Where they cannot be had,
  /// [StudioEvent.SteeringRefused] says why and it goes on as before.
  void steer(long picture, Prompt prompt, Sampling sampling);
}
