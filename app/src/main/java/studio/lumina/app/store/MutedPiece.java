package studio.lumina.app.store;

/// A piece of a conversation that the model does not see.
///
/// @param turn that it belongs to
/// @param span its number among the spans of the turn's tokens, from 0; see
///   [studio.lumina.core.Engine#spans]
public record MutedPiece(long turn, int span) {}
