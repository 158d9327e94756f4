package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {

  private static final int ROWS = 20_000;

  @TempDir Path folder;

  private IndexFile file(String mode) throws IOException {
    return new IndexFile(folder.resolve("file").toString(), mode);
  }

  @Test
  void what_is_written_anywhere_is_read_there_from_either_kind_of_buffer() throws IOException {
    Random random = new Random(7);
    byte[] expected = new byte[50_000];
    random.nextBytes(expected);
    try (IndexFile file = file("rw")) {
      file.write(ByteBuffer.wrap(expected), 0);
      for (int i = 0; i < 300; i++) {
        int from = random.nextInt(expected.length);
        byte[] bytes = new byte[random.nextInt(Math.min(9_000, expected.length - from) + 1)];
        random.nextBytes(bytes);
        System.arraycopy(bytes, 0, expected, from, bytes.length);
        ByteBuffer written = buffer(random.nextBoolean(), bytes.length);
        written.put(bytes).flip().position(0);
        ByteBuffer offset = random.nextBoolean() ? written : within(bytes);
        assertThat(file.write(offset, from)).isEqualTo(bytes.length);
        assertThat(offset.hasRemaining()).isFalse();

        int at = random.nextInt(expected.length);
        int length = random.nextInt(expected.length - at) + 1;
        ByteBuffer read = buffer(random.nextBoolean(), length);
        assertThat(file.read(read, at)).isEqualTo(length);
        byte[] found = new byte[length];
        read.flip().get(found);
        assertThat(found).isEqualTo(Arrays.copyOfRange(expected, at, at + length));
      }
      file.force(true);
    }
    assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(expected);
  }

  private static ByteBuffer buffer(boolean direct, int size) {
    return direct ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
  }

  /** A part of a larger array. */
  private static ByteBuffer within(byte[] bytes) {
    ByteBuffer large = ByteBuffer.allocate(bytes.length + 10);
    large.position(7);
    ByteBuffer part = large.slice(7, bytes.length);
    part.put(bytes).flip();
    return part;
  }

  @Test
  void the_end_is_an_end_and_truncating_only_makes_shorter() throws IOException {
    try (IndexFile file = file("rw")) {
      file.write(ByteBuffer.wrap(new byte[100]), 0);
      ByteBuffer into = ByteBuffer.allocate(20);
      assertThat(file.read(into, 90)).isEqualTo(10);
      assertThat(into.position()).isEqualTo(10);
      assertThat(file.read(into, 100)).isEqualTo(-1);
      assertThat(into.position()).isEqualTo(10);
      file.truncate(200);
      assertThat(file.size()).isEqualTo(100);
      file.truncate(40);
      assertThat(file.size()).isEqualTo(40);
    }
    try (IndexFile file = file("r")) {
      assertThatThrownBy(() -> file.write(ByteBuffer.wrap(new byte[1]), 0))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void an_interrupted_question_leaves_the_database_open() throws Exception {
    try (Connection connection = IndexDatabase.connect(IndexDatabase.in(folder, false));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table t (id bigint primary key, text varchar) as select x, repeat('x', 900 + x % 9)"
              + " from system_range(1, "
              + ROWS
              + ")");
    }
    AtomicInteger asked = new AtomicInteger();
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (Connection connection = IndexDatabase.connect(IndexDatabase.in(folder, true));
        Connection other = IndexDatabase.connect(IndexDatabase.in(folder, true))) {
      // Read again each time: the table is larger than this.
      try (Statement statement = other.createStatement()) {
        statement.execute("set cache_size 1024");
      }
      Thread asking =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 10; i++) {
                    assertThat(length(connection)).isEqualTo(length());
                    asked.incrementAndGet();
                  }
                } catch (SQLException e) {
                  failure.set(e);
                }
              });
      asking.start();
      while (asking.isAlive()) {
        asking.interrupt();
        Thread.sleep(1);
      }
      asking.join();
      assertThat(failure.get()).isNull();
      assertThat(asked.get()).isEqualTo(10);
      assertThat(length(other)).isEqualTo(length());
    }
  }

  private static long length(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select sum(length(text)) from t")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static long length() {
    long length = 0;
    for (int x = 1; x <= ROWS; x++) {
      length += 900 + x % 9;
    }
    return length;
  }

  @Test
  void what_is_open_is_locked() throws SQLException {
    try (Connection connection = IndexDatabase.connect(IndexDatabase.in(folder, false))) {
      assertThat(connection.isValid(1)).isTrue();
      String usual = "jdbc:h2:file:" + folder.resolve(IndexDatabase.NAME);
      assertThatThrownBy(() -> DriverManager.getConnection(usual, "sa", ""))
          .isInstanceOf(JdbcSQLNonTransientConnectionException.class)
          .hasMessageContaining("may be already in use");
    }
  }
}
