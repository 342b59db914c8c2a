/// How the studio looks and works, as the artist wants it.
@NullMarked
package studio.lumina.app.settings;

import org.jspecify.annotations.NullMarked;
