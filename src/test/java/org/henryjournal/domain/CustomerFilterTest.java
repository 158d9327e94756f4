package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.henryjournal.domain.CustomerFilter.Chip;
import org.henryjournal.domain.CustomerFilter.Fact;
import org.henryjournal.domain.CustomerFilter.Known;
import org.henryjournal.domain.CustomerFilter.Trade;
import org.junit.jupiter.api.Test;

class CustomerFilterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<Tag> TAGS = List.of(new Tag(1, "VIP", ""), new Tag(2, "large", "size"));

  private static final Trade MILK =
      new Trade(Set.of("milk", "cheese"), Set.of("ham"), new BigDecimal("30000.00"), 0.5);

  private static Known known(Trade trade) {
    return new Known(
        Stage.A,
        "dairy",
        TAGS,
        TODAY.minusDays(60),
        "Trade fair",
        Set.of(Fact.BOUGHT),
        Optional.of(TODAY.plusDays(30)),
        trade);
  }

  private static boolean fits(CustomerFilter filter) {
    return filter.fits(known(MILK), TODAY);
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
    assertThat(fits(none.toggle(Fact.BOUGHT))).isTrue();
    assertThat(fits(none.toggle(Fact.NOT_BOUGHT))).isFalse();
    assertThat(none.toggle(Fact.NOT_BOUGHT).toggle(Fact.BOUGHT))
        .isEqualTo(none.toggle(Fact.BOUGHT));
    assertThat(fits(none.toggle(Fact.OPEN_COMPLAINT))).isFalse();
    assertThat(fits(none.toggle(Fact.BOUGHT).toggle(Fact.LOST))).isFalse();
    assertThat(fits(none.toggle(Chip.SOURCE, "street"))).isFalse();
    assertThat(fits(none.toggle(Chip.SOURCE, "street").toggle(Chip.SOURCE, "trade FAIR"))).isTrue();
    assertThat(fits(none.toggle(Chip.BIRTHDAY, "30"))).isTrue();
    assertThat(fits(none.toggle(Chip.BIRTHDAY, "29"))).isFalse();
    assertThat(none.toggle(Chip.BIRTHDAY, "30").toggle(Chip.BIRTHDAY, "7"))
        .isEqualTo(none.toggle(Chip.BIRTHDAY, "7"));
  }

  @Test
  void bought_one_product_and_not_another_or_wants_one() {
    CustomerFilter milk = CustomerFilter.NONE.toggle(Chip.BOUGHT, "milk");
    assertThat(fits(milk)).isTrue();
    assertThat(fits(milk.toggle(Chip.NOT_BOUGHT, "ham"))).isTrue();
    assertThat(fits(milk.toggle(Chip.NOT_BOUGHT, "ham").toggle(Chip.NOT_BOUGHT, "cheese")))
        .isFalse();
    assertThat(fits(CustomerFilter.NONE.toggle(Chip.BOUGHT, "ham"))).isFalse();
    assertThat(fits(milk.toggle(Chip.BOUGHT, "ham"))).isTrue();
    assertThat(fits(CustomerFilter.NONE.toggle(Chip.WANTS, "ham"))).isTrue();
    assertThat(fits(CustomerFilter.NONE.toggle(Chip.WANTS, "milk"))).isFalse();
  }

  @Test
  void vip_by_amount_follows_from_the_deals() {
    assertThat(fits(worth("30000"))).isTrue();
    assertThat(fits(worth("30000.01"))).isFalse();
    // Half of the amount stands before it: it is none of those who make up the first half.
    assertThat(fits(worth("50%"))).isFalse();
    assertThat(fits(worth("51%"))).isTrue();
    assertThat(worth("99%").fits(known(Trade.NONE), TODAY)).isFalse();
    assertThatThrownBy(() -> worth("100%")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> worth("much")).isInstanceOf(IllegalArgumentException.class);
  }

  private static CustomerFilter worth(String written) {
    return CustomerFilter.NONE.toggle(Chip.WORTH, written);
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
        CustomerFilter.NONE
            .withText("华联")
            .toggle(Stage.SIGNED)
            .toggle(Stage.B)
            .toggle(Stage.A)
            .toggleIndustry("乳品")
            .toggleTag("VIP")
            .withUnseenDays(OptionalInt.of(30))
            .toggle(Chip.SOURCE, "展会")
            .toggle(Fact.OPEN_COMPLAINT)
            .toggle(Fact.NOT_BOUGHT)
            .toggle(Fact.LOST)
            .toggle(Chip.BIRTHDAY, "7")
            .toggle(Chip.WANTS, "酸奶")
            .toggle(Chip.BOUGHT, "牛奶")
            .toggle(Chip.NOT_BOUGHT, "奶酪")
            .toggle(Chip.WORTH, "80%");
    assertThat(filter.written())
        .isEqualTo(
            "text=华联\ngrade=A\ngrade=B\ngrade=SIGNED\nindustry=乳品\ntag=VIP\nunseen=30\n"
                + "source=展会\nfact=lost\nfact=not_bought\nfact=open_complaint\nbirthday=7\n"
                + "wants=酸奶\nbought=牛奶\nnot_bought=奶酪\nworth=80%\n");
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
    String newer = "grade=E\nunseen=soon\nfact=tall\nworth=much\nheight=12\n" + filter.written();
    assertThat(CustomerFilter.parse(newer)).isEqualTo(filter);
  }

  @Provide
  Arbitrary<CustomerFilter> filters() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
            Arbitraries.of("a\nb", "\\n", "\\", "=", "tag=VIP\ngrade=A", "规模：大", "\r"));
    Arbitrary<UnaryOperator<CustomerFilter>> asks =
        Arbitraries.of(Chip.class)
            .flatMap(
                chip ->
                    values(chip, words)
                        .<UnaryOperator<CustomerFilter>>map(
                            value -> filter -> filter.toggle(chip, value)));
    return Combinators.combine(
            Arbitraries.oneOf(words, Arbitraries.just("")), asks.list().ofMaxSize(12))
        .as(
            (text, all) -> {
              CustomerFilter filter = CustomerFilter.NONE.withText(text);
              for (UnaryOperator<CustomerFilter> ask : all) {
                filter = ask.apply(filter);
              }
              return filter;
            });
  }

  private static Arbitrary<String> values(Chip chip, Arbitrary<String> words) {
    return switch (chip) {
      case STAGE -> Arbitraries.of(Stage.class).map(Stage::name);
      case FACT -> Arbitraries.of(Fact.class).map(Fact::code);
      case UNSEEN, BIRTHDAY -> Arbitraries.integers().between(1, 3650).map(String::valueOf);
      case WORTH -> Arbitraries.of("1%", "50%", "99%", "10000", "0.5");
      case INDUSTRY, TAG, SOURCE, WANTS, BOUGHT, NOT_BOUGHT -> words;
    };
  }
}
