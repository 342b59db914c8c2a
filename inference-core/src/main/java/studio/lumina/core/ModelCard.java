package studio.lumina.core;

import java.util.List;

/// The description of an open checkpoint: its sizes, device, limits and recommended sampling.
///
/// @param name the checkpoint's name, as people call it
/// @param checkpoint its folder
/// @param parameters weights of the transformer
/// @param context most tokens in a conversation
/// @param targetSize side of the square it was trained for, in pixels
/// @param sizes what it can draw
/// @param device where it runs; never AUTO
/// @param precision of its weights in use; never AUTO
/// @param numericsKey device, precision, kernels, threads, batch and engine version: equal keys
///   give equal bits
/// @param defaults sampling values it likes best for drawing, seed 0
/// @param examples prompts that work; may be empty
/// @param notes what a user should know, e.g. that no GPU was found; may be empty
public record ModelCard(
    String name,
    String checkpoint,
    long parameters,
    int layers,
    int context,
    int targetSize,
    List<Size> sizes,
    Device device,
    Precision precision,
    String numericsKey,
    Sampling defaults,
    List<String> examples,
    List<String> notes) {
  public ModelCard {
    sizes = List.copyOf(sizes);
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
  }
}
