/// What the studio can be told to do, by key, palette or button; knows no workspace.
@NullMarked
package studio.lumina.app.command;

import org.jspecify.annotations.NullMarked;
