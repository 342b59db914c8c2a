package studio.lumina.core.evaluate;

/// A check by its name, and what its figure counts.
record Check(String name, Unit unit) {}
