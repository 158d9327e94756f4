package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueCommandTest {

  /** Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;
  private TestRun henry;
  private Path file;

  @BeforeEach
  void begin() {
    henry = new TestRun(folder);
    henry.clock = TestJournal.noon(TODAY);
    file = folder.resolve("T.henry");
    Journal.create(file, false, TestJournal.noon(TODAY));
  }

  private Journal open() {
    return Journal.open(file, henry.places.indexOf(file), TestJournal.noon(TODAY), Progress.NONE);
  }

  private String run(Object... words) {
    TestRun.Result result = henry.run(words);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(Cli.DONE);
    return result.out();
  }

  @Test
  void nothing_is_said_as_such_and_deals_alone_make_no_debt() {
    try (Journal journal = open()) {
      TestJournal.log(journal, TODAY.minusDays(200), "Acme !deal 20000");
    }
    assertThat(run("due", "--journal", file)).endsWith("to look after\nNothing.\n");
    assertThat(run("due", "--lang", "zh", "--journal", file)).endsWith("没有。\n");
    assertThat(run("due", "--json", "--journal", file))
        .isEqualTo(
            """
            {
              "day" : "2026-11-24",
              "money" : [ ],
              "complaints" : [ ],
              "promises" : [ ],
              "care" : [ ],
              "festivals" : [ ],
              "birthdays" : [ ]
            }
            """);
  }

  @Test
  void money_and_birthdays_of_the_days_to_come_are_told() {
    try (Journal journal = open()) {
      long acme = TestJournal.log(journal, TODAY.minusDays(33), "Acme !deal 20000").customer();
      TestJournal.log(journal, TODAY.minusDays(26), "Bell !deal 700");
      journal.moneyBook().setUsualTerms(PaymentTerms.after(30));
      journal.careBook().setUsageChecks(Set.of(7, 30));
      journal.moneyBook().save(new Payment(0, acme, TODAY, new BigDecimal("5000"), ""));
      journal.complaintBook().save(Complaint.open(acme, TODAY.minusDays(4), "two boxes broken"));
      TestJournal.log(journal, TODAY.minusDays(1), "Bell !thinking ^^decide by 11-24 ^call +9d");
      journal
          .customerBook()
          .saveContact(
              Contact.named(acme, "Wang")
                  .withBirthday(Optional.of(Birthday.of(LocalDate.of(1980, 11, 30)))));
    }
    assertThat(run("due", "--journal", file))
        .isEqualTo(
            """
            Tue 24 Nov 2026: to look after
            Acme owes 15,000, due Sat 21 Nov, 3 days late
            Bell owes 700, due Sat 28 Nov
            Open complaint: Acme: two boxes broken (since Fri 20 Nov)
            Promise: Bell: They promise: decide (Tue 24 Nov)
            Care: Acme: Usage check, 3 days late
            Care: Bell: Usage check, 19 days late
            Mon 30 Nov: birthday of Wang (Acme)
            """);
    assertThat(run("due", "--lang", "zh", "--journal", file)).contains("Acme 应付", "已逾期 3 天");
    assertThat(run("due", "--json", "--journal", file).replaceAll("\\s+", ""))
        .isEqualTo(
            """
            {"day":"2026-11-24",
            "money":[{"customer":"Acme","due":"2026-11-21","open":15000.00,"days_late":3},
            {"customer":"Bell","due":"2026-11-28","open":700.00,"days_late":-4}],
            "complaints":[{"customer":"Acme","opened":"2026-11-20","text":"twoboxesbroken"}],
            "promises":[{"customer":"Bell","side":"customer","text":"decide","due":"2026-11-24"}],
            "care":[{"customer":"Acme","kind":"usage_check","days_late":3},
            {"customer":"Bell","kind":"usage_check","days_late":19}],
            "festivals":[],
            "birthdays":[{"customer":"Acme","contact":"Wang","day":"2026-11-30","turns":46}]}
            """
                .replaceAll("\\s+", ""));
  }

  /** The Winter days of 2026: Christmas is eight days after the 17th and seven after the 18th. */
  @Test
  void festivals_of_the_next_seven_days_are_told_unless_switched_off() {
    try (Journal journal = open()) {
      TestJournal.log(journal, TODAY, "Acme !thinking");
    }
    henry.clock = TestJournal.noon(LocalDate.of(2026, 12, 17));
    assertThat(run("due", "--journal", file)).doesNotContain("Christmas");
    henry.clock = TestJournal.noon(LocalDate.of(2026, 12, 18));
    assertThat(run("due", "--journal", file)).contains("Fri 25 Dec: Christmas");
    assertThat(run("due", "--json", "--journal", file).replaceAll("\\s+", ""))
        .contains("\"festivals\":[{\"festival\":\"christmas\",\"day\":\"2026-12-25\"}]");
    try (Journal journal = open()) {
      journal.careBook().setFestival(Festival.CHRISTMAS, false);
    }
    assertThat(run("due", "--journal", file)).doesNotContain("Christmas");
    try (Journal journal = open()) {
      journal.careBook().setFestival(Festival.CHRISTMAS, true);
    }
    assertThat(run("due", "--lang", "zh", "--journal", file)).contains("圣诞");

    // A greeting of these days was for Christmas, and not for New Year as well.
    long acme;
    try (Journal journal = open()) {
      acme = journal.customers().find("Acme").orElseThrow().id();
      LocalDate day = LocalDate.of(2026, 12, 18);
      journal.careBook().log(List.of(acme), day, Touch.Kind.LETTER, "Letter");
    }
    assertThat(run("due", "--journal", file)).contains("Christmas");
    try (Journal journal = open()) {
      LocalDate day = LocalDate.of(2026, 12, 18);
      journal.careBook().log(List.of(acme, acme), day, Touch.Kind.GREETING, "Merry Christmas");
      assertThat(journal.care().festivals(day, day.plusDays(20)))
          .extracting(journal.care()::greeted)
          .containsExactly(1, 0);
    }
    assertThat(run("due", "--journal", file)).doesNotContain("Christmas");
    henry.clock = TestJournal.noon(LocalDate.of(2026, 12, 26));
    assertThat(run("due", "--journal", file)).contains("New Year");
  }
}
