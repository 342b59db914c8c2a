/// What every part of the window shares: words for problems, dialogs, theme.
@NullMarked
package studio.lumina.app.ui;

import org.jspecify.annotations.NullMarked;
