/// Two to four pictures of the library looked at together: the card, the pictures under one zoom,
/// and in what their values differ.
@NullMarked
package studio.lumina.app.picture.compare;

import org.jspecify.annotations.NullMarked;
