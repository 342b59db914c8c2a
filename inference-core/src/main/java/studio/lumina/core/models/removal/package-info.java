/// What of the cache can be removed, what that frees, and who else uses it.
@NullMarked
package studio.lumina.core.models.removal;

import org.jspecify.annotations.NullMarked;
