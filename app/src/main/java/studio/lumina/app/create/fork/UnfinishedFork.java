package studio.lumina.app.create.fork;

/// What was said of a fork that was not made: the card was closed over it.
///
/// @param picture that would have been forked
record UnfinishedFork(
    long picture, String text, String avoid, double guidance, double temperature, int variety) {}
