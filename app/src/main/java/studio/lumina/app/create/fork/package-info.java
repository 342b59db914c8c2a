/// Another picture from a row of one that is there.
@NullMarked
package studio.lumina.app.create.fork;

import org.jspecify.annotations.NullMarked;
