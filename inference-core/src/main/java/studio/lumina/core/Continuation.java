package studio.lumina.core;

/// A picture begun earlier, to be carried on as if it had never stopped.
///
/// @param codes its image tokens so far, row order, without row ends; may end within a row
/// @param schedule the values its rows were drawn under, row by row; it stays in force row for row
///   beyond the codes too, and the last of them to the end
/// @param numericsKey the key under which they were drawn; where the engine's differs the picture
///   goes on all the same and [Turn#numericsKey] says so
public record Continuation(Tokens codes, RowSchedule schedule, String numericsKey) {}
