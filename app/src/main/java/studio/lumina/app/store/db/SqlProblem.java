package studio.lumina.app.store.db;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// What SQLite reports, as a [Problem].
final class SqlProblem {
  private SqlProblem() {}

  /// [Problem.DiskFull], [Problem.FileUnwritable] or [Problem.LibraryDamaged].
  static LuminaException of(Path file, SQLException e) {
    String detail = String.valueOf(e.getMessage());
    int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : -1;
    Problem problem =
        code == SQLiteErrorCode.SQLITE_FULL.code
            ? new Problem.DiskFull(file.toString(), 0, Math.max(0, WholeFile.free(file)))
            : code == SQLiteErrorCode.SQLITE_READONLY.code
                    || code == SQLiteErrorCode.SQLITE_IOERR.code
                    || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                ? new Problem.FileUnwritable(file.toString(), detail)
                : new Problem.LibraryDamaged(file.toString(), detail);
    return new LuminaException(problem, e);
  }
}
