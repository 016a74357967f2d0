package io.orderpulse.sandbox.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.udfs.privacy.Masks;
import io.orderpulse.udfs.privacy.PersonalDetector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceFinderTest {

  private static final List<Person> PEOPLE = Person.people(60);
  private static final TraceFinder FINDER =
      new TraceFinder(PEOPLE.stream().flatMap(p -> Trace.of(p).stream()).toList());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void whoeverIsWrittenInTextIsFound(String charset) {
    for (Person person : PEOPLE) {
      for (String text :
          List.of(person.phone(), person.written(), person.name(), person.street())) {
        byte[] bytes = ("前面 " + text + " 后面").getBytes(Charset.forName(charset));
        assertThat(found(bytes)).as(text).contains(person.number());
      }
    }
  }

  @Test
  void whoeverIsInStateIsFound() throws Exception {
    for (Person person : PEOPLE) {
      for (String text : List.of(person.phone(), person.name(), person.street())) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringSerializer.INSTANCE.serialize(
            "x" + text, new DataOutputViewStreamWrapper(new DataOutputStream(bytes)));
        assertThat(found(bytes.toByteArray())).as(text).contains(person.number());
      }
    }
  }

  @Test
  void aHashWithoutKeyIsFound() throws Exception {
    Person person = PEOPLE.get(7);
    String hash =
        java.util.HexFormat.of()
            .formatHex(
                java.security.MessageDigest.getInstance("SHA-256")
                    .digest(person.phone().getBytes(StandardCharsets.UTF_8)));
    assertThat(FINDER.find(hash.getBytes(StandardCharsets.UTF_8)))
        .extracting(Trace::what)
        .containsExactly("SHA-256 of the phone, without a key");
  }

  @Test
  void masksAreNoTraces() {
    for (Person person : PEOPLE) {
      String masked = Masks.phone(person.phone()) + " " + Masks.name(person.name()) + " 上海市上海市青浦区";
      assertThat(found(masked.getBytes(StandardCharsets.UTF_8))).as(masked).isEmpty();
    }
  }

  @Test
  void noTraceIsSoShortThatItStandsSomewhereByChance() {
    for (Person person : PEOPLE) {
      assertThat(Trace.of(person)).allMatch(trace -> trace.bytes().length >= 6);
    }
  }

  @Test
  void peopleDifferAndTheirPhonesArePhones() {
    Set<String> all = new HashSet<>();
    for (Person person : Person.people(400)) {
      assertThat(all.add(person.phone())).isTrue();
      assertThat(all.add(person.name())).isTrue();
      assertThat(PersonalDetector.found(person.written())).as(person.written()).isTrue();
    }
  }

  @Test
  void filesAreSearchedAndRawTopicsAreNot() throws Exception {
    Person person = PEOPLE.get(3);
    String far = "x".repeat((1 << 16) - 5);
    Files.writeString(folder.resolve("state"), far + person.phone() + far);
    Path raw = Files.createDirectories(folder.resolve("data/orderpulse.in.channel-0"));
    Files.writeString(raw.resolve("0.log"), person.phone());
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("old.log.gz")))) {
      out.write(person.street().getBytes(StandardCharsets.UTF_8));
    }
    List<Leak> leaks = new ArrayList<>();
    assertThat(new FileSearch().search(folder, FINDER, leaks::add)).isEqualTo(2);
    assertThat(leaks)
        .extracting(Leak::toString)
        .allMatch(leak -> leak.endsWith("of person 3"))
        .anyMatch(leak -> leak.contains("state: phone"))
        .anyMatch(leak -> leak.contains("old.log.gz: address"))
        .noneMatch(leak -> leak.contains("in.channel"));
  }

  @Test
  void overlappingTracesAreAllFound() {
    Person person = PEOPLE.get(0);
    List<Trace> traces =
        List.of(
            new Trace(person, "long", bytes("abcde")),
            new Trace(person, "inner", bytes("cd")),
            new Trace(person, "next", bytes("defg")));
    assertThat(new TraceFinder(traces).find(bytes("xabcdefgx")))
        .extracting(Trace::what)
        .contains("long", "inner", "next");
    assertThat(new TraceFinder(traces).find(bytes("abcxdefxcxd"))).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Set<Integer> found(byte[] bytes) {
    Set<Integer> people = new HashSet<>();
    try {
      FINDER.find(new ByteArrayInputStream(bytes)).forEach(t -> people.add(t.person().number()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return people;
  }
}
