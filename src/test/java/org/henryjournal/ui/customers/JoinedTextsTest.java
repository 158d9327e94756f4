package org.henryjournal.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JoinedTextsTest {

  private static List<Integer> having(String word, List<List<String>> rows) {
    return JoinedTexts.of(rows, parts -> parts).having(word).stream().boxed().toList();
  }

  @Property
  void findsTheRowsWithAPartThatHasTheWord(
      @ForAll("rows") List<List<String>> rows, @ForAll("word") String word) {
    assertThat(having(word, rows))
        .isEqualTo(
            IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).stream().anyMatch(part -> part.contains(word)))
                .boxed()
                .toList());
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.strings()
        .withChars("ab华")
        .ofMaxLength(5)
        .list()
        .ofMaxSize(3)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> word() {
    return Arbitraries.strings().withChars("ab华").ofMinLength(1).ofMaxLength(3);
  }
}
