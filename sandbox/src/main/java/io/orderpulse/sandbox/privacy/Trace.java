package io.orderpulse.sandbox.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Bytes that give a person away.
 *
 * @param person whose
 * @param what phone, name or address, and in which form
 * @param bytes as they lie on a topic or in a file
 */
record Trace(Person person, String what, byte[] bytes) {

  /** Fewer bytes stand by chance in every large file that is compressed. */
  private static final int SHORTEST = 6;

  private static final List<String> PLAIN_HASHES = List.of("MD5", "SHA-1", "SHA-256");

  /** Every form of everything about a person that is looked for. */
  static List<Trace> of(Person person) {
    List<Trace> traces = new ArrayList<>();
    String p = person.phone();
    texts(traces, person, "phone", p);
    texts(traces, person, "phone, full width", person.wide());
    String middle = p.substring(3, 7);
    for (String gap : List.of("-", " ")) {
      texts(traces, person, "phone, in groups", middle + gap + p.substring(7));
    }
    texts(traces, person, "name", person.name());
    texts(traces, person, "given name", person.name().substring(1));
    texts(traces, person, "address", person.street());
    texts(traces, person, "road", person.street().substring(0, 4));
    for (String algorithm : PLAIN_HASHES) {
      byte[] hash = hash(algorithm, p);
      traces.add(new Trace(person, algorithm + " of the phone, without a key", hash));
      String hex = HexFormat.of().formatHex(hash);
      traces.add(ascii(person, algorithm + " of the phone, without a key", hex));
      traces.add(
          ascii(person, algorithm + " of the phone, without a key", hex.toUpperCase(Locale.ROOT)));
    }
    traces.removeIf(trace -> trace.bytes().length < SHORTEST);
    return traces;
  }

  /** A text as UTF-8, UTF-16, JSON escapes, and as Flink writes it into state. */
  private static void texts(List<Trace> to, Person person, String what, String text) {
    to.add(new Trace(person, what, text.getBytes(StandardCharsets.UTF_8)));
    to.add(new Trace(person, what + ", UTF-16", text.getBytes(StandardCharsets.UTF_16BE)));
    to.add(new Trace(person, what + ", UTF-16", text.getBytes(StandardCharsets.UTF_16LE)));
    if (text.chars().anyMatch(c -> c > 0x7F)) {
      to.add(ascii(person, what + ", escaped", escaped(text, "\\u%04x")));
      to.add(ascii(person, what + ", escaped", escaped(text, "\\u%04X")));
      to.add(new Trace(person, what + ", in Flink's form", flink(text)));
    }
  }

  private static Trace ascii(Person person, String what, String text) {
    return new Trace(person, what, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String escaped(String text, String form) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(c -> escaped.append(c > 0x7F ? form.formatted(c) : Character.toString((char) c)));
    return escaped.toString();
  }

  /** Seven bits a byte, the low ones first, as Flink's serializer of texts does. */
  private static byte[] flink(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      int left = c;
      for (; left >= 0x80; left >>>= 7) {
        bytes.write(left | 0x80);
      }
      bytes.write(left);
    }
    return bytes.toByteArray();
  }

  private static byte[] hash(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
