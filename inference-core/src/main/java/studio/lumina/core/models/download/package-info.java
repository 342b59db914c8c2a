/// Snapshots fetched from the hub into the cache, resumable at any time.
@NullMarked
package studio.lumina.core.models.download;

import org.jspecify.annotations.NullMarked;
