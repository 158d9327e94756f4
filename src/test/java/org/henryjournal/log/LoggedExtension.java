package org.henryjournal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what is {@link Logged} from the console, and misses what does not come. */
final class LoggedExtension
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

  private static final ExtensionContext.Namespace OWN =
      ExtensionContext.Namespace.create(LoggedExtension.class);

  /** Console handlers with the filters they had before. */
  private record Listening(Set<String> missing, Map<Handler, Optional<Filter>> before) {

    static Listening to(Set<String> messages) {
      Set<String> missing = ConcurrentHashMap.newKeySet();
      missing.addAll(messages);
      Map<Handler, Optional<Filter>> before =
          Stream.of(Logger.getLogger("").getHandlers())
              .collect(
                  Collectors.toMap(
                      handler -> handler, handler -> Optional.ofNullable(handler.getFilter())));
      before.forEach(
          (handler, filter) ->
              handler.setFilter(
                  record -> {
                    missing.remove(record.getMessage());
                    return !messages.contains(record.getMessage())
                        && (filter.isEmpty() || filter.get().isLoggable(record));
                  }));
      return new Listening(missing, before);
    }

    void end() {
      before.forEach((handler, filter) -> handler.setFilter(filter.orElse(null)));
    }
  }

  private static Set<String> messages(Optional<? extends AnnotatedElement> element) {
    return element
        .map(there -> there.getAnnotation(Logged.class))
        .map(Logged::value)
        .map(Set::of)
        .orElse(Set.of());
  }

  private static void begin(ExtensionContext context, Set<String> messages) {
    if (!messages.isEmpty()) {
      context.getStore(OWN).put(context.getUniqueId(), Listening.to(messages));
    }
  }

  private static void end(ExtensionContext context) {
    @Nullable Listening listening =
        context.getStore(OWN).remove(context.getUniqueId(), Listening.class);
    if (listening != null) {
      listening.end();
      if (context.getExecutionException().isEmpty()) {
        assertThat(listening.missing()).as("expected in the log, and did not come").isEmpty();
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    begin(context, messages(context.getTestClass()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    begin(context, messages(context.getTestMethod()));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end(context);
  }
}
