package org.henryjournal.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.henryjournal.domain.PersonKeys;
import org.henryjournal.exchange.read.Sheet;
import org.henryjournal.exchange.read.SheetRow;
import org.henryjournal.exchange.read.SourceFormat;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;

/**
 * The same file twice adds nothing, however muddled it is and whatever is done with duplicates.
 * Only where rows are taken over one another a number or address must not stand in several rows:
 * what is written last depends on who was known when.
 */
class SameFileTwiceProperties {

  private static final List<String> HEADERS =
      List.of("姓名", "公司", "手机", "邮箱", "微信", "标签", "备注", "联系人", "客户");

  private Path folder = Path.of("");

  @BeforeProperty
  void folder() throws IOException {
    folder = Files.createTempDirectory("henry-twice");
  }

  /** The database may still be about to remove a file of its own. */
  @AfterProperty
  void remove() throws IOException {
    for (int left = 20; Files.exists(folder); left--) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> name = Arbitraries.of("王伟", "李", "Acme", "ACME ", "Acme (2)", "华联", "");
    Arbitrary<String> phone =
        Arbitraries.of("", "13800001111", "+86 138 0000 1111", "010-1234567", "13900002222");
    Arbitrary<String> email = Arbitraries.of("", "a@b.cn", "A@B.cn", "c@d.cn, a@b.cn");
    Arbitrary<String> other = Arbitraries.of("", "x", "y", "vip;x");
    return Combinators.combine(name, name, phone, email, other, other, other, name)
        .as(
            (person, company, number, mail, wechat, tags, note, contact) ->
                List.of(person, company, number, mail, wechat, tags, note, contact, company))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 40)
  void adds_nothing(
      @ForAll("rows") List<List<String>> rows,
      @ForAll OnDuplicate onDuplicate,
      @ForAll boolean contacts)
      throws IOException {
    ImportKind kind = contacts ? ImportKind.CONTACTS : ImportKind.CUSTOMERS;
    List<SheetRow> lines = new ArrayList<>();
    lines.add(new SheetRow(1, HEADERS));
    Set<String> ways = new HashSet<>();
    for (List<String> row : rows) {
      List<String> keys = new ArrayList<>(PersonKeys.phones(row.get(2)));
      keys.addAll(PersonKeys.emails(row.get(3)));
      if (onDuplicate != OnDuplicate.UPDATE || Collections.disjoint(ways, keys)) {
        lines.add(new SheetRow(lines.size() + 1, row));
      }
      ways.addAll(keys);
    }
    ImportFile file =
        ImportFile.of(
            new Sheet(
                "people.csv",
                SourceFormat.CSV,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                lines,
                List.of()));
    ImportChoices choices = file.choices(kind).withOtherwise(onDuplicate);
    Path place = Files.createTempDirectory(folder, "journal");
    try (Journal journal = TestJournal.open(place)) {
      ImportPlan first = Importer.write(journal, file, choices, TODAY, Progress.NONE).plan();
      assertThat(first.rows()).hasSize(lines.size() - 1);
      ImportPlan second = file.plan(choices, Known.of(journal, kind, TODAY), TODAY, Progress.NONE);
      assertThat(second.customers()).as("%s %s", kind, onDuplicate).isEmpty();
      assertThat(journal.check(Files.createDirectory(place.resolve("check")), Progress.NONE))
          .isEmpty();
    }
  }
}
