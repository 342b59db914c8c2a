package studio.lumina.starter.evaluate;

/// A check by its name, and what its figure counts.
record Criterion(String name, Unit unit) {}
