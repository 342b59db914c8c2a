/// Files that come from outside.
@NullMarked
package studio.lumina.app.drop;

import org.jspecify.annotations.NullMarked;
