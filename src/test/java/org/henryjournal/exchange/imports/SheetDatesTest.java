package org.henryjournal.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDatesTest {

  private static final LocalDate DAY = LocalDate.of(2009, 1, 12);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2009-01-12",
        "2009/1/12",
        "2009.1.12",
        "2009年1月12日",
        "2009年 1月 12日",
        "２００９－０１－１２",
        "20090112",
        "12.01.2009",
        "12.1.2009",
        "12 Jan 2009",
        "12-Jan-2009",
        "Jan 12, 2009",
        "12 january 2009",
        "2009-01-12 10:30",
        "2009-01-12T10:30:00Z"
      })
  void forms(String cell) {
    assertThat(SheetDates.of(List.of(cell)).parse(cell)).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "2009-13-01",
        "30.02.2009",
        "12",
        "0009-01-12",
        "9999-01-01",
        "2009-1",
        "1/1/09"
      })
  void no_dates(String cell) {
    assertThat(SheetDates.of(List.of(cell)).parse(cell)).isEmpty();
  }

  @Test
  void the_column_decides_what_comes_first() {
    SheetDates dayFirst = SheetDates.of(List.of("1/2/2009", "13/2/2009"));
    assertThat(dayFirst.order()).isEqualTo(SheetDates.Order.DAY_FIRST);
    assertThat(dayFirst.parse("1/2/2009")).contains(LocalDate.of(2009, 2, 1));

    SheetDates monthFirst = SheetDates.of(List.of("1/2/2009", "2/13/2009"));
    assertThat(monthFirst.order()).isEqualTo(SheetDates.Order.MONTH_FIRST);
    assertThat(monthFirst.parse("1/2/2009")).contains(LocalDate.of(2009, 1, 2));

    SheetDates unclear = SheetDates.of(List.of("1/2/2009", "2009-01-01"));
    assertThat(unclear.order()).isEqualTo(SheetDates.Order.ASSUMED);
    assertThat(unclear.parse("1/2/2009")).contains(LocalDate.of(2009, 1, 2));

    SheetDates mixed = SheetDates.of(List.of("1/2/2009", "2/13/2009", "13/2/2009"));
    assertThat(mixed.order()).isEqualTo(SheetDates.Order.MIXED);
    assertThat(mixed.parse("13/2/2009")).contains(LocalDate.of(2009, 2, 13));
    assertThat(mixed.parse("2/13/2009")).contains(LocalDate.of(2009, 2, 13));

    assertThat(SheetDates.of(List.of("2/2/2009")).order()).isEqualTo(SheetDates.Order.CLEAR);
  }
}
