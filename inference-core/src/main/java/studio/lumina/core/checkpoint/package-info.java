/// What lies on disk: checkpoint folders, safetensors shards, the VQ codec's archive. Every check
/// of untrusted bytes is here.
@NullMarked
package studio.lumina.core.checkpoint;

import org.jspecify.annotations.NullMarked;
