/// The Gallery workspace: every picture of the library by day, found, chosen, rated, thrown away
/// and brought back.
@NullMarked
package studio.lumina.app.gallery;

import org.jspecify.annotations.NullMarked;
