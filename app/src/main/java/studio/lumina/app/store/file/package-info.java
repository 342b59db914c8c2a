/// The library's files beside its database: the lock, thumbnails.
@NullMarked
package studio.lumina.app.store.file;

import org.jspecify.annotations.NullMarked;
