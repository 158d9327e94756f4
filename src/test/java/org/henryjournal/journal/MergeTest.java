package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two copies of a journal become one: what comes in, what stays, and what is asked. */
@Execution(ExecutionMode.CONCURRENT)
class MergeTest {

  @TempDir Path folder;
  private Copies copies;
  private Journal mine;
  private Journal other;

  @BeforeEach
  void begin() throws Exception {
    copies = new Copies(folder);
    mine = copies.begin();
    log(mine, TODAY.minusDays(3), "Acme !next bring the sample >+2d");
    log(mine, TODAY.minusDays(2), "Hualian Market !deal 20000 #dairy");
    other = copies.copyOf(mine);
  }

  @AfterEach
  void close() {
    copies.close();
  }

  private Customer customer(Journal journal, String name) {
    return journal.customers().find(name).orElseThrow();
  }

  private static void phone(Journal journal, String name, String phone) {
    Customer customer = journal.customers().find(name).orElseThrow();
    journal.customerBook().saveCustomer(customer.withPhone(phone));
  }

  private void sayTheSame() {
    assertThat(Copies.meaning(other)).isEqualTo(Copies.meaning(mine));
    assertThat(mine.dangling()).isEmpty();
  }

  @Test
  void what_both_wrote_is_in_both_and_ids_that_collide_are_given_anew() throws Exception {
    log(mine, TODAY, "Acme !refused");
    log(other, TODAY, "Acme !deal 500 #new");
    log(other, TODAY, "Bell !next >+3d");
    MergeReport report = copies.merge(mine, other);
    assertThat(report.count("visit").added()).isEqualTo(2);
    assertThat(report.count("customer").added()).isEqualTo(1);
    assertThat(report.conflicts()).isEmpty();
    assertThat(mine.visits().ofCustomer(customer(mine, "Acme").id())).hasSize(3);
    assertThat(mine.customers().find("Bell")).isPresent();
    assertThat(copies.merge(other, mine).count("visit").added()).isEqualTo(1);
    sayTheSame();
    assertThat(mine.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
  }

  @Test
  void twice_is_the_same_as_once() throws Exception {
    log(other, TODAY, "Bell !next >+3d");
    copies.merge(mine, other);
    long seq = mine.seq();
    Map<String, List<String>> once = Content.of(mine);
    assertThat(copies.merge(mine, other).isNothing()).isTrue();
    copies.merge(other, mine);
    assertThat(copies.merge(mine, other).isNothing()).isTrue();
    assertThat(Content.of(mine)).isEqualTo(once);
    assertThat(mine.seq()).isEqualTo(seq);
  }

  @Test
  void it_is_one_undo_and_can_be_done_again() throws Exception {
    log(mine, TODAY, "Acme !refused");
    phone(mine, "Acme", "1");
    log(other, TODAY, "Bell !deal 5");
    phone(other, "Hualian Market", "2");
    other.customerBook().deleteCustomer(customer(other, "Acme").id());
    Map<String, List<String>> before = Content.of(mine);
    copies.merge(mine, other);
    Map<String, List<String>> merged = Content.of(mine);
    assertThat(mine.writer().undo()).contains(Deed.JOURNAL_MERGE);
    assertThat(Content.of(mine)).isEqualTo(before);
    assertThat(mine.writer().redo()).contains(Deed.JOURNAL_MERGE);
    assertThat(Content.of(mine)).isEqualTo(merged);
    mine.writer().undo();
    copies.merge(mine, other);
    assertThat(Copies.meaning(mine)).containsKey("customer");
    copies.merge(other, mine);
    sayTheSame();
  }

  @Test
  void a_look_changes_nothing_and_says_what_a_merge_says() throws Exception {
    log(other, TODAY, "Bell !deal 5");
    Map<String, List<String>> before = Content.of(mine);
    MergeReport look = copies.look(mine, other);
    assertThat(Content.of(mine)).isEqualTo(before);
    assertThat(look).isEqualTo(copies.merge(mine, other));
    assertThat(look.newest()).extracting(MergeTitle::words).containsExactly("Bell");
  }

  @Test
  void columns_that_were_changed_apart_come_together() throws Exception {
    phone(mine, "Acme", "135 0000 0000");
    Customer acme = customer(other, "Acme");
    other
        .customerBook()
        .saveCustomer(
            new Customer(
                acme.id(),
                acme.name(),
                acme.industry(),
                acme.ways(),
                acme.address(),
                "fair",
                acme.note(),
                acme.birthday(),
                acme.expectedAmount(),
                acme.created(),
                acme.batch()));
    assertThat(copies.merge(mine, other).conflicts()).isEmpty();
    assertThat(customer(mine, "Acme").source()).isEqualTo("fair");
    assertThat(customer(mine, "Acme").ways().phone()).isEqualTo("135 0000 0000");
    copies.merge(other, mine);
    sayTheSame();
  }

  @Test
  void of_a_column_changed_in_both_mine_is_kept_or_the_other_taken() throws Exception {
    phone(mine, "Acme", "1");
    phone(other, "Acme", "2");
    MergeReport look = copies.look(mine, other);
    assertThat(look.conflicts()).hasSize(1);
    MergeConflict conflict = look.conflicts().getFirst();
    assertThat(conflict.what().words()).isEqualTo("Acme");
    assertThat(conflict.column()).isEqualTo("phone");
    assertThat(conflict.mine()).isEqualTo("1");
    assertThat(conflict.other()).isEqualTo("2");
    mine.merges().merge(copies.file(other), conflict.key()::equals, Progress.NONE);
    assertThat(customer(mine, "Acme").ways().phone()).isEqualTo("2");
    mine.writer().undo();
    copies.merge(mine, other);
    assertThat(customer(mine, "Acme").ways().phone()).isEqualTo("1");
    assertThat(copies.merge(mine, other).conflicts()).as("decided").isEmpty();
    assertThat(copies.merge(other, mine).conflicts()).isEmpty();
    assertThat(customer(other, "Acme").ways().phone()).isEqualTo("1");
    sayTheSame();
  }

  @Test
  void what_was_undone_is_no_change() throws Exception {
    phone(mine, "Acme", "1");
    mine.writer().undo();
    phone(other, "Acme", "2");
    assertThat(copies.merge(mine, other).conflicts()).isEmpty();
    assertThat(customer(mine, "Acme").ways().phone()).isEqualTo("2");
  }

  /** Who has seen the merge hears of its undo; who has not hears of neither. */
  @Test
  void a_merge_that_was_taken_back_never_was_unless_the_other_has_seen_it() throws Exception {
    phone(other, "Acme", "2");
    copies.merge(mine, other);
    Journal third = copies.copyOf(mine);
    mine.writer().undo();
    assertThat(copies.merge(third, mine).conflicts()).isEmpty();
    assertThat(customer(third, "Acme").ways().phone()).isEmpty();
    assertThat(copies.merge(mine, other).conflicts()).isEmpty();
    assertThat(customer(mine, "Acme").ways().phone()).isEqualTo("2");
  }

  @Test
  void what_is_changed_after_a_merge_travels_too() throws Exception {
    log(other, TODAY, "Bell !next >+3d");
    copies.merge(mine, other);
    phone(mine, "Bell", "1");
    log(mine, TODAY, "Bell !deal 7");
    copies.merge(other, mine);
    assertThat(customer(other, "Bell").ways().phone()).isEqualTo("1");
    phone(other, "Bell", "2");
    copies.merge(mine, other);
    assertThat(customer(mine, "Bell").ways().phone()).isEqualTo("2");
    sayTheSame();
  }

  @Test
  void the_same_customer_entered_in_both_becomes_one() throws Exception {
    log(mine, TODAY, "Bell !next >+3d #dairy #big @Li");
    phone(mine, "Bell", "+86 139 1234 5678");
    log(other, TODAY, "Bell Trading !deal 5 #big @Li");
    phone(other, "Bell Trading", "139-1234-5678");
    log(other, TODAY, "Delta");
    log(mine, TODAY, "delta");
    MergeReport report = copies.merge(mine, other);
    assertThat(report.recognised()).containsExactly("Bell", "delta");
    assertThat(report.conflicts())
        .extracting(MergeConflict::column)
        .containsExactly("name", "phone", "name");
    long bell = customer(mine, "Bell").id();
    assertThat(mine.visits().ofCustomer(bell)).hasSize(2);
    assertThat(mine.customers().contacts(bell)).hasSize(1);
    assertThat(mine.customers().tags(bell)).extracting(Tag::name).containsExactly("big", "dairy");
    assertThat(mine.customers().size()).isEqualTo(4);
    copies.merge(other, mine);
    assertThat(customer(other, "Bell").ways().phone()).isEqualTo("+86 139 1234 5678");
    sayTheSame();
    assertThat(copies.merge(mine, other).isNothing()).isTrue();
  }

  @Test
  void what_one_deleted_goes_and_lies_in_the_bin_of_both() throws Exception {
    other.customerBook().deleteCustomer(customer(other, "Acme").id());
    MergeReport report = copies.merge(mine, other);
    assertThat(report.count("customer").gone()).isEqualTo(1);
    assertThat(mine.customers().find("Acme")).isEmpty();
    sayTheSame();
    mine.binBook().restore(mine.bin().all().getFirst().id());
    assertThat(mine.visits().ofCustomer(customer(mine, "Acme").id())).hasSize(1);
    copies.merge(other, mine);
    assertThat(other.visits().ofCustomer(customer(other, "Acme").id())).hasSize(1);
    assertThat(other.bin().all()).isEmpty();
    sayTheSame();
  }

  @Test
  void what_one_deleted_and_the_other_changed_stays_whole() throws Exception {
    other.customerBook().deleteCustomer(customer(other, "Acme").id());
    log(mine, TODAY, "Acme !deal 9");
    MergeReport report = copies.merge(mine, other);
    assertThat(report.kept()).isNotEmpty();
    assertThat(mine.visits().ofCustomer(customer(mine, "Acme").id())).hasSize(2);
    assertThat(mine.bin().all()).isEmpty();
    copies.merge(other, mine);
    assertThat(other.visits().ofCustomer(customer(other, "Acme").id())).hasSize(2);
    assertThat(other.bin().all()).isEmpty();
    sayTheSame();
    assertThat(copies.merge(mine, other).isNothing()).isTrue();
  }

  @Test
  void what_was_deleted_here_comes_back_with_the_change_of_the_other() throws Exception {
    mine.customerBook().deleteCustomer(customer(mine, "Acme").id());
    log(other, TODAY, "Acme !deal 9");
    copies.merge(mine, other);
    assertThat(mine.visits().ofCustomer(customer(mine, "Acme").id())).hasSize(2);
    assertThat(mine.bin().all()).isEmpty();
    copies.merge(other, mine);
    sayTheSame();
  }

  /** It comes back with what it said before it went, which the other one knew and had not kept. */
  @Test
  void what_comes_back_says_the_same_in_both() throws Exception {
    Customer acme = customer(mine, "Acme");
    mine.customerBook().saveCustomer(acme.withNote("parking behind the house"));
    mine.customerBook().deleteCustomer(acme.id());
    phone(other, "Acme", "2");
    copies.merge(other, mine);
    mine.writer().undo();
    copies.merge(mine, other);
    copies.merge(other, mine);
    sayTheSame();
    assertThat(customer(mine, "Acme").ways().phone()).isEqualTo("2");
    assertThat(copies.merge(mine, other).isNothing()).isTrue();
  }

  @Test
  void a_merge_that_brought_a_row_back_can_be_taken_back_and_made_again() throws Exception {
    mine.customerBook().deleteCustomer(customer(mine, "Acme").id());
    other = copies.copyOf(mine);
    other.binBook().restore(other.bin().all().getFirst().id());
    phone(other, "Acme", "2");
    copies.merge(mine, other);
    mine.writer().undo();
    copies.merge(mine, other);
    assertThat(customer(mine, "Acme").ways().phone()).isEqualTo("2");
    sayTheSame();
  }

  /** The deletion came in as a row of the bin alone: this copy never had the customer. */
  @Test
  void what_is_known_only_from_the_bin_comes_back_with_a_change_of_a_third_copy() throws Exception {
    log(other, TODAY, "Bell !deal 5 @Li");
    Journal third = copies.copyOf(other);
    other.customerBook().deleteCustomer(customer(other, "Bell").id());
    copies.merge(mine, other);
    assertThat(mine.customers().find("Bell")).isEmpty();
    log(third, TODAY, "Bell !next >+3d");
    copies.merge(mine, third);
    assertThat(mine.visits().ofCustomer(customer(mine, "Bell").id())).hasSize(2);
    assertThat(mine.bin().all()).isEmpty();
    copies.merge(other, mine);
    copies.merge(third, other);
    sayTheSame();
    assertThat(Copies.meaning(third)).isEqualTo(Copies.meaning(mine));
  }

  /** One row of labels is left of two that became of one customer: that is this merge's word. */
  @Test
  void labels_of_two_customers_that_became_one_here_become_one_there() throws Exception {
    Labels poor = Labels.UNKNOWN.withMoney(Answer.NO);
    mine.gradeBook().setLabels(customer(mine, "Acme").id(), poor);
    other = copies.copyOf(mine);
    other.customerBook().deleteCustomer(customer(other, "Acme").id());
    other.writer().undo();
    other
        .gradeBook()
        .setLabels(customer(other, "Hualian Market").id(), Labels.UNKNOWN.withNeed(Answer.YES));
    mine.customerBook().merge(customer(mine, "Hualian Market").id(), customer(mine, "Acme").id());
    copies.merge(mine, other);
    copies.merge(other, mine);
    sayTheSame();
    assertThat(Copies.meaning(mine).get("label")).hasSize(1);
  }

  @Test
  void a_tag_that_one_made_anew_and_the_other_kept_is_there_once() throws Exception {
    log(mine, TODAY, "Bell #fresh");
    other = copies.copyOf(mine);
    mine.writer().undo();
    log(mine, TODAY, "Cone #fresh");
    log(other, TODAY, "Delta #fresh");
    copies.merge(mine, other);
    copies.merge(other, mine);
    assertThat(mine.customers().tags()).extracting(Tag::name).containsOnlyOnce("fresh");
    assertThat(mine.customers().tags(customer(mine, "Delta").id())).hasSize(1);
    sayTheSame();
  }

  @Test
  void the_deletion_of_a_customer_that_the_other_never_had_changes_nothing_there()
      throws Exception {
    log(other, TODAY, "Bell !deal 5");
    other.customerBook().deleteCustomer(customer(other, "Bell").id());
    copies.merge(mine, other);
    assertThat(mine.bin().all()).hasSize(1);
    sayTheSame();
    mine.binBook().restore(mine.bin().all().getFirst().id());
    copies.merge(other, mine);
    assertThat(other.customers().find("Bell")).isPresent();
    sayTheSame();
  }

  @Test
  void three_copies_in_a_ring_come_to_say_the_same() throws Exception {
    Journal third = copies.copyOf(mine);
    log(mine, TODAY, "Acme !refused");
    log(other, TODAY, "Bell !next >+3d");
    log(third, TODAY, "Cone !deal 3");
    copies.merge(mine, other);
    copies.merge(other, third);
    copies.merge(third, mine);
    phone(other, "Bell", "2");
    copies.merge(mine, other);
    copies.merge(third, other);
    phone(mine, "Bell", "3");
    copies.merge(third, mine);
    assertThat(customer(third, "Bell").ways().phone()).isEqualTo("3");
    copies.merge(other, third);
    copies.merge(mine, other);
    sayTheSame();
    assertThat(Copies.meaning(third)).isEqualTo(Copies.meaning(mine));
    assertThat(mine.customers().size()).isEqualTo(4);
  }

  @Test
  void grades_follow_the_visits_that_come_in() throws Exception {
    log(other, TODAY, "Acme @Li");
    other
        .customers()
        .contacts(customer(other, "Acme").id())
        .forEach(li -> other.customerBook().saveContact(li.withKp(Optional.of(1))));
    copies.merge(mine, other);
    long acme = customer(mine, "Acme").id();
    assertThat(mine.grades().history(acme).stageAt(TODAY))
        .isEqualTo(other.grades().history(acme).stageAt(TODAY));
    assertThat(mine.grades().labels(acme)).isEqualTo(other.grades().labels(acme));
  }

  /** What a file from elsewhere says is looked at before any of it gets in. */
  @Test
  void what_no_henry_writes_does_not_get_in() throws Exception {
    for (String row :
        List.of(
            "{\"put\":\"visit\",\"id\":90,\"customer\":77,\"date\":\"2026-11-22\",\"kind\":\"call\","
                + "\"outcome\":\"refused\"}",
            "{\"put\":\"visit\",\"id\":90,\"customer\":1,\"kind\":\"call\",\"outcome\":\"refused\"}",
            "{\"put\":\"setting\",\"id\":90,\"name\":\"weeks.first_day\",\"content\":\"9\"}",
            "{\"put\":\"bin\",\"id\":90,\"at\":\"2026-11-22T08:00\",\"kind\":\"VISIT\",\"title\":\"x\","
                + "\"content\":\"nonsense\"}",
            "{\"put\":\"journal_merge\",\"id\":90,\"content\":\"twin visit 1 1 00000000 1 2000000000\\n\"}",
            "{\"put\":\"journal_merge\",\"id\":90,\"content\":\"words\\n\"}")) {
      Path crafted = withChange(copies.file(other), row);
      Map<String, List<String>> before = Content.of(mine);
      Refusal refused =
          catchThrowableOfType(
              Refusal.class, () -> mine.merges().merge(crafted, key -> false, Progress.NONE));
      assertThat(refused).as(row).isNotNull();
      assertThat(refused.key())
          .as(row)
          .isIn("whole.reference", "whole.row", "merge.nonsense", "journal.newer");
      assertThat(Content.of(mine)).isEqualTo(before);
    }
  }

  /** The file with one more change of one row, with its checksum. */
  private Path withChange(Path file, String row) throws Exception {
    JournalFile.Position end = other.writer().position();
    long seq = end.seq() + 1;
    String lines =
        LineCodec.beginOfHead(seq)
            + "\"at\":\"2026-11-22T12:00+08:00\",\"do\":\"visit.log\",\"schema\":5}\n"
            + row
            + "\n";
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    String crc = LineCodec.crc(end.crc(), bytes, bytes.length);
    Files.writeString(file, lines + LineCodec.end(seq, 1, crc), StandardOpenOption.APPEND);
    return file;
  }

  /** Its rows have no history: what of them is here already could not be told from what is new. */
  @Test
  void what_was_put_aside_as_rows_is_refused() throws Exception {
    log(mine, TODAY, "Acme !refused");
    try (FileChannel file = FileChannel.open(mine.path(), StandardOpenOption.WRITE)) {
      file.truncate(Files.size(other.path()));
    }
    Object[] said = mine.astray().orElseThrow().said().arguments();
    Path rescued = (Path) said[1];
    Refusal refused =
        catchThrowableOfType(
            Refusal.class, () -> other.merges().merge(rescued, key -> false, Progress.NONE));
    assertThat(refused.key()).isEqualTo("merge.rescued");
  }

  @Test
  void what_was_put_aside_whole_is_taken_in() throws Exception {
    Path older = copies.file(mine);
    log(mine, TODAY, "Bell !deal 5");
    Files.move(older, mine.path(), StandardCopyOption.REPLACE_EXISTING);
    Path unsaved = (Path) mine.astray().orElseThrow().said().arguments()[1];
    log(other, TODAY, "Cone !deal 5");
    other.merges().merge(unsaved, key -> false, Progress.NONE);
    assertThat(other.customers().find("Bell")).isPresent();
    assertThat(other.customers().size()).isEqualTo(4);
  }
}
