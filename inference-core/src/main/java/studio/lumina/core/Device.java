package studio.lumina.core;

/// Where the model runs.
public enum Device {
  AUTO,
  CPU,
  CUDA
}
