package studio.lumina.app.work.run;

/// What a turn of a conversation needs, as its job's payload.
///
/// @param turn its row in the library
record TurnRequest(long turn) {}
