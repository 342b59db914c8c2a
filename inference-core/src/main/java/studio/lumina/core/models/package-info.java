/// Getting and keeping published checkpoints: names that are checked, used by the packages below.
/// Nothing else of the core depends on them, and `models.hub` alone connects to anything.
@NullMarked
package studio.lumina.core.models;

import org.jspecify.annotations.NullMarked;
