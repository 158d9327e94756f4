package org.henryjournal.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same power cuts for a store that trusts H2 alone, at its most careful setting: it loses what
 * it had acknowledged. So the cuts bite, and the journal file is there for a reason.
 */
class PlainH2Test {

  private static final int ENTRIES = 25;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    FilePath.register(new PlainH2Files());
    folder = Torture.scratch();
  }

  @AfterEach
  void deleteFolder() throws IOException {
    Torture.delete(folder);
  }

  private static Path database(Path folder) {
    return folder.resolve("store.mv.db");
  }

  private static Connection connect(Path folder) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:%s:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
            .formatted(PlainH2Files.SCHEME, folder.resolve("store")));
  }

  private Recording record(Path day) throws SQLException {
    Recording recording = new Recording();
    WatchedDatabase.watch(day, new WatchedFiles(recording));
    try (Connection connection = connect(day);
        Statement statement = connection.createStatement()) {
      statement.execute("create table entry (id int primary key, note varchar)");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into entry values (?, ?)")) {
        for (int i = 1; i <= ENTRIES; i++) {
          insert.setInt(1, i);
          insert.setString(2, "a visit ".repeat(i));
          insert.executeUpdate();
          recording.said(i);
        }
      }
    } finally {
      WatchedDatabase.forget(day);
    }
    return recording;
  }

  @Test
  void a_store_on_plain_h2_loses_entries() throws Exception {
    Path day = Files.createDirectory(folder.resolve("day"));
    Recording recording = record(day);
    CrashDisk disk = new CrashDisk(Map.of(), Set.of(folder, day));
    Random random = Torture.random("h2");
    int acknowledged = 0;
    int states = 0;
    int lost = 0;
    int refused = 0;
    for (Done done : recording.all()) {
      if (done instanceof Done.Said(Object what)) {
        acknowledged = (Integer) what;
        continue;
      }
      disk.play(done);
      for (int i = 0; acknowledged > 0 && i < Torture.times(2); i++) {
        byte[] left = disk.afterCut(random.nextLong()).bytes(database(day)).orElse(null);
        if (left == null) {
          continue;
        }
        states++;
        int there = entries(left);
        lost += there >= 0 && there < acknowledged ? 1 : 0;
        refused += there < 0 ? 1 : 0;
      }
    }
    Torture.say(
        "power cuts on plain H2 (insert, commit)",
        "%d states, %d without what was acknowledged, %d that do not open"
            .formatted(states, lost, refused));
    assertThat(lost + refused).isPositive();
  }

  /** How many entries such a file holds; negative where it does not open. */
  private int entries(byte[] bytes) throws IOException {
    Path place = Files.createTempDirectory(folder, "state");
    Files.write(database(place), bytes);
    try (Connection connection = connect(place);
        Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("select count(*) from entry")) {
      all.next();
      return all.getInt(1);
    } catch (SQLException e) {
      return -1;
    } finally {
      Torture.delete(place);
    }
  }
}
