package org.henryjournal.journal;

import java.sql.Connection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jooq.ConnectionProvider;

/** Lends the one connection for questions, unless the writer has the index alone. */
final class IndexReaders implements ConnectionProvider {

  private final Connection connection;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  IndexReaders(Connection connection) {
    this.connection = connection;
  }

  /** Whoever holds it has the index alone: questions wait. */
  Lock alone() {
    return lock.writeLock();
  }

  @Override
  public Connection acquire() {
    lock.readLock().lock();
    return connection;
  }

  @Override
  public void release(Connection lent) {
    lock.readLock().unlock();
  }
}
