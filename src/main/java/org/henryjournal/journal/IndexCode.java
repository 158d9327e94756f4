package org.henryjournal.journal;

import org.henryjournal.domain.Coded;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * The value of a column that the index, like the journal file, holds by its code. {@code
 * jooq-codegen.xml} says which columns have one.
 */
public final class IndexCode<C extends Coded> extends AbstractConverter<String, C> {

  private static final long serialVersionUID = 1L;

  private IndexCode(Class<C> type) {
    super(String.class, type);
  }

  /**
   * @param type an enum
   */
  public static <C extends Coded> IndexCode<C> of(Class<C> type) {
    return new IndexCode<>(type);
  }

  @Override
  public @Nullable C from(@Nullable String code) {
    return code == null ? null : Coded.of(toType(), code);
  }

  @Override
  public @Nullable String to(@Nullable C value) {
    return value == null ? null : value.code();
  }
}
