package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CustomerFilterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<Tag> TAGS = List.of(new Tag(1, "VIP", ""), new Tag(2, "large", "size"));

  private static boolean fits(CustomerFilter filter) {
    return filter.fits(
        new CustomerFilter.Known(
            Stage.A,
            "dairy",
            TAGS,
            TODAY.minusDays(60),
            "fair",
            true,
            false,
            Optional.of(TODAY.plusDays(30))),
        TODAY);
  }

  @Test
  void whoever_asks_for_nothing_gets_everybody() {
    assertThat(CustomerFilter.NONE.isEmpty()).isTrue();
    assertThat(fits(CustomerFilter.NONE)).isTrue();
    assertThat(CustomerFilter.NONE.written()).isEmpty();
  }

  @Test
  void one_of_the_grades_and_industries_but_all_of_the_tags() {
    CustomerFilter filter = CustomerFilter.NONE.toggle(Stage.B).toggle(Stage.A);
    assertThat(fits(filter)).isTrue();
    assertThat(fits(filter.toggle(Stage.A))).isFalse();
    assertThat(fits(filter.toggleIndustry("cars"))).isFalse();
    assertThat(fits(filter.toggleIndustry("cars").toggleIndustry("dairy"))).isTrue();
    assertThat(fits(filter.toggleTag("VIP").toggleTag("large"))).isTrue();
    assertThat(fits(filter.toggleTag("VIP").toggleTag("small"))).isFalse();
  }

  @Test
  void sixty_days_count_from_the_day_of_the_visit() {
    assertThat(fits(CustomerFilter.NONE.withUnseenDays(OptionalInt.of(60)))).isTrue();
    assertThat(fits(CustomerFilter.NONE.withUnseenDays(OptionalInt.of(61)))).isFalse();
  }

  @Test
  void who_has_bought_who_complains_where_from_and_whose_birthday_is_near() {
    CustomerFilter none = CustomerFilter.NONE;
    assertThat(fits(none.toggle(CustomerFilter.Fact.BOUGHT))).isTrue();
    assertThat(fits(none.toggle(CustomerFilter.Fact.NOT_BOUGHT))).isFalse();
    assertThat(none.toggle(CustomerFilter.Fact.NOT_BOUGHT).toggle(CustomerFilter.Fact.BOUGHT))
        .isEqualTo(none.toggle(CustomerFilter.Fact.BOUGHT));
    assertThat(fits(none.toggle(CustomerFilter.Fact.OPEN_COMPLAINT))).isFalse();
    assertThat(fits(none.toggleSource("street"))).isFalse();
    assertThat(fits(none.toggleSource("street").toggleSource("fair"))).isTrue();
    assertThat(fits(none.withBirthdayDays(OptionalInt.of(30)))).isTrue();
    assertThat(fits(none.withBirthdayDays(OptionalInt.of(29)))).isFalse();
  }

  @Test
  void what_is_asked_for_twice_is_asked_for_no_more() {
    CustomerFilter filter =
        CustomerFilter.NONE.toggle(Stage.A).toggleIndustry("dairy").toggleTag("VIP");
    assertThat(filter.toggle(Stage.A).toggleIndustry("dairy").toggleTag("VIP").isEmpty()).isTrue();
  }

  @Test
  void the_text_form_stands_in_journals_and_stays_as_it_is() {
    CustomerFilter filter =
        new CustomerFilter(
            "华联",
            Set.of(Stage.B, Stage.A),
            Set.of("乳品"),
            Set.of("VIP"),
            OptionalInt.of(30),
            Set.of("展会"),
            Set.of(CustomerFilter.Fact.OPEN_COMPLAINT, CustomerFilter.Fact.NOT_BOUGHT),
            OptionalInt.of(7));
    assertThat(filter.written())
        .isEqualTo(
            "text=华联\ngrade=A\ngrade=B\nindustry=乳品\ntag=VIP\nunseen=30\n"
                + "source=展会\nfact=not_bought\nfact=open_complaint\nbirthday=7\n");
    assertThat(CustomerFilter.parse(filter.written())).isEqualTo(filter);
  }

  @Property
  void writtenReadsAsItself(@ForAll("filters") CustomerFilter filter) {
    assertThat(CustomerFilter.parse(filter.written())).isEqualTo(filter);
  }

  @Property
  void anyTextIsTaken(@ForAll String written) {
    CustomerFilter read = CustomerFilter.parse(written);
    assertThat(CustomerFilter.parse(read.written())).isEqualTo(read);
  }

  @Property
  void linesOfANewerHenryAskForNothing(@ForAll("filters") CustomerFilter filter) {
    String newer = "grade=E\nunseen=soon\nheight=12\n" + filter.written();
    assertThat(CustomerFilter.parse(newer)).isEqualTo(filter);
  }

  @Provide
  Arbitrary<CustomerFilter> filters() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
            Arbitraries.of("a\nb", "\\n", "\\", "=", "tag=VIP\ngrade=A", "规模：大", "\r"));
    return Combinators.combine(
            Arbitraries.oneOf(words, Arbitraries.just("")),
            Arbitraries.of(Stage.class).set(),
            words.set().ofMaxSize(3),
            words.set().ofMaxSize(3),
            Arbitraries.integers().between(1, 3650).optional(),
            words.set().ofMaxSize(3),
            Arbitraries.of(CustomerFilter.Fact.class).set().ofMaxSize(1),
            Arbitraries.integers().between(1, 366).optional())
        .as(
            (text, stages, industries, tags, days, sources, facts, birthday) ->
                new CustomerFilter(
                    text,
                    stages,
                    industries,
                    tags,
                    days.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    sources,
                    facts,
                    birthday.map(OptionalInt::of).orElse(OptionalInt.empty())));
  }
}
