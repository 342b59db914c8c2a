package studio.lumina.core;

/// The processor that the model runs on.
public enum Device {
  AUTO,
  CPU,
  CUDA
}
