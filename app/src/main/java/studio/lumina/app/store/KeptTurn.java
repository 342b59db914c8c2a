package studio.lumina.app.store;

import java.util.List;
import studio.lumina.core.Part;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// A turn of a conversation as the library keeps it.
///
/// @param said what the artist said
/// @param answer what the model answered
/// @param finish how the answer ended
/// @param tokens what the conversation grew by: the prompt's and the answer's
/// @param model the checkpoint's name
public record KeptTurn(
    List<Part> said,
    List<Part> answer,
    Turn.Finish finish,
    Tokens tokens,
    String model,
    String numericsKey) {
  public KeptTurn {
    said = List.copyOf(said);
    answer = List.copyOf(answer);
  }
}
