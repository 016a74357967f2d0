package io.orderpulse.sandbox.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.StringValue;

/** Looks for traces of the planted people in any bytes, in every form that a text may have. */
final class Leaks {

  private static final int SHOWN = 60;

  private final Map<String, List<byte[]>> marks = new LinkedHashMap<>();
  private final List<String> found = new ArrayList<>();
  private int places;
  private long bytes;

  Leaks() {
    for (String mark : List.of(Person.NAME_MARK, Person.PHONE_MARK, Person.ADDRESS_MARK)) {
      marks.put(mark, forms(mark));
    }
  }

  /** The forms of a text: character sets, JSON escapes, and Flink's own. */
  static List<byte[]> forms(String text) {
    List<byte[]> forms = new ArrayList<>();
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("GB18030"))) {
      forms.add(text.getBytes(charset));
    }
    forms.add(flink(text));
    forms.add(javaUtf(text));
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
    forms.add(escaped.toString().getBytes(StandardCharsets.US_ASCII));
    forms.add(
        escaped.toString().toUpperCase().replace("\\U", "\\u").getBytes(StandardCharsets.US_ASCII));
    return forms;
  }

  /** Without the length in front, which depends on what stands around. */
  private static byte[] flink(String text) {
    try {
      DataOutputSerializer out = new DataOutputSerializer(64);
      StringValue.writeString(text, out);
      byte[] whole = out.getCopyOfBuffer();
      return Arrays.copyOfRange(whole, 1, whole.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] javaUtf(String text) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DataOutputStream(out).writeUTF(text);
      byte[] whole = out.toByteArray();
      return Arrays.copyOfRange(whole, 2, whole.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Searches some bytes. */
  void search(String place, byte[] content) {
    places++;
    bytes += content.length;
    marks.forEach(
        (mark, forms) -> {
          for (byte[] form : forms) {
            int at = indexOf(content, form);
            if (at >= 0) {
              found.add(
                  "%s at byte %d of %s: …%s…".formatted(mark, at, place, around(content, at)));
              return;
            }
          }
        });
  }

  private static String around(byte[] content, int at) {
    int from = Math.max(0, at - SHOWN);
    int to = Math.min(content.length, at + SHOWN);
    return new String(content, from, to - from, StandardCharsets.UTF_8);
  }

  static int indexOf(byte[] content, byte[] wanted) {
    byte first = wanted[0];
    int last = content.length - wanted.length;
    for (int i = 0; i <= last; i++) {
      if (content[i] == first
          && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Where traces are. */
  List<String> found() {
    return found;
  }

  /** Records, documents and files that were searched. */
  int places() {
    return places;
  }

  /** Bytes that were searched. */
  long bytes() {
    return bytes;
  }
}
