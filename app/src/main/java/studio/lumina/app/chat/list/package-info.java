/// The conversations as a list that is searched.
@NullMarked
package studio.lumina.app.chat.list;

import org.jspecify.annotations.NullMarked;
