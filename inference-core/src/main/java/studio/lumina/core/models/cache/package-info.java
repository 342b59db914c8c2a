/// The cache of models that is shared with the Python tools: blobs, snapshots, refs.
@NullMarked
package studio.lumina.core.models.cache;

import org.jspecify.annotations.NullMarked;
