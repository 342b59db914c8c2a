/// Sets of pictures: grids of values, and the pictures that came of them.
@NullMarked
package studio.lumina.app.create.set;

import org.jspecify.annotations.NullMarked;
