package studio.lumina.starter.evaluate;

import java.util.Optional;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;

/// One picture asked for, and all that is judged beside it.
///
/// @param said what is asked, for people
/// @param given the picture that goes with the prompt
/// @param truth what would be right
/// @param constant what is answered without looking
record EvalCase(
    String said,
    Prompt prompt,
    Optional<Picture> given,
    Picture truth,
    Picture constant,
    Scorer judge) {}
