package studio.lumina.starter.world;

/// What the words of a scene call a thing: its colour and its shape, which it shares with no other.
public record Named(Colour colour, Shape shape) {}
