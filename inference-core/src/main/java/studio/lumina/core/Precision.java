package studio.lumina.core;

/// The number format of weights and activations.
public enum Precision {
  AUTO,
  FP32,
  BF16,
  FP16
}
