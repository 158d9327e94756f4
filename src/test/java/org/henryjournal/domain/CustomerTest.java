package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of two records of one customer or person. */
class CustomerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static Customer customer(long id, String text, Optional<Long> batch, LocalDate created) {
    return new Customer(
        id,
        "name " + id,
        text,
        new Ways(text, text, text),
        text,
        text,
        text,
        text.isBlank() ? Optional.empty() : Optional.of(Birthday.of(DAY)),
        text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal("5.00")),
        created,
        batch);
  }

  @Test
  void what_the_first_lacks_is_taken_from_the_other() {
    Customer bare = customer(1, " ", Optional.empty(), DAY);
    Customer full = customer(2, "x", Optional.empty(), DAY.minusDays(3));
    assertThat(bare.or(full))
        .isEqualTo(
            new Customer(
                1,
                "name 1",
                "x",
                new Ways("x", "x", "x"),
                "x",
                "x",
                "x",
                Optional.of(Birthday.of(DAY)),
                Optional.of(new BigDecimal("5.00")),
                DAY.minusDays(3),
                Optional.empty()));
    assertThat(full.or(bare)).isEqualTo(full);
  }

  @Test
  void notes_of_both_are_kept_and_the_same_note_once() {
    Customer one = customer(1, "one", Optional.empty(), DAY);
    Customer other = customer(2, "other", Optional.empty(), DAY);
    assertThat(one.or(other).note()).isEqualTo("one\nother");
    assertThat(one.or(other).ways().phone()).isEqualTo("one");
    assertThat(one.or(one).note()).isEqualTo("one");
  }

  @Test
  void numbers_and_addresses_that_would_be_lost_go_into_the_note() {
    Customer one = customer(1, "", Optional.empty(), DAY).withPhone("138").withName("A");
    Customer other = customer(2, "x", Optional.empty(), DAY).withPhone("139");
    assertThat(one.or(other).ways().phone()).isEqualTo("138");
    assertThat(one.or(other).note()).isEqualTo("x\n139");
    Customer both = customer(3, "ours", Optional.empty(), DAY).withPhone("138");
    assertThat(both.or(other).note()).isEqualTo("ours\nx\n139");
    assertThat(both.or(other).or(other).note()).isEqualTo("ours\nx\n139");
  }

  @Test
  void what_is_of_an_import_only_in_part_is_of_none() {
    Customer imported = customer(1, "x", Optional.of(7L), DAY);
    assertThat(imported.or(customer(2, "y", Optional.empty(), DAY)).batch()).isEmpty();
    assertThat(imported.or(customer(2, "y", Optional.of(8L), DAY)).batch()).isEmpty();
    assertThat(imported.or(customer(2, "y", Optional.of(7L), DAY)).batch()).contains(7L);
    assertThat(customer(2, "y", Optional.empty(), DAY).or(imported).batch()).isEmpty();
  }

  @Test
  void a_person_known_twice_has_what_is_known_of_both() {
    Contact one =
        new Contact(
            1,
            5,
            "Li",
            "",
            Optional.empty(),
            new Ways("", "a@b", ""),
            Optional.of(Birthday.ofCode("--05-17")),
            Optional.of(7L));
    Contact other =
        new Contact(
            2,
            6,
            "LI",
            "buyer",
            Optional.of(2),
            new Ways("138", "c@d", "wx"),
            Optional.of(Birthday.ofCode("1980-05-17")),
            Optional.empty());
    assertThat(one.or(other))
        .isEqualTo(
            new Contact(
                1,
                5,
                "Li",
                "buyer",
                Optional.of(2),
                new Ways("138", "a@b", "wx"),
                Optional.of(Birthday.ofCode("1980-05-17")),
                Optional.empty()));
    assertThat(other.or(one)).isEqualTo(other);
    assertThat(one.or(one).batch()).contains(7L);
  }
}
