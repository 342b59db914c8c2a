package studio.lumina.core.models.hub;

import java.net.URI;
import studio.lumina.core.models.ContentHash;

/// Where the content of a file is fetched from, for a while, and what it must be.
///
/// @param address with a signature that expires
/// @param bytes the length
/// @param hash as the hub, not the server of the content, tells it
public record FileLocation(URI address, long bytes, ContentHash hash) {}
