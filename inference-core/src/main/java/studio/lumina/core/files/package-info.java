/// Files on disk that are there as a whole or not at all.
@NullMarked
package studio.lumina.core.files;

import org.jspecify.annotations.NullMarked;
