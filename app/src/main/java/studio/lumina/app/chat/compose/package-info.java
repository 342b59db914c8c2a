/// What the artist is about to say, and the field it is said in.
@NullMarked
package studio.lumina.app.chat.compose;

import org.jspecify.annotations.NullMarked;
