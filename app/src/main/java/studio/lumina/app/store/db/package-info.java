/// The SQLite database under the library: connections, their threads, transactions, migrations. It
/// knows no table's meaning.
@NullMarked
package studio.lumina.app.store.db;

import org.jspecify.annotations.NullMarked;
