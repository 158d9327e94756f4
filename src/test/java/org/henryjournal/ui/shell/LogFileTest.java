package org.henryjournal.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log of the window holds, and who may read it. */
class LogFileTest {

  @TempDir Path folder;

  private String logged(Throwable cause) throws Exception {
    Path cache = folder.resolve("cache");
    FileHandler handler = LogFile.handler(cache);
    LogRecord record = new LogRecord(Level.WARNING, "Told the rep");
    record.setLoggerName("henry");
    record.setThrown(cause);
    handler.publish(record);
    handler.close();
    return Files.readString(cache.resolve("henry.log"));
  }

  @Test
  void no_word_of_the_journal_is_in_it_and_the_kind_and_place_of_each_cause_is() throws Exception {
    SQLException sql = new SQLException("insert into customer values (1, '华联超市')", "23505", 23505);
    Throwable parser = new IllegalArgumentException("For input string: \"Wang's 2万\"", sql);
    String text = logged(new Refusal(parser, "journal.change.refused", "华联超市"));
    assertThat(text)
        .doesNotContain("华联", "Wang", "insert into")
        .contains("WARNING henry: Told the rep", "Refusal journal.change.refused")
        .contains(
            "Caused by: java.lang.IllegalArgumentException", "Caused by: java.sql.SQLException")
        .contains("LogFileTest");
  }

  @Test
  void it_is_its_owners_alone_also_where_it_was_not_before() throws Exception {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Path cache = Files.createDirectories(folder.resolve("cache"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path log = Files.writeString(cache.resolve("henry.log"), "older\n");
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(logged(new IllegalStateException())).startsWith("older\n").contains("IllegalState");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
  }
}
