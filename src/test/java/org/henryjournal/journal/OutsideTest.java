package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other programs do things to the journal while it is open: nothing acknowledged is lost. */
class OutsideTest {

  @TempDir Path folder;

  /** What sync programs, people and backups do to a file. */
  private enum Happening {
    DELETED {
      @Override
      void doTo(Path file, Path older) throws IOException {
        Files.delete(file);
      }
    },
    MOVED {
      @Override
      void doTo(Path file, Path older) throws IOException {
        Files.move(file, file.resolveSibling("moved.henry"));
      }
    },
    REPLACED_BY_AN_OLDER_COPY {
      @Override
      void doTo(Path file, Path older) throws IOException {
        Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
      }
    },
    REPLACED_BY_A_FILE_OF_THE_SAME_LENGTH {
      @Override
      void doTo(Path file, Path older) throws IOException {
        byte[] other = new byte[(int) Files.size(file)];
        Files.copy(older, older.resolveSibling("copy"));
        Files.write(older, other);
        Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
      }
    },
    CUT {
      @Override
      void doTo(Path file, Path older) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
          open.setLength(Files.size(older));
        }
      }
    },
    EMPTIED {
      @Override
      void doTo(Path file, Path older) throws IOException {
        Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
      }
    },
    WRITTEN_OVER {
      @Override
      void doTo(Path file, Path older) throws IOException {
        Files.write(file, Files.readAllBytes(older), StandardOpenOption.TRUNCATE_EXISTING);
      }
    },
    FOLDER_MOVED {
      @Override
      void doTo(Path file, Path older) throws IOException {
        Path folder = OwnerOnly.folderOf(file);
        Files.move(folder, folder.resolveSibling("elsewhere"));
      }
    },
    REPLACED_BY_A_FOLDER {
      @Override
      void doTo(Path file, Path older) throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
      }
    };

    abstract void doTo(Path file, Path older) throws IOException;
  }

  private Path file;
  private Path index;

  @BeforeEach
  void places() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    file = data.resolve("test.henry");
    index = folder.resolve("index");
    Journal.create(file, false, CLOCK);
  }

  private Journal open(Path journal, String indexName) {
    return Journal.open(journal, folder.resolve(indexName), CLOCK, Progress.NONE);
  }

  private static String refused(Journal journal, String line) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> log(journal, TODAY, line));
    assertThat(refusal).isNotNull();
    return refusal.key();
  }

  @ParameterizedTest
  @EnumSource(value = Happening.class, mode = EnumSource.Mode.EXCLUDE, names = "FOLDER_MOVED")
  void what_was_acknowledged_is_put_aside_and_nothing_more_is_said_to_be_saved(Happening happening)
      throws IOException {
    isPutAside(happening);
  }

  @Test
  @Logged("Nothing can be put beside the journal")
  void where_the_folder_is_gone_it_is_put_beside_the_index() throws IOException {
    isPutAside(Happening.FOLDER_MOVED);
  }

  private void isPutAside(Happening happening) throws IOException {
    Path older = folder.resolve("older.henry");
    Map<String, List<String>> saved;
    try (Journal journal = open(file, "index")) {
      log(journal, TODAY, "Acme !deal 500 >fri #x @Li first");
      Files.write(older, Files.readAllBytes(file));
    }
    Refusal said;
    try (Journal journal = open(file, "index")) {
      assertThat(journal.astray()).isEmpty();
      log(journal, TODAY, "Beta !deal 700 >fri #y @Wang second");
      saved = Content.of(journal);
      happening.doTo(file, older);
      assertThat(refused(journal, "Gamma !thinking third")).isEqualTo("journal.astray.put");
      assertThat(refused(journal, "Gamma !thinking once more")).isEqualTo("journal.astray.put");
      assertThat(Content.of(journal)).isEqualTo(saved);
      said = journal.astray().orElseThrow().said();
      Refusal check =
          catchThrowableOfType(
              Refusal.class, () -> journal.check(folder.resolve("scratch"), Progress.NONE));
      assertThat(check).as("a check is of the file that is there").isNotNull();
      assertThat(check.key()).isEqualTo("journal.astray.put");
    }
    Path unsaved = (Path) said.arguments()[1];
    try (Journal journal = open(unsaved, "index-of-unsaved")) {
      assertThat(Content.of(journal)).isEqualTo(saved);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
    assertThat(unsavedFiles()).as("put aside once").hasSize(1);
  }

  private List<Path> unsavedFiles() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(f -> f.getFileName().toString().contains(".unsaved-")).toList();
    }
  }

  /** As a sync program does that puts the same file there once more. */
  @Test
  void a_copy_that_has_everything_leaves_nothing_to_be_put_aside() throws IOException {
    try (Journal journal = open(file, "index")) {
      log(journal, TODAY, "Acme !deal 500 first");
      Path copy = folder.resolve("copy");
      Files.write(copy, Files.readAllBytes(file));
      Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(refused(journal, "Gamma !thinking third")).isEqualTo("journal.astray");
    }
    try (Journal journal = open(file, "index")) {
      assertThat(journal.seq()).isEqualTo(1);
      log(journal, TODAY, "Gamma !thinking third");
    }
    assertThat(unsavedFiles()).isEmpty();
  }

  @Test
  void it_is_noticed_at_closing_too() throws IOException {
    Journal journal = open(file, "index");
    log(journal, TODAY, "Acme !deal 500 first");
    Files.delete(file);
    journal.close();
    assertThat(unsavedFiles()).hasSize(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_change_during_which_the_file_is_taken_away_is_not_acknowledged() throws IOException {
    FailingDisk.Plan plan = new FailingDisk.Plan();
    JournalFile opened = JournalFile.open(file, disk -> new FailingDisk(disk, plan));
    try (Journal journal = Journal.open(opened, index, CLOCK, Damage.PLAIN, Progress.NONE)) {
      log(journal, TODAY, "Acme !deal 500 first");
      plan.atWrite =
          () -> {
            try {
              Files.deleteIfExists(file);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          };
      assertThat(refused(journal, "Gamma !thinking third")).isEqualTo("journal.astray.put");
      assertThat(journal.seq()).isEqualTo(1);
    }
    try (Journal journal = open(unsavedFiles().getFirst(), "index-of-unsaved")) {
      assertThat(journal.seq()).isEqualTo(1);
    }
  }

  @Test
  void the_open_journal_and_its_index_are_read_by_nobody_else() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    try (Journal journal = open(file, "index")) {
      log(journal, TODAY, "Acme !deal 500 first");
      for (Path path : List.of(file, link, IndexDatabase.path(index))) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ForeignFile.readAll(path));
        assertThat(refusal).as("%s", path).isNotNull();
        assertThat(refusal.key()).isEqualTo("file.is.open.journal");
        assertThat(ForeignFile.isJournal(path)).isTrue();
      }
    }
    assertThat(ForeignFile.readAll(file)).isNotEmpty();
    assertThat(ForeignFile.isJournal(link)).isTrue();
    Path other = Files.write(folder.resolve("x"), "{\"hen".getBytes(StandardCharsets.UTF_8));
    assertThat(Optional.of(ForeignFile.isJournal(other))).contains(false);
  }

  /** More rows than go into one change. */
  @Test
  void a_large_journal_that_was_cut_is_put_aside_whole() throws IOException {
    Map<String, List<String>> saved;
    try (Journal journal = open(file, "index")) {
      journal
          .imports()
          .addVisits(
              ImportOrigin.of("visits", "calls.csv"),
              Collections.nCopies(4_500, TestJournal.draft(journal, TODAY, "Acme !thinking x")));
      saved = Content.of(journal);
      Happening.EMPTIED.doTo(file, file);
      assertThat(refused(journal, "Gamma !thinking third")).isEqualTo("journal.astray.put");
    }
    try (Journal journal = open(unsavedFiles().getFirst(), "index-of-unsaved")) {
      assertThat(Content.of(journal)).isEqualTo(saved);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
  }
}
