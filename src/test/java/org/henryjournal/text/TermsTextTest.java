package org.henryjournal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.henryjournal.domain.PaymentTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100@0 | on signing | 签约付清",
        "100@1 | 1 day | 1天",
        "100@3650 | 3650 days | 3650天",
        "30@0 70@60 | 30% on signing, 70% in 60 days | 30% 签约, 70% 60天",
        "33.34@1 33.33@30 33.33@1200 | 33.34% in 1 day, 33.33% in 30 days, 33.33% in 1200 days"
            + " | 33.34% 1天, 33.33% 30天, 33.33% 1200天",
      })
  void what_is_written_is_read_again(String code, String english, String chinese) {
    PaymentTerms terms = PaymentTerms.ofCode(code).orElseThrow();
    for (Messages.Language language : Messages.Language.values()) {
      String written = new TermsText(new Messages(language)).text(terms);
      assertThat(written).isEqualTo(language == Messages.Language.CHINESE ? chinese : english);
      assertThat(PaymentTerms.read(written)).contains(terms);
    }
  }
}
