package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.INDEX_STATE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.engine.Constants;
import org.henryjournal.domain.Refusal;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * An open index as it is at one moment, whatever is written to it afterwards. While many rows are
 * taken in at once the keys of their tables are gone, and questions to a snapshot may fail; what
 * they do answer is of that moment.
 */
final class IndexSnapshot implements AutoCloseable {

  private final Connection connection;
  private final DSLContext sql;

  private IndexSnapshot(Connection connection) {
    this.connection = connection;
    this.sql = DSL.using(connection, SQLDialect.H2);
  }

  /** Of this moment: nobody may be writing now. */
  static IndexSnapshot of(Path folder, Seal seal) {
    try {
      Connection connection =
          IndexDatabase.connect(IndexDatabase.in(folder, true), seal.indexPassword());
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
      IndexSnapshot snapshot = new IndexSnapshot(connection);
      snapshot.sql.fetchExists(INDEX_STATE);
      return snapshot;
    } catch (SQLException e) {
      throw new Refusal(e, "index.failed", folder, String.valueOf(e.getMessage()));
    }
  }

  /** Names of the tables whose rows are not the same in the other index. */
  List<String> differences(Index other, Progress progress) {
    return IndexComparison.differences(sql, other.read(), progress);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      System.getLogger(IndexSnapshot.class.getName()).log(System.Logger.Level.WARNING, "close", e);
    }
  }
}
