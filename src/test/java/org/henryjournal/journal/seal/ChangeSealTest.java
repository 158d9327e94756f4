package org.henryjournal.journal.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeSealTest {

  private static final UUID ID = UUID.randomUUID();
  private static final Tag FIRST = Tag.first("a journal");

  private final DataKey data = DataKey.random();

  private List<String> sealed(Tag after, int from, String... changes) {
    ChangeSealer sealer = new ChangeSealer(data, ID, after);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < changes.length; i++) {
      byte[] plain = changes[i].getBytes(UTF_8);
      ChangeSealer.Sealed change = sealer.seal(plain, plain.length, from + i);
      out.writeBytes(change.bytes());
      sealer.written(change);
    }
    return lines(out.toByteArray());
  }

  private static List<String> lines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    for (String line : new String(bytes, UTF_8).split("(?<=\n)")) {
      lines.add(line);
    }
    return lines;
  }

  private static Optional<ChangeOpener.Line> read(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return ChangeOpener.read(bytes, 0, bytes.length);
  }

  /** What opens of the lines up to the first that does not. */
  private List<String> opened(DataKey key, UUID id, List<String> lines) {
    ChangeOpener opener = new ChangeOpener(key, id, FIRST);
    List<String> opened = new ArrayList<>();
    for (String line : lines) {
      switch (read(line).orElse(null)) {
        case ChangeOpener.Salt salt -> opener.use(salt);
        case ChangeOpener.Part part -> {
          Optional<byte[]> plain = opener.open(part);
          if (plain.isEmpty()) {
            return opened;
          }
          opened.add(new String(plain.get(), UTF_8));
        }
        case null -> {
          return opened;
        }
      }
    }
    return opened;
  }

  @Test
  void changes_open_as_they_were() {
    List<String> lines = sealed(FIRST, 1, "first 华联\n", "second\n", "");
    assertThat(opened(data, ID, lines)).containsExactly("first 华联\n", "second\n");
    assertThat(String.join("", lines)).doesNotContain("first", "second", "华联");
  }

  @Test
  void a_change_of_any_size_is_cut_into_parts() {
    String large = "0123456789".repeat(ChangeSeal.PART / 4);
    List<String> lines = sealed(FIRST, 1, large, "next");
    List<String> parts = opened(data, ID, lines);
    assertThat(parts).hasSize(4);
    assertThat(String.join("", parts)).isEqualTo(large + "next");
  }

  @Test
  void another_key_or_another_journal_opens_nothing() {
    List<String> lines = sealed(FIRST, 1, "first");
    assertThat(opened(DataKey.random(), ID, lines)).isEmpty();
    assertThat(opened(data, UUID.randomUUID(), lines)).isEmpty();
  }

  @Test
  void every_flipped_bit_is_noticed() {
    List<String> lines = sealed(FIRST, 1, "first", "second");
    byte[] whole = String.join("", lines).getBytes(UTF_8);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] altered = whole.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      List<String> opened = opened(data, ID, lines(altered));
      assertThat(opened).as("bit %s", bit).isIn(List.of(), List.of("first"));
    }
  }

  @Test
  void lines_that_are_missing_swapped_or_doubled_are_noticed() {
    List<String> lines = sealed(FIRST, 1, "1", "2", "3", "4");
    for (int i = 0; i < lines.size() - 1; i++) {
      List<String> missing = new ArrayList<>(lines);
      missing.remove(i);
      assertThat(opened(data, ID, missing)).hasSize(Math.max(0, i - 1));
      List<String> swapped = new ArrayList<>(lines);
      swapped.set(i, lines.get(i + 1));
      swapped.set(i + 1, lines.get(i));
      assertThat(opened(data, ID, swapped)).hasSize(Math.max(0, i - 1));
    }
    for (int i = 1; i < lines.size(); i++) {
      List<String> doubled = new ArrayList<>(lines);
      doubled.add(i, lines.get(i));
      assertThat(opened(data, ID, doubled)).hasSize(i);
    }
  }

  @Test
  void a_change_of_a_copy_that_was_written_on_does_not_fit_in() {
    List<String> base = sealed(FIRST, 1, "1", "2");
    Tag end = Tag.atEnd(base.getLast().getBytes(UTF_8)).orElseThrow();
    List<String> one = sealed(end, 3, "3", "4");
    List<String> other = sealed(end, 3, "3", "4");
    List<String> mixed = new ArrayList<>(base);
    mixed.addAll(one.subList(0, 2));
    assertThat(opened(data, ID, mixed)).containsExactly("1", "2", "3");
    mixed.add(other.getFirst());
    mixed.add(other.getLast());
    assertThat(opened(data, ID, mixed)).containsExactly("1", "2", "3");
  }

  /** A copy is restored and written on: the same numbers and tags before them, and the same key. */
  @Test
  void no_key_sees_a_nonce_twice() {
    Set<String> salts = new HashSet<>();
    Set<String> nonces = new HashSet<>();
    int parts = 0;
    for (int copy = 0; copy < 200; copy++) {
      List<String> lines = sealed(FIRST, 1, "1", "2", "3");
      assertThat(salts.add(lines.getFirst())).isTrue();
      for (String line : lines.subList(1, lines.size())) {
        assertThat(nonces.add(line.replaceFirst(".*\"nonce\":\"([^\"]*)\".*\n", "$1"))).isTrue();
        parts++;
      }
    }
    assertThat(parts).isEqualTo(600);
  }

  @Test
  void a_change_that_was_not_written_leaves_no_trace() {
    ChangeSealer sealer = new ChangeSealer(data, ID, FIRST);
    byte[] plain = "1".getBytes(UTF_8);
    sealer.seal(plain, 1, 1);
    ChangeSealer.Sealed again = sealer.seal(plain, 1, 1);
    assertThat(opened(data, ID, lines(again.bytes()))).containsExactly("1");
  }

  @Test
  void the_tag_at_the_end_of_a_file_is_found() {
    List<String> lines = sealed(FIRST, 1, "1", "2");
    ChangeOpener.Part last = (ChangeOpener.Part) read(lines.getLast()).orElseThrow();
    byte[] all = String.join("", lines).getBytes(UTF_8);
    assertThat(Tag.atEnd(all)).contains(Tag.of(last.tag()));
    assertThat(Tag.atEnd("{\"henry\":2}\n".getBytes(UTF_8))).isEmpty();
  }
}
