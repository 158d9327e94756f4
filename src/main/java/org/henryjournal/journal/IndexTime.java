package org.henryjournal.journal;

import java.sql.SQLException;
import java.time.temporal.Temporal;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.impl.AbstractBinding;

/**
 * Gives dates and times to H2 and takes them from it as they are. jOOQ's own way leads through
 * {@code java.sql.Date} and the zone of the machine, which moves days that the zone skipped and
 * those before the calendar of today. Every generated column with a date or time has one.
 */
public final class IndexTime<T extends Temporal> extends AbstractBinding<T, T> {

  private static final long serialVersionUID = 1L;

  private final Class<T> type;

  private IndexTime(Class<T> type) {
    this.type = type;
  }

  /**
   * @param type {@code LocalDate}, {@code LocalTime} or {@code LocalDateTime}, as H2 knows them
   */
  public static <T extends Temporal> IndexTime<T> of(Class<T> type) {
    return new IndexTime<>(type);
  }

  @Override
  public Converter<T, T> converter() {
    return Converters.identity(type);
  }

  @Override
  public void set(BindingSetStatementContext<T> context) throws SQLException {
    context.statement().setObject(context.index(), context.value());
  }

  @Override
  public void get(BindingGetResultSetContext<T> context) throws SQLException {
    context.value(context.resultSet().getObject(context.index(), type));
  }
}
