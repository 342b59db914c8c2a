package studio.lumina.app.create;

/// A preset of words that an artist puts around a prompt by name.
///
/// @param name as it stands on its chip
/// @param words what it adds; `{prompt}` in it stands for the artist's own words
/// @param avoid what it steers away from; empty for nothing
public record Style(String name, String words, String avoid) {}
