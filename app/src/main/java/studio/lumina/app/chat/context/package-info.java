/// What the model sees, piece by piece, and the tree of branches.
@NullMarked
package studio.lumina.app.chat.context;

import org.jspecify.annotations.NullMarked;
