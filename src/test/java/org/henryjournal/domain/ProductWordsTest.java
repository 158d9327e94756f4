package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductWordsTest {

  private static String said(String text) {
    return ProductWords.read(text).stream()
        .map(
            item ->
                item.name()
                    + item.quantity()
                        .map(q -> " x" + q.stripTrailingZeros().toPlainString())
                        .orElse("")
                    + item.amount().map(a -> " =" + a.toPlainString()).orElse(""))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "milk 30; yoghurt ¥2,000; cheese@milk x30|yoghurt =2000.00|cheese",
        "milk 30, yoghurt 12@milk x30|yoghurt x12",
        "牛奶30箱、酸奶 2000元@牛奶 x30|酸奶 =2000.00",
        "牛奶 2.5 吨@牛奶 x2.5",
        "A4 paper@A4 paper",
        "A4@A4",
        "A4 500@A4 x500",
        "Milk 1; milk 2@Milk x1",
        "cheese x 3; ham ×4@cheese x3|ham x4",
        "7up 24@7up x24",
        "500@500",
        "milk 30 ¥2,000; 奶酪 3000元 5箱@milk x30 =2000.00|奶酪 x5 =3000.00",
        "milk 0@milk",
        ";;@''",
      })
  void reads_what_people_write(String text, String expected) {
    assertThat(said(text)).isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Property(tries = 300)
  void anything_is_read_as_products_with_names(@ForAll String text) {
    assertThat(ProductWords.read(text)).allSatisfy(item -> assertThat(item.name()).isNotBlank());
  }

  @Test
  void a_written_text_reads_back_the_same() {
    List<ProductWords.Item> items = ProductWords.read("milk 2.5 ¥2,000.50; 奶酪 3箱; ham");
    assertThat(ProductWords.written(items)).isEqualTo("milk 2.5 ¥2000.5; 奶酪 3; ham");
    assertThat(ProductWords.read(ProductWords.written(items))).isEqualTo(items);
    assertThat(ProductWords.isTooLong("ham; " + "x".repeat(81))).isTrue();
    assertThat(ProductWords.isTooLong("ham; " + "x".repeat(80))).isFalse();
  }
}
