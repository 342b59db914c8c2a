package studio.lumina.core.model;

import studio.lumina.core.Device;
import studio.lumina.core.Precision;

/// The dimensions, device and precision of a loaded model.
///
/// @param vocabulary rows of the head
/// @param context most ids in a branch
/// @param layers decoder layers
/// @param parameters weights
/// @param passLength most ids in one pass of a read
/// @param device where it runs
/// @param precision of weights and activations
/// @param numericsKey device, precision, kernels chosen, threads, engine version
public record ModelFacts(
    int vocabulary,
    int context,
    int layers,
    long parameters,
    int passLength,
    Device device,
    Precision precision,
    String numericsKey) {}
