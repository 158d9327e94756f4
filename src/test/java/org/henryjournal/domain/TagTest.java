package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagTest {

  @ParameterizedTest
  @CsvSource({
    "large, large, ''",
    "' #large ', large, ''",
    "＃大客户, 大客户, ''",
    "##x, x, ''",
    "size: large, large, size",
    "#size:large, large, size",
    "规模：大, 大, 规模",
    "'size : #large', large, size",
    "'wants: a：b', a:b, wants",
    "规模：大:特, 大:特, 规模",
    "'size:', size, ''",
    "':large', large, ''",
    "'size: #', size #, ''",
    "'::', '', ''",
    "'#:', '', ''",
    "'', '', ''",
  })
  void a_tag_is_read_as_it_is_written(String written, String name, String dimension) {
    assertThat(Tag.parse(written)).isEqualTo(new Tag(0, name, dimension));
  }

  @Property
  void what_is_written_reads_as_the_same_tag(@ForAll("written") String written) {
    Tag tag = Tag.parse(written);
    assertThat(Tag.parse(tag.written())).isEqualTo(tag);
  }

  @Provide
  Arbitrary<String> written() {
    return Arbitraries.strings().withChars("a大:：#＃ \u3000").ofMaxLength(9);
  }
}
