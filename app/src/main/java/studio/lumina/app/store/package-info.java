/// What is kept: SQLite library, picture files, preferences. The only package that knows SQL.
@NullMarked
package studio.lumina.app.store;

import org.jspecify.annotations.NullMarked;
