package org.henryjournal.text;

import java.util.stream.Collectors;
import org.henryjournal.domain.PaymentTerms;

/** How terms of payment are written, on every page; {@link PaymentTerms#read} reads it. */
public final class TermsText {

  private final Messages messages;

  public TermsText(Messages messages) {
    this.messages = messages;
  }

  /** {@code on signing}, {@code 30 days}, {@code 30% on signing, 70% in 60 days}. */
  public String text(PaymentTerms terms) {
    if (terms.equals(PaymentTerms.ON_SIGNING)) {
      return messages.get("collections.terms.signing");
    }
    return terms.parts().size() == 1
        ? messages.get("collections.terms.days", terms.parts().getFirst().days())
        : terms.parts().stream().map(this::part).collect(Collectors.joining(", "));
  }

  private String part(PaymentTerms.Part part) {
    String percent = part.percent().stripTrailingZeros().toPlainString();
    return part.days() == 0
        ? messages.get("terms.part.signing", percent)
        : messages.get("terms.part.days", percent, part.days());
  }
}
