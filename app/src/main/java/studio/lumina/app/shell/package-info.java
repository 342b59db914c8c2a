/// The window around the workspaces.
@NullMarked
package studio.lumina.app.shell;

import org.jspecify.annotations.NullMarked;
