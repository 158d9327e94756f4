package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Facts;
import org.henryjournal.insight.Group;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.TableContent;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.journal.db.Tables;
import org.henryjournal.journal.db.tables.records.TagRecord;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts that follow each change are those that are read anew. */
class FigureStoreTest {

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private static List<Object> content(Facts facts) {
    Map<Long, List<GradeHistory.Span>> spans = new TreeMap<>();
    facts.grades().forEach((customer, history) -> spans.put(customer, history.spans()));
    return List.of(TableContent.of(facts.visits()), spans);
  }

  private void isAsReadAnew() {
    assertThat(content(journal.figures().facts())).isEqualTo(content(readAnew()));
  }

  private Facts readAnew() {
    FactsFile nothing = new FactsFile(folder.resolve("nothing"), journal.id(), Seal.NONE);
    return new FigureStore(journal.index(), journal.writer(), nothing, journal.writer().position())
        .facts();
  }

  private FactsFile file() {
    return new FactsFile(folder.resolve("index"), journal.id(), Seal.NONE);
  }

  private void openAgain() {
    journal.close();
    journal = TestJournal.openThere(folder);
  }

  private long log(String line) {
    return TestJournal.log(journal, TODAY, line).customer();
  }

  /** Codes and visits of the groups of all entries. */
  private List<String> groups(Dimension dimension) {
    Selection all =
        Selection.of(journal.figures().facts().visits(), TODAY.minusDays(60), TODAY.plusDays(60));
    return Group.by(dimension, all).stream()
        .map(group -> group.code() + " " + group.tally().visits())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void they_are_those_read_anew_whatever_the_rep_does(long number) {
    long seed = Long.getLong("henry.seed", 20261122) * 17 + number;
    Random random = new Random(seed);
    RandomWork rep = new RandomWork(random, () -> journal);
    try {
      for (int i = 0; i < 120; i++) {
        rep.step();
        // Now and then nobody looks for a while.
        if (random.nextInt(4) > 0) {
          isAsReadAnew();
        }
      }
      List<Object> before = content(journal.figures().facts());
      openAgain();
      assertThat(content(journal.figures().facts())).isEqualTo(before);
      for (int i = 0; i < 20; i++) {
        rep.step();
      }
      isAsReadAnew();
      for (int i = 0; i < 5; i++) {
        openAgain();
        rep.step();
        if (random.nextBoolean()) {
          isAsReadAnew();
        }
        openAgain();
        isAsReadAnew();
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  /** Behind the closing line. */
  private JournalFile.Position endWhenClosed() {
    JournalFile.Position end = journal.writer().position();
    int line = LineCodec.closed(end.seq(), end.crc()).length();
    return new JournalFile.Position(end.length() + line, end.seq(), end.crc(), end.tag());
  }

  @Test
  void they_are_left_for_the_next_opening() {
    log("Acme !deal 500");
    JournalFile.Position end = endWhenClosed();
    journal.figures().facts();
    journal.close();
    assertThat(file().read(end).map(FigureStoreTest::content)).isPresent();
    // Whoever opens the journal then takes them as they are, not from the index.
    file().write(Facts.none(), end);
    journal = TestJournal.openThere(folder);
    assertThat(journal.figures().facts().visits().size()).isZero();
    log("Beta");
    assertThat(journal.figures().facts().visits().customers()).isEqualTo(1);
    journal.figures().forget();
    assertThat(journal.figures().facts().visits().customers()).isEqualTo(2);
    openAgain();
    assertThat(journal.figures().facts().visits().customers()).isEqualTo(2);
  }

  @Test
  void they_are_of_one_change_of_one_journal() {
    log("Acme");
    journal.figures().facts();
    openAgain();
    JournalFile.Position end = journal.writer().position();
    assertThat(file().read(end)).isPresent();
    assertThat(file().read(new JournalFile.Position(end.length(), end.seq() - 1, end.crc(), "")))
        .isEmpty();
    assertThat(file().read(new JournalFile.Position(end.length(), end.seq(), "0", ""))).isEmpty();
    assertThat(new FactsFile(folder.resolve("index"), new UUID(1, 1), Seal.NONE).read(end))
        .isEmpty();
    log("Beta");
    openAgain();
    isAsReadAnew();
    assertThat(journal.figures().facts().visits().customers()).isEqualTo(2);
  }

  @Test
  void damaged_ones_are_read_anew_from_the_index() throws IOException {
    log("Acme !deal 500");
    journal.figures().facts();
    JournalFile.Position end = endWhenClosed();
    journal.close();
    assertThat(file().read(end)).isPresent();
    Path kept = folder.resolve("index").resolve("figures");
    byte[] whole = Files.readAllBytes(kept);
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 1;
      Files.write(kept, flipped);
      assertThat(file().read(end)).as("byte %d flipped", at).isEmpty();
      Files.write(kept, Arrays.copyOf(whole, at));
      assertThat(file().read(end)).as("cut to %d bytes", at).isEmpty();
    }
    journal = TestJournal.openThere(folder);
    isAsReadAnew();
    assertThat(journal.figures().facts().visits().size()).isEqualTo(1);
  }

  @Test
  @Logged({"The figures are computed anew", "The figures were not kept"})
  void a_folder_that_takes_no_figures_does_not_hinder_the_closing() throws IOException {
    Files.createDirectories(folder.resolve("index/figures/in the way"));
    log("Acme");
    isAsReadAnew();
    openAgain();
    isAsReadAnew();
  }

  @Test
  @Logged({"The figures were not kept", "The index was not closed cleanly"})
  void an_index_that_fails_at_the_end_does_not_keep_the_journal_open() {
    log("Acme");
    journal.figures().facts();
    log("Beta");
    journal.index().close();
    journal.close();
    journal = TestJournal.openThere(folder);
    assertThat(journal.figures().facts().visits().customers()).isEqualTo(2);
    isAsReadAnew();
  }

  @Test
  void nothing_is_read_while_nothing_changes() {
    log("Acme !deal 500");
    Facts facts = journal.figures().facts();
    assertThat(journal.figures().facts()).isSameAs(facts);
    journal.dayBook().note(TODAY, "rain");
    assertThat(journal.figures().facts()).isSameAs(facts);
    log("Acme again");
    assertThat(journal.figures().facts()).isNotSameAs(facts);
  }

  @Test
  void a_contacts_rank_changes_the_visits_it_was_met_on() {
    long acme = log("Acme");
    journal.visitBook().log(met("Acme", "Li"));
    journal.visitBook().log(met("Beta", "Li"));
    assertThat(groups(Dimension.RANK)).containsExactly(" 1", "other 2");
    journal
        .customers()
        .contacts(acme)
        .forEach(li -> journal.customerBook().saveContact(li.withKp(Optional.of(1))));
    assertThat(groups(Dimension.RANK)).containsExactly(" 1", "1 1", "other 1");
    journal.customerBook().deleteContact(journal.customers().contacts(acme).getFirst().id());
    isAsReadAnew();
    journal.writer().undo();
    journal.writer().undo();
    assertThat(groups(Dimension.RANK)).containsExactly(" 1", "other 2");
    isAsReadAnew();
  }

  private static VisitDraft met(String customer, String contact) {
    VisitDraft draft = VisitDraft.empty(TODAY).withCustomer(customer);
    return new VisitDraft(
        draft.customer(),
        draft.date(),
        draft.time(),
        contact,
        draft.kind(),
        draft.outcome(),
        draft.amount(),
        draft.step(),
        draft.tags(),
        draft.note(),
        draft.details());
  }

  @Test
  void a_tag_is_added_taken_off_and_renamed() {
    long acme = log("Acme");
    long beta = log("Beta");
    tag(acme, "hot");
    tag(beta, "hot", "large");
    assertThat(groups(Dimension.TAG)).containsExactly("hot 2", "large 1");
    tag(acme);
    assertThat(groups(Dimension.TAG)).containsExactly(" 1", "hot 1", "large 1");
    long hot =
        journal.customers().tags().stream()
            .filter(tag -> tag.name().equals("hot"))
            .findFirst()
            .orElseThrow()
            .id();
    journal.writer().change(Deed.CUSTOMER_SAVE, c -> c.put(new TagRecord(hot, "warm", "")));
    assertThat(groups(Dimension.TAG)).containsExactly(" 1", "large 1", "warm 1");
    assertThat(
            Selection.of(
                    journal.figures().facts().visits(),
                    VisitFilter.between(TODAY, TODAY).toggleTag("hot"))
                .size())
        .isZero();
    journal.writer().undo();
    journal.writer().undo();
    assertThat(groups(Dimension.TAG)).containsExactly("hot 2", "large 1");
    isAsReadAnew();
  }

  private void tag(long customer, String... names) {
    List<Tag> tags = new ArrayList<>();
    for (String name : names) {
      tags.add(Tag.parse(name));
    }
    journal.customerBook().saveCustomer(journal.customers().find(customer).orElseThrow(), tags);
  }

  @Test
  void a_customer_is_deleted_and_comes_back_from_the_bin() {
    long acme = log("Acme !deal 500");
    log("Beta");
    journal.gradeBook().setGrade(acme, Grade.A, "");
    List<Object> before = content(journal.figures().facts());
    journal.customerBook().deleteCustomer(acme);
    assertThat(journal.figures().facts().visits().customers()).isEqualTo(1);
    assertThat(journal.figures().facts().grades()).doesNotContainKey(acme);
    isAsReadAnew();
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(content(journal.figures().facts())).isEqualTo(before);
  }

  @Test
  void a_grade_and_a_merge_change_where_customers_stand() {
    long acme = log("Acme");
    long beta = log("Beta");
    journal.figures().facts();
    journal.gradeBook().setGrade(beta, Grade.D, "no money");
    isAsReadAnew();
    journal.customerBook().merge(acme, beta);
    isAsReadAnew();
    assertThat(journal.figures().facts().visits().customers()).isEqualTo(1);
    journal.writer().undo();
    isAsReadAnew();
  }

  @Test
  void an_import_of_many_customers_is_one_more_change() {
    log("Acme");
    journal.figures().facts();
    List<Customer> customers =
        IntStream.range(0, 2_500).mapToObj(i -> Customer.named("Customer " + i, TODAY)).toList();
    List<VisitDraft> visits =
        IntStream.range(0, 2_500)
            .mapToObj(i -> VisitDraft.empty(TODAY).withCustomer("Customer " + i))
            .toList();
    journal
        .imports()
        .addCustomers(
            ImportOrigin.of("customers", "customers.csv"),
            customers.stream()
                .map(c -> new ImportedCustomer(c, List.of(), List.of(), Optional.empty()))
                .toList());
    isAsReadAnew();
    long batch =
        journal.imports().addVisits(ImportOrigin.of("visits", "visits.csv"), visits).orElseThrow();
    assertThat(journal.figures().facts().visits().customers()).isEqualTo(2_501);
    isAsReadAnew();
    log("Customer 7 again");
    isAsReadAnew();
    journal.imports().takeBack(batch, Set.of(), Progress.NONE);
    isAsReadAnew();
  }

  @Test
  void what_is_asked_for_while_others_write_is_right_in_the_end() {
    AtomicBoolean writing = new AtomicBoolean(true);
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              while (writing.get()) {
                Selection all =
                    Selection.of(journal.figures().facts().visits(), TODAY.minusDays(9), TODAY);
                Group.by(Dimension.TAG, all);
              }
            });
    for (int i = 0; i < 150; i++) {
      tag(log("Customer " + i % 20), "tag " + i);
    }
    writing.set(false);
    reader.join();
    assertThat(journal.figures().facts().visits().size())
        .isEqualTo(journal.index().read().fetchCount(Tables.VISIT));
    isAsReadAnew();
  }
}
